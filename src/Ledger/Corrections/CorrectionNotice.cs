using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Corrections;

/// <summary>What an employee got in a release has been corrected since, and they have not read it anew.</summary>
public sealed record CorrectionNotice
{
    /// <summary>The correction, by its holder's name of it.</summary>
    public required Guid Correction { get; init; }

    /// <summary>The employee's own release row.</summary>
    public required EntryId Release { get; init; }

    /// <summary>Whom it concerns. Stays inside: show an agency only its own pseudonym of it.</summary>
    public required SubjectId Subject { get; init; }

    /// <summary>The category.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>Who holds it.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>The purpose of that release.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>When the employee got it.</summary>
    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>When the holder corrected it.</summary>
    public required DateTimeOffset CorrectedAt { get; init; }

    /// <summary>A row already says that this employee was told.</summary>
    public required bool IsTold { get; init; }
}
