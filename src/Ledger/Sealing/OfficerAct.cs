using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Sealing;

/// <summary>A data protection officer who does something, as the row is to say it.</summary>
public sealed record OfficerAct
{
    /// <summary>The agency.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>The officer's alias.</summary>
    public required EmployeeAlias Employee { get; init; }

    /// <summary>The officer's own id, sealed for the own agency.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>The hash of the policy in force, where the row is to name it.</summary>
    public string PolicyHash { get; init; } = "";
}
