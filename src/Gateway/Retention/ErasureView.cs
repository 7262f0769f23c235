using Navo.Ledger.Retention;

namespace Navo.Gateway.Retention;

/// <summary>A row of the log that says what was erased under which rule. It is about nobody.</summary>
internal sealed record ErasureView
{
    public required string Entry { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Rule { get; init; }

    public int? Months { get; init; }

    /// <summary>What went is older than this.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Of how many rows of the log the content went.</summary>
    public required long Rows { get; init; }

    /// <summary>Their leaves, such as <c>0-15,17</c>.</summary>
    public required string Leaves { get; init; }

    /// <summary>How many other records went.</summary>
    public required long Records { get; init; }

    /// <summary>The leaf's octets in base64: with a proof anyone can check that the log says this.</summary>
    public required string Canonical { get; init; }

    public static ErasureView Of(ErasureRow row) => new()
    {
        Entry = row.Entry.ToString(),
        At = row.At,
        Rule = row.Notice.Rule,
        Months = row.Notice.Months,
        Before = row.Notice.Before is { } before ? DateTimeOffset.FromUnixTimeMilliseconds(before) : null,
        Rows = row.Notice.Leaves.Count,
        Leaves = row.Notice.Leaves.ToString(),
        Records = row.Notice.Records,
        Canonical = Convert.ToBase64String(row.Octets.Span),
    };
}
