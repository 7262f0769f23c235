using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Consenting;

/// <summary>An ask as the participant sees it.</summary>
public sealed record ConsentRequest
{
    /// <summary>Its id.</summary>
    public required RequestId Id { get; init; }

    /// <summary>About which data.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>Who has it.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>Who asks.</summary>
    public required AgencyId Requestor { get; init; }

    /// <summary>What for.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>Coded reason.</summary>
    public required string Reason { get; init; }

    /// <summary>The asker's role.</summary>
    public required string Role { get; init; }

    /// <summary>The asker's unit.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The asker's alias.</summary>
    public required EmployeeAlias Employee { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>It was said aloud and waits for the participant's own confirmation.</summary>
    public bool IsSpoken { get; init; }

    /// <summary>What it was answered with (given, refused or later), null while open. A yes, no or stop to the same data after the ask answers it too.</summary>
    public ConsentEvent? Answer { get; init; }
}
