using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Recalling;

/// <summary>An answer as an agency gives it.</summary>
public sealed record GivenAnswer
{
    /// <summary>The recall.</summary>
    public required Guid Recall { get; init; }

    /// <summary>Null: deleted. Else kept under this provision.</summary>
    public string? Provision { get; init; }

    /// <summary>Who answered, by alias.</summary>
    public EmployeeAlias? Employee { get; init; }

    /// <summary>The same by the agency's own id, sealed for its data protection officer.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>The policy in force.</summary>
    public required string PolicyHash { get; init; }
}
