using Navo.Contracts.Identifiers;
using Navo.Decisions;

namespace Navo.Ledger.Consenting;

/// <summary>A caseworker asks a participant to share.</summary>
public sealed record Ask
{
    /// <summary>What the caller's agency calls the participant.</summary>
    public required Pseudonym Pseudonym { get; init; }

    /// <summary>Who asks.</summary>
    public required CallerClaims Caller { get; init; }

    /// <summary>The caller's role, as the row is to say it.</summary>
    public required string Role { get; init; }

    /// <summary>The caller's unit, as the row is to say it.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The employee's own id, sealed for the data protection officer.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>About which data.</summary>
    public required CategoryId Category { get; init; }

    /// <summary>Who has it.</summary>
    public required AgencyId Holder { get; init; }

    /// <summary>What for.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>Coded reason.</summary>
    public required string Reason { get; init; }

    /// <summary>The decision over this question lets the ask through (D05 to D09 and D14 hold). False: dropped, with the same work and the same answer.</summary>
    public required bool MayReach { get; init; }

    /// <summary>The participant's yes has lapsed by a break in follow-up: one may ask anew though its end has not come.</summary>
    public bool YesHasLapsed { get; init; }

    /// <summary>The hash of the policy the request started with.</summary>
    public required string PolicyHash { get; init; }
}
