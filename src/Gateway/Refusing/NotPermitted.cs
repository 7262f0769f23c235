using Navo.Contracts.Identifiers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Gateway.Refusing;

/// <summary>403 for D01–D04: they judge the caller, the request and the policy, so they may be told.</summary>
internal static class NotPermitted
{
    public static ProblemResult Of(string code, EntryId? entry) =>
        Problems.Create("urn:navo:problem:not-permitted", "Not permitted.", StatusCodes.Status403Forbidden, code, entry: entry);

    /// <summary>D01 where there is no participant to decide about, and so no row.</summary>
    public static ProblemResult WeakSignIn() => Of("NAVO-D01", entry: null);
}
