using System.Collections.Immutable;

namespace Navo.StandIns.People;

/// <summary>The standing facts one agency has about one person. A null is a fact the agency does not have.</summary>
internal sealed record AgencyFacts
{
    public bool? Adult { get; init; } = true;

    public bool? Alive { get; init; } = true;

    public bool? Guardian { get; init; } = false;

    /// <summary><c>none</c> or <c>address</c>.</summary>
    public string? Protection { get; init; } = "none";

    public bool? Shielded { get; init; } = false;

    public ImmutableArray<Affiliation>? Affiliations { get; init; }
}

/// <summary>A period in which a unit, and at VO a class, follows a person.</summary>
internal sealed record Affiliation(string Unit, string? Group, DateOnly From, DateOnly? To);
