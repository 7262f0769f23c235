using Navo.Edge.ProblemDocuments;

namespace Navo.Adapters.Sources;

/// <summary>What a holder's trouble is called on the wire.</summary>
internal static class SourceProblems
{
    public static ProblemResult Of(SourceFault fault) => fault switch
    {
        SourceFault.Garbled => Problems.Create("urn:navo:problem:source-garbled", "The case system's answer could not be read.", 502, "NAVO-SOURCE-502"),
        SourceFault.Timeout => Problems.Create("urn:navo:problem:source-timeout", "The case system did not answer in time.", 504, "NAVO-SOURCE-504"),
        _ => Problems.Create("urn:navo:problem:source-down", "The case system is not available.", 503, "NAVO-SOURCE-503"),
    };
}
