using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Identity.Merging;

/// <summary>One officer says that two people NAVO knows are one.</summary>
public sealed record MergeProposal
{
    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The one that stays.</summary>
    public required SubjectId Kept { get; init; }

    /// <summary>The one whose numbers pass to it.</summary>
    public required SubjectId Gone { get; init; }

    /// <summary>A code.</summary>
    public required string Reason { get; init; }

    /// <summary>The agency of the one who proposed.</summary>
    public required AgencyId By { get; init; }

    /// <summary>The one who proposed.</summary>
    public required EmployeeAlias ByEmployee { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The row of the proposal.</summary>
    public required EntryId Entry { get; init; }

    /// <summary>What the second said.</summary>
    public required MergeState State { get; init; }
}
