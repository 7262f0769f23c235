using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Gateway.Refusing;

/// <summary>403 for D01–D04: they judge the caller, the request and the policy, so they may be told.</summary>
internal static class NotPermitted
{
    public static ProblemResult Of(string code, EntryId? entry, string? detail = null) =>
        Problems.Create("urn:navo:problem:not-permitted", "Not permitted.", StatusCodes.Status403Forbidden, code, detail, entry);

    /// <summary>What a caseworker could ask instead: of the policy, the request and the caller only, and no promise of an answer.</summary>
    public static string? Instead(ImmutableArray<PurposeId> purposes) => purposes.IsDefaultOrEmpty
        ? null
        : $"Ikke avtalt til dette formålet, men til {string.Join(", ", purposes)}. / Not agreed for this purpose, but for {string.Join(", ", purposes)}.";

    /// <summary>D01 where there is no participant to decide about, and so no row.</summary>
    public static ProblemResult WeakSignIn() => Of("NAVO-D01", entry: null);
}
