using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace Navo.Policy.Shapes;

/// <summary>A category's schema, compiled once: every release is checked, so the check must cost microseconds.</summary>
/// <remarks>
/// It knows the words our schemas use: type, properties, required, additionalProperties, items, their counts, enum, pattern and lengths.
/// A schema with any other word has no shape and is judged by the library, as slow as it is.
/// </remarks>
internal sealed class DataShape
{
    private readonly JsonObjectType _type;
    private readonly Dictionary<string, DataShape> _members = new(StringComparer.Ordinal);
    private readonly string[] _required;
    private readonly bool _allowsMore;
    private readonly DataShape? _items;
    private readonly (int Least, int Most) _count;
    private readonly (int Least, int Most) _length;
    private readonly HashSet<string>? _values;
    private readonly Regex? _pattern;

    private DataShape(JsonSchema schema)
    {
        _type = schema.Type;
        _required = [.. schema.RequiredProperties];
        _allowsMore = schema.AllowAdditionalProperties;
        _count = (schema.MinItems, schema.MaxItems > 0 ? schema.MaxItems : int.MaxValue);
        _length = (schema.MinLength ?? 0, schema.MaxLength ?? int.MaxValue);
        _values = schema.Enumeration.Count > 0 ? [.. schema.Enumeration.Select(value => (string)value!)] : null;
        _pattern = schema.Pattern is { } pattern ? new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)) : null;
        _items = schema.Item is { } item ? new DataShape(item) : null;
        foreach (var (name, member) in schema.Properties)
        {
            _members.Add(name, new DataShape(member));
        }
    }

    /// <summary>Compiles a schema; null when it says something this does not know.</summary>
    public static DataShape? Of(JsonSchema schema) => IsKnown(schema) ? new DataShape(schema) : null;

    /// <summary>True when the value has this shape. A null never has.</summary>
    public bool Fits(JsonNode? node) => node switch
    {
        JsonObject members => _type == JsonObjectType.Object && Fits(members),
        JsonArray items => _type == JsonObjectType.Array && Fits(items),
        JsonValue value => Fits(value),
        _ => false,
    };

    private static bool IsKnown(JsonSchema schema) =>
        schema.Type is JsonObjectType.Object or JsonObjectType.Array or JsonObjectType.String or JsonObjectType.Boolean
        && schema is { HasReference: false, Not: null, Format: null, Minimum: null, Maximum: null, MultipleOf: null, UniqueItems: false, DictionaryKey: null }
        && schema is { AdditionalPropertiesSchema: null, AdditionalItemsSchema: null, MinProperties: 0, MaxProperties: 0 }
        && schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count + schema.PatternProperties.Count + schema.Items.Count == 0
        && schema.Enumeration.All(value => value is string)
        && (schema.Enumeration.Count == 0 || schema.Type == JsonObjectType.String)
        && (schema.Item is null || IsKnown(schema.Item))
        && schema.Properties.Values.All(IsKnown);

    private bool Fits(JsonObject members)
    {
        foreach (var required in _required)
        {
            if (!members.ContainsKey(required))
            {
                return false;
            }
        }

        foreach (var (name, value) in members)
        {
            if (_members.TryGetValue(name, out var member) ? !member.Fits(value) : !_allowsMore)
            {
                return false;
            }
        }

        return true;
    }

    private bool Fits(JsonArray items)
    {
        if (items.Count < _count.Least || items.Count > _count.Most)
        {
            return false;
        }

        foreach (var item in items)
        {
            if (_items is not null && !_items.Fits(item))
            {
                return false;
            }
        }

        return true;
    }

    private bool Fits(JsonValue value)
    {
        if (_type == JsonObjectType.Boolean)
        {
            return value.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
        }

        return _type == JsonObjectType.String
            && value.TryGetValue<string>(out var text)
            && text.Length >= _length.Least && text.Length <= _length.Most
            && (_values is null || _values.Contains(text))
            && (_pattern is null || _pattern.IsMatch(text));
    }
}
