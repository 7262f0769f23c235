using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;
using NJsonSchema;

namespace Navo.Policy;

/// <summary>The schemas of released data, one per category that is built. Checked after minimising, so that nothing of another shape goes out (promise 6).</summary>
public sealed class CategorySchemas
{
    private readonly FrozenDictionary<CategoryId, JsonSchema> _schemas;
    private readonly FrozenDictionary<CategoryId, DataShape> _shapes;
    private readonly FrozenDictionary<CategoryId, (int Version, ReadOnlyMemory<byte> Octets)> _documents;

    internal CategorySchemas(IReadOnlyDictionary<CategoryId, (JsonSchema Schema, int Version, ReadOnlyMemory<byte> Octets)> schemas)
    {
        _schemas = schemas.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Schema);
        _documents = schemas.ToFrozenDictionary(pair => pair.Key, pair => (pair.Value.Version, pair.Value.Octets));
        _shapes = schemas.Select(pair => (pair.Key, Shape: ShapeOf(pair.Value.Octets)))
            .Where(pair => pair.Shape is not null).ToFrozenDictionary(pair => pair.Key, pair => pair.Shape!);
    }

    /// <summary>The schema as its file has it; null for a category or version there is none of.</summary>
    public ReadOnlyMemory<byte>? Document(CategoryId category, int version) =>
        _documents.TryGetValue(category, out var document) && document.Version == version ? document.Octets : default(ReadOnlyMemory<byte>?);

    /// <summary>True when the data has the shape of its category. A category without a schema never has.</summary>
    public bool IsValid(CategoryId category, JsonObject data) =>
        _shapes.TryGetValue(category, out var shape) ? shape.Fits(data) : IsValidToTheLibrary(category, data);

    /// <summary>The same by the library alone: what the compiled shape is tested against.</summary>
    internal bool IsValidToTheLibrary(CategoryId category, JsonObject data) =>
        _schemas.TryGetValue(category, out var schema) && schema.Validate(data.ToJsonString()).Count == 0;

    /// <summary>The category's schema is compiled.</summary>
    internal bool IsCompiled(CategoryId category) => _shapes.ContainsKey(category);

    /// <summary>Paths of every single value the category's schema knows, as agreements write them; none for a category without a schema.</summary>
    public ImmutableArray<string> FieldsOf(CategoryId category) =>
        _schemas.TryGetValue(category, out var schema) ? [.. Leaves(schema.ActualSchema, "").Order(StringComparer.Ordinal)] : [];

    private static DataShape? ShapeOf(ReadOnlyMemory<byte> octets)
    {
        using var document = JsonDocument.Parse(octets);
        return DataShape.Of(document.RootElement);
    }

    private static IEnumerable<string> Leaves(JsonSchema schema, string path) =>
        schema.Item is { } item
            ? Leaves(item.ActualSchema, path + "[]")
            : schema.Properties.Count == 0
                ? [path]
                : schema.Properties.SelectMany(one => Leaves(one.Value.ActualSchema, path.Length == 0 ? one.Key : $"{path}.{one.Key}"));
}
