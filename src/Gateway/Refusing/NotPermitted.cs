using System.Collections.Immutable;
using Navo.Contracts.Codes;
using Navo.Contracts.Identifiers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Gateway.Refusing;

/// <summary>403 for D01–D04: they judge the caller, the request and the policy, so they may be told, in the words of the code list and in both languages.</summary>
internal static class NotPermitted
{
    private static readonly CodeList Words = CodeLists.Of("caseworker-answer");

    /// <param name="code"><c>NAVO-D01</c> to <c>NAVO-D04</c>.</param>
    /// <param name="entry">The refusal's row; null where none is left.</param>
    /// <param name="otherPurposes">With D04: what the caller could ask for instead, which promises no answer.</param>
    public static ProblemResult Of(string code, EntryId? entry, ImmutableArray<PurposeId> otherPurposes = default)
    {
        var others = otherPurposes.IsDefaultOrEmpty ? [] : otherPurposes.Select(purpose => purpose.Value).ToImmutableArray();
        return Problems.Create(
            "urn:navo:problem:not-permitted", "Not permitted.", StatusCodes.Status403Forbidden, code, $"{Said(code, "nb", others)} / {Said(code, "en", others)}", entry, others);
    }

    /// <summary>D01 where there is no participant to decide about, and so no row.</summary>
    public static ProblemResult WeakSignIn() => Of("NAVO-D01", entry: null);

    private static string Said(string code, string language, ImmutableArray<string> others) => others.IsEmpty
        ? Words.Label(code, language) ?? code
        : $"{Words.Label(code + "-BUT", language)} {string.Join(", ", others)}.";
}
