using Navo.Contracts.Identifiers;
using Navo.Decisions;

namespace Navo.Ledger.Consenting;

/// <summary>A caseworker stops sharing at the participant's spoken wish. Staff may press stop, never yes.</summary>
public sealed record OralStop
{
    /// <summary>What the caller's agency calls the participant.</summary>
    public required Pseudonym Pseudonym { get; init; }

    /// <summary>Who presses.</summary>
    public required CallerClaims Caller { get; init; }

    /// <summary>The caller's role, as the row is to say it.</summary>
    public required string Role { get; init; }

    /// <summary>The caller's unit, as the row is to say it.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The employee's own id, sealed for the data protection officer.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>One category; null for everything towards the caller's agency and from it.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>The holder the row names, so that both agencies' officers see it. Told by the policy, never by which consents there are.</summary>
    public AgencyId? Holder { get; init; }

    /// <summary>The requestor the row names; null for the caller's agency.</summary>
    public AgencyId? Requestor { get; init; }

    /// <summary>The stop may act: the participant is one the caller follows up. False: same work, same answer, nothing stopped.</summary>
    public required bool MayAct { get; init; }

    /// <summary>The hash of the policy the request started with.</summary>
    public required string PolicyHash { get; init; }
}
