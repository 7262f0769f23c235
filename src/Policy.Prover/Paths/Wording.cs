using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.Policy.Prover.Paths;

/// <summary>How the prover names things.</summary>
internal static class Wording
{
    public static string Of(Combination cell) => $"{cell.Role.Id}{(cell.Side is null ? "" : $" ({cell.Side})")} of {cell.Requestor.Id} → {cell.Category.Id} of {cell.Holder.Id} for {cell.Purpose.Id}";

    public static string List<T>(IEnumerable<T> items) => string.Join(", ", items);

    public static string Units(IEnumerable<UnitId> units) => List(units.Select(unit => unit.Value).Order(StringComparer.Ordinal));

    public static string Name(PolicySnapshot policy, AgencyId agency) => policy.Agency(agency)?.Name ?? agency.Value;

    public static string YesIs(ConsentRole role) => role switch
    {
        ConsentRole.LegalBasis => "the legal basis itself, art. 6(1)(a)",
        ConsentRole.ConfidentialityLift => "lifts confidentiality; not the legal basis",
        ConsentRole.Safeguard => "a safeguard; not the legal basis",
        _ => "not said",
    };

    public static string Months(int months) => months switch { 0 => "at once", 1 => "1 month", _ => FormattableString.Invariant($"{months} months") };
}
