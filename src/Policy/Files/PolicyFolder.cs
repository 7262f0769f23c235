using System.Text.Json;

namespace Navo.Policy.Files;

/// <summary>Every file of a policy folder, each read on its own, so that a fault in one does not hide those of another.</summary>
internal sealed record PolicyFolder
{
    public required PolicyFile<AgencyRows> Agencies { get; init; }

    public required PolicyFile<CategoryRows> Categories { get; init; }

    public required PolicyFile<PurposeRows> Purposes { get; init; }

    public required PolicyFile<RoleRows> Roles { get; init; }

    public required PolicyFile<LawRows> Laws { get; init; }

    public required PolicyFile<AgreementRows> Agreements { get; init; }

    public required PolicyFile<RetentionRows> Retention { get; init; }

    public required PolicyFile<WordsRows> Words { get; init; }

    /// <summary>The chosen profile; null when none is.</summary>
    public required PolicyFile<ProfileRows>? Profile { get; init; }

    /// <summary>Schemas of released data by category id.</summary>
    public required IReadOnlyDictionary<string, CategorySchemaFile> CategorySchemas { get; init; }

    public static PolicyFolder Read(PolicyOptions options, List<PolicyFault> faults)
    {
        var (directory, rows) = (options.Directory, PolicyRowsJson.Default);
        var categories = PolicyFiles.Read(directory, "categories.json", "schemas/categories.schema.json", rows.CategoryRows, faults);
        return new PolicyFolder
        {
            Agencies = PolicyFiles.Read(directory, "agencies.json", "schemas/agencies.schema.json", rows.AgencyRows, faults),
            Categories = categories,
            Purposes = PolicyFiles.Read(directory, "purposes.json", "schemas/purposes.schema.json", rows.PurposeRows, faults),
            Roles = PolicyFiles.Read(directory, "roles.json", "schemas/roles.schema.json", rows.RoleRows, faults),
            Laws = PolicyFiles.Read(directory, "laws.json", "schemas/laws.schema.json", rows.LawRows, faults),
            Agreements = PolicyFiles.Read(directory, "agreements.json", "schemas/agreements.schema.json", rows.AgreementRows, faults),
            Retention = PolicyFiles.Read(directory, "retention.json", "schemas/retention.schema.json", rows.RetentionRows, faults),
            Words = PolicyFiles.Read(directory, "words.json", "schemas/words.schema.json", rows.WordsRows, faults),
            Profile = options.Profile.Length == 0
                ? null
                : PolicyFiles.Read(directory, $"profiles/{options.Profile}.json", "schemas/profile.schema.json", rows.ProfileRows, faults),
            CategorySchemas = ReadCategorySchemas(directory, categories, faults),
        };
    }

    /// <summary>Name and canonical bytes of every file in use.</summary>
    public IEnumerable<(string Name, byte[] Canonical)> Canonical() =>
    [
        (Agencies.Name, Agencies.Canonical),
        (Categories.Name, Categories.Canonical),
        (Purposes.Name, Purposes.Canonical),
        (Roles.Name, Roles.Canonical),
        (Laws.Name, Laws.Canonical),
        (Agreements.Name, Agreements.Canonical),
        (Retention.Name, Retention.Canonical),
        (Words.Name, Words.Canonical),
        .. Profile is null ? [] : new[] { (Profile.Name, Profile.Canonical) },
        .. CategorySchemas.Values.Select(schema => (schema.Name, schema.Canonical)),
    ];

    private static Dictionary<string, CategorySchemaFile> ReadCategorySchemas(
        string directory, PolicyFile<CategoryRows> categories, List<PolicyFault> faults)
    {
        var schemas = new Dictionary<string, CategorySchemaFile>(StringComparer.Ordinal);
        foreach (var category in categories.Rows?.Categories ?? [])
        {
            if (category.SchemaVersion is not { } version)
            {
                continue;
            }

            var name = FormattableString.Invariant($"schemas/categories/{category.Id}.v{version}.json");
            var before = faults.Count;
            var schema = PolicyFiles.ReadSchema(directory, name, faults);
            if (schema is null || PolicyFiles.ReadBytes(directory, name, faults) is not { } text || faults.Count > before)
            {
                continue;
            }

            using var document = JsonDocument.Parse(text);
            _ = schemas.TryAdd(category.Id, new CategorySchemaFile(name, version, schema, text, CanonicalJson.Of(document.RootElement)));
        }

        return schemas;
    }
}
