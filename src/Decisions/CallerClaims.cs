using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions;

/// <summary>What the validated token says of the caseworker. The agency comes of the issuer's configuration, never of a claim.</summary>
public sealed record CallerClaims
{
    /// <summary>The agency whose issuer signed the token.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>The employee's alias.</summary>
    public required EmployeeAlias Employee { get; init; }

    /// <summary>Role ids.</summary>
    public required ImmutableArray<string> Roles { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Side, where the agency has sides; else null.</summary>
    public string? Side { get; init; }

    /// <summary>The units of the token's groups.</summary>
    public required ImmutableArray<UnitId> Units { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>How surely the employee is signed in.</summary>
    public required Assurance Assurance { get; init; }
}
