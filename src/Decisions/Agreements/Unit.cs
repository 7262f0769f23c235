using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Agreements;

/// <summary>An office or a centre that takes part.</summary>
public sealed record Unit(UnitId Id, string Name);
