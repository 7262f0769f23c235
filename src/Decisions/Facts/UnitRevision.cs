using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Facts;

/// <summary>One unit's head and its revision.</summary>
public readonly record struct UnitRevision(AgencyId Agency, UnitId Unit, long Revision);
