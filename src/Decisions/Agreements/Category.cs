using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Agreements;

/// <summary>A data category of policy/categories.json.</summary>
public sealed record Category
{
    /// <summary>Wire value.</summary>
    public required CategoryId Id { get; init; }

    /// <summary>Name (nb).</summary>
    public required string Name { get; init; }

    /// <summary>One easy sentence to the participant (nb).</summary>
    public required string Text { get; init; }

    /// <summary>Special category (GDPR art. 9(1)).</summary>
    public required SpecialCategory SpecialCategory { get; init; }

    /// <summary>Version of the schema of its data; null while the category is not built.</summary>
    public int? SchemaVersion { get; init; }
}
