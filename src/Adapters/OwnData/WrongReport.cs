namespace Navo.Adapters.OwnData;

/// <summary>One "this is wrong", as the holder keeps it. Holds the own agency's pseudonym, never an identity number.</summary>
internal sealed record WrongReport
{
    public const string Received = "received";
    public const string Handled = "handled";
    public const string Refused = "refused";

    /// <summary>What can be wrong with a line.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["value", "outdated", "not-mine", "missing"];

    /// <summary>The reasons of an answer, by what the answer is.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Reasons = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Handled] = ["corrected", "removed", "added"],
        [Refused] = ["holds", "not-ours", "needs-talk"],
    };

    public required string Id { get; init; }

    public required string Pseudonym { get; init; }

    public required string Category { get; init; }

    public required string What { get; init; }

    public string? Item { get; init; }

    /// <summary>The line in words; sealed on disk.</summary>
    public string? Label { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Status { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public override string ToString() => "WrongReport(***)";
}
