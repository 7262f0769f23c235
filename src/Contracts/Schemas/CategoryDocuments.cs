using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Navo.Contracts.Identifiers;

namespace Navo.Contracts.Schemas;

/// <summary>The schemas of released data, of every category. An adapter checks by its own copy what it sends; the gateway checks by the policy's.</summary>
public static class CategoryDocuments
{
    private const string Folder = "schemas/";

    private static readonly FrozenDictionary<(CategoryId Category, int Version), CategoryDocument> s_all =
        Read().ToFrozenDictionary(document => (document.Category, document.Version));

    private static readonly FrozenDictionary<CategoryId, CategoryDocument> s_newest = s_all.Values
        .GroupBy(document => document.Category)
        .ToFrozenDictionary(versions => versions.Key, versions => versions.MaxBy(document => document.Version)!);

    /// <summary>The newest schema of every category, by category.</summary>
    public static ImmutableArray<CategoryDocument> All { get; } = [.. s_newest.Values.OrderBy(document => document.Category.Value, StringComparer.Ordinal)];

    /// <summary>The newest schema of the category; null when there is none.</summary>
    public static CategoryDocument? Find(CategoryId category) => s_newest.GetValueOrDefault(category);

    /// <summary>That version of the category's schema; null when there is none.</summary>
    public static CategoryDocument? Find(CategoryId category, int version) => s_all.GetValueOrDefault((category, version));

    private static IEnumerable<CategoryDocument> Read()
    {
        var assembly = typeof(CategoryDocuments).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            // schemas/norskniva.v1
            var dot = name.LastIndexOf(".v", StringComparison.Ordinal);
            using var file = assembly.GetManifestResourceStream(name)!;
            using var octets = new MemoryStream();
            file.CopyTo(octets);
            yield return new CategoryDocument(
                CategoryId.Parse(name[Folder.Length..dot]), int.Parse(name[(dot + 2)..], CultureInfo.InvariantCulture), octets.ToArray());
        }
    }
}
