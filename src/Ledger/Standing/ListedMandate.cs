using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Standing;

/// <summary>One substitute's mandate.</summary>
/// <param name="Employee">The substitute's alias.</param>
/// <param name="Role">Role id.</param>
/// <param name="Side">Side, where the agency has sides.</param>
/// <param name="Units">The units it is for.</param>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Reason">The agency's code for why.</param>
public sealed record ListedMandate(
    EmployeeAlias Employee, string Role, string? Side, ImmutableArray<UnitId> Units, DateTimeOffset From, DateTimeOffset To, string Reason);
