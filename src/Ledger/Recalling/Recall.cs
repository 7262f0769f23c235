using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Recalling;

/// <summary>A request to an agency to delete what it wrote down of a release, and what it answered.</summary>
public sealed record Recall
{
    /// <summary>The recall's own id, the same on every delivery of it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it concerns; null once erased. Stays inside: show an agency only its own pseudonym of it.</summary>
    public SubjectId? Subject { get; init; }

    /// <summary>The release that was written down.</summary>
    public required EntryId Release { get; init; }

    /// <summary>The agency that wrote it down.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>Its unit.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The category.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>Whose data it was.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>Why it is called back.</summary>
    public required RecallCause Cause { get; init; }

    /// <summary>When it was got.</summary>
    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>When it was called back.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The agency's adapter has taken it.</summary>
    public required bool IsDelivered { get; init; }

    /// <summary>Delivery was given up.</summary>
    public required bool IsUndeliverable { get; init; }

    /// <summary>What the agency answered; null while it has not.</summary>
    public RecallAnswer? Answer { get; init; }

    /// <summary>Names no one.</summary>
    public override string ToString() => "Recall(***)";
}
