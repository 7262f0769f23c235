namespace Navo.Adapters.Recalls;

/// <summary>A recall as the agency keeps it. Holds the own agency's pseudonym, never an identity number.</summary>
internal sealed record RecallTask
{
    public const string Deleted = "deleted";
    public const string Kept = "kept";

    public required string Id { get; init; }

    public required string Pseudonym { get; init; }

    public required string Category { get; init; }

    public required string Release { get; init; }

    public string? Unit { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    public required DateTimeOffset RecalledAt { get; init; }

    public required DateTimeOffset AnswerBy { get; init; }

    public string? Answer { get; init; }

    public string? Provision { get; init; }

    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public override string ToString() => "RecallTask(***)";
}
