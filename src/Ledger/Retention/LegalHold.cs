using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Retention;

/// <summary>What must not be erased for the time being: one person's, or everything.</summary>
public sealed record LegalHold
{
    /// <summary>Why something may be held: codes, so that a row of the log says nothing of a case.</summary>
    public static readonly ImmutableArray<string> Reasons = ["court-case", "police", "supervision", "complaint", "other"];

    /// <summary>Its identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The agency whose officer set it, and whose officers may lift it.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>The officer.</summary>
    public required EmployeeAlias Employee { get; init; }

    /// <summary>A code of <see cref="Reasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>The case's number in the agency's own archive.</summary>
    public required string Reference { get; init; }

    /// <summary>Nothing at all is erased while it stands.</summary>
    public required bool IsOfEverything { get; init; }

    /// <summary>Who is held; empty when lifted or of everything.</summary>
    public required ImmutableArray<SubjectId> Subjects { get; init; }

    /// <summary>When it was set.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>The row of the log that says so.</summary>
    public required EntryId Entry { get; init; }

    /// <summary>When it was lifted; null while it stands.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>A code of why it was lifted.</summary>
    public string? LiftedFor { get; init; }
}
