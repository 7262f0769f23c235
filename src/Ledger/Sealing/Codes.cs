using System.Collections.Immutable;
using System.Text.Json;
using Navo.AccessLog.Entries;

namespace Navo.Ledger.Sealing;

/// <summary>The words of the search index and of the wire for kinds and decisions.</summary>
public static class Codes
{
    /// <summary>The word for a kind, for example <c>consent-event</c>.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.Release => "release",
        EntryKind.Refusal => "refusal",
        EntryKind.Overview => "overview",
        EntryKind.Request => "request",
        EntryKind.Outcome => "outcome",
        EntryKind.LogRead => "log-read",
        EntryKind.Export => "export",
        EntryKind.ConsentEvent => "consent-event",
        EntryKind.Erasure => "erasure",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for a decision; null for none.</summary>
    public static string? Of(EntryDecision decision) => decision switch
    {
        EntryDecision.Permit => "permit",
        EntryDecision.Deny => "deny",
        _ => null,
    };

    /// <summary>Reasons as the search index keeps them: <c>[["D10","withdrawn","nav"], …]</c>.</summary>
    internal static string Of(ImmutableArray<EntryReason> reasons) => reasons.IsDefaultOrEmpty
        ? "[]"
        : JsonSerializer.Serialize(reasons.Select(reason => new[] { reason.Rule, reason.Code, reason.FactOwner }), LedgerJson.Default.IEnumerableStringArray);

    /// <summary>Reads them back.</summary>
    internal static ImmutableArray<EntryReason> Reasons(string json) =>
        [.. JsonSerializer.Deserialize(json, LedgerJson.Default.IEnumerableStringArray)!.Select(parts => new EntryReason(parts[0], parts[1], parts[2]))];
}
