using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Identity.Merging;

/// <summary>Who takes part in a merge: an employee of an agency, as the row is to say it.</summary>
public sealed record MergeAct
{
    /// <summary>The agency.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>The employee's alias.</summary>
    public required EmployeeAlias Employee { get; init; }

    /// <summary>The employee's own id, sealed for the own agency's data protection officer.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }
}
