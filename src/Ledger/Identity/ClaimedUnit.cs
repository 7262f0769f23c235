using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Identity;

/// <summary>A unit that follows a person up, or did, and when NAVO first heard of it.</summary>
public sealed record ClaimedUnit(AgencyId Agency, UnitId Unit, DateTimeOffset FirstSeen);
