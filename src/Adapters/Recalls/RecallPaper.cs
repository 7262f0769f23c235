using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Recalls;

/// <summary>What the gateway signs: delete what was written down of this release, or say which law keeps it. Why is not said.</summary>
internal sealed record RecallPaper
{
    /// <summary>The recall's own id, the same on every delivery.</summary>
    public required Guid Id { get; init; }

    /// <summary>The own agency's pseudonym of the person.</summary>
    public required Pseudonym Subject { get; init; }

    public required CategoryId Category { get; init; }

    /// <summary>The row of the release: what the agency's own record knows it by.</summary>
    public required EntryId Release { get; init; }

    /// <summary>The unit that got it.</summary>
    public UnitId? Unit { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    public required DateTimeOffset RecalledAt { get; init; }

    public required DateTimeOffset AnswerBy { get; init; }

    public override string ToString() => "RecallPaper(***)";
}
