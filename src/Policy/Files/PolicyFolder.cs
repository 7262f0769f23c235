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

    /// <summary>Schemas of released data by category id.</summary>
    public required IReadOnlyDictionary<string, CategorySchemaFile> CategorySchemas { get; init; }

    /// <summary>The folder as it lies on disk, each file judged by its schema.</summary>
    public static PolicyFolder Read(PolicyOptions options, List<PolicyFault> faults) => Of(
        new FilesOnDisk(options.Directory, faults),
        categories => ReadCategorySchemas(options.Directory, categories, faults));

    /// <summary>A folder that was kept as a text. It was judged when it was first read; schemas of released data are not compiled again.</summary>
    public static PolicyFolder Read(IReadOnlyDictionary<string, byte[]> kept) =>
        Of(new FilesKept(kept), static _ => new Dictionary<string, CategorySchemaFile>());

    private static PolicyFolder Of(IPolicyFiles files, Func<PolicyFile<CategoryRows>, IReadOnlyDictionary<string, CategorySchemaFile>> schemas)
    {
        var rows = PolicyRowsJson.Default;
        var categories = files.Read("categories.json", "schemas/categories.schema.json", rows.CategoryRows);
        return new PolicyFolder
        {
            Agencies = files.Read("agencies.json", "schemas/agencies.schema.json", rows.AgencyRows),
            Categories = categories,
            Purposes = files.Read("purposes.json", "schemas/purposes.schema.json", rows.PurposeRows),
            Roles = files.Read("roles.json", "schemas/roles.schema.json", rows.RoleRows),
            Laws = files.Read("laws.json", "schemas/laws.schema.json", rows.LawRows),
            Agreements = files.Read("agreements.json", "schemas/agreements.schema.json", rows.AgreementRows),
            Retention = files.Read("retention.json", "schemas/retention.schema.json", rows.RetentionRows),
            Words = files.Read("words.json", "schemas/words.schema.json", rows.WordsRows),
            CategorySchemas = schemas(categories),
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
