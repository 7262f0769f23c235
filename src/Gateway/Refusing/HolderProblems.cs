using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Fetching;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.Refusing;

/// <summary>A holder's failure, told as such: it is seen only after a permit, so it says nothing that a yes has not said.</summary>
internal static class HolderProblems
{
    public static ProblemResult Of(HolderFailure failure, SealOutcome outcome) => failure switch
    {
        HolderFailure.Timeout => Problems.Create(
            "urn:navo:problem:holder-timeout", "The other agency did not answer in time.", StatusCodes.Status504GatewayTimeout, "NAVO-504", entry: Refusals.EntryOf(outcome)),
        HolderFailure.Garbled => Problems.Create(
            "urn:navo:problem:holder-garbled", "The other agency's answer could not be read.", StatusCodes.Status502BadGateway, "NAVO-502", entry: Refusals.EntryOf(outcome)),
        _ => Problems.Create(
            "urn:navo:problem:holder-down", "The other agency's system is not available.", StatusCodes.Status503ServiceUnavailable, "NAVO-HOLDER-503", entry: Refusals.EntryOf(outcome)),
    };
}
