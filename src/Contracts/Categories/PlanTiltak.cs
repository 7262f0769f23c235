namespace Navo.Contracts.Categories;

/// <summary>One labour-market measure (tiltak) of a NAV plan, as a coarse group.</summary>
public sealed record PlanTiltak
{
    /// <summary>The group the measure belongs to.</summary>
    public required TiltakGroup Group { get; init; }

    /// <summary>How far it has come.</summary>
    public required PlanStatus Status { get; init; }
}
