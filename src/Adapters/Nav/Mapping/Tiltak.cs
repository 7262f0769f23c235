using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>One measure, from the measures or from a card; <paramref name="Start"/> and <paramref name="Changed"/> order and date it and are not told.</summary>
internal sealed record Tiltak(TiltakGroup Group, PlanStatus Status, DateOnly? Start, DateOnly? Changed)
{
    /// <summary>A measure stands both among the measures and as a card: the same group from the same day is told once.</summary>
    public bool IsSameAs(Tiltak other) => Start is not null && Start == other.Start && Group == other.Group;
}
