using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Navo.Contracts.Identifiers;

namespace Navo.Contracts.Schemas;

/// <summary>The schema of a category's released data, as this process was built with it (<c>policy/schemas/categories</c>).</summary>
public sealed class CategoryDocument
{
    private readonly FrozenDictionary<string, DataField> _fields;

    internal CategoryDocument(CategoryId category, int version, ReadOnlyMemory<byte> octets)
    {
        using var document = JsonDocument.Parse(octets);
        (Category, Version, Octets) = (category, version, octets);
        Shape = DataShape.Of(document.RootElement) ?? throw new FormatException($"The schema of {category} says something no shape knows.");
        Fields = [.. Read(document.RootElement, "")];
        _fields = Fields.ToFrozenDictionary(field => field.Path, StringComparer.Ordinal);
    }

    /// <summary>The category.</summary>
    public CategoryId Category { get; }

    /// <summary>Version of the schema.</summary>
    public int Version { get; }

    /// <summary>The document itself.</summary>
    public ReadOnlyMemory<byte> Octets { get; }

    /// <summary>What data of the category must look like.</summary>
    public DataShape Shape { get; }

    /// <summary>Every place, in the order of the schema; an array comes before what it holds.</summary>
    public ImmutableArray<DataField> Fields { get; }

    /// <summary>The place of that path; null when the schema has none.</summary>
    public DataField? Field(string path) => _fields.GetValueOrDefault(path);

    private static IEnumerable<DataField> Read(JsonElement schema, string path)
    {
        if (Label(schema, "nb") is { } nb)
        {
            yield return new DataField
            {
                Path = path,
                Nb = nb,
                En = Label(schema, "en") ?? nb,
                Codes = Text(schema, "x-codes"),
                Places = Text(schema, "x-items"),
                IsUnit = schema.TryGetProperty("x-unit", out _),
                IsMachine = schema.TryGetProperty("x-machine", out _),
            };
        }

        var inside = schema.TryGetProperty("items", out var items)
            ? Read(items, path + "[]")
            : schema.TryGetProperty("properties", out var members)
                ? members.EnumerateObject().SelectMany(member => Read(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}").ToList())
                : [];
        foreach (var field in inside)
        {
            yield return field;
        }
    }

    private static string? Label(JsonElement schema, string language) =>
        schema.TryGetProperty("x-label", out var label) ? label.GetProperty(language).GetString() : null;

    private static string? Text(JsonElement schema, string member) => schema.TryGetProperty(member, out var value) ? value.GetString() : null;
}
