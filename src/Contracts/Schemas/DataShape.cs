using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Navo.Contracts.Schemas;

/// <summary>A category's schema, compiled once: every release is checked, so the check must cost microseconds.</summary>
/// <remarks>
/// It knows the words our schemas use: type, properties, required, additionalProperties, items, their counts, enum, pattern, lengths and
/// bounds. A schema with any other word has no shape, and must be judged by a whole validator.
/// </remarks>
public sealed class DataShape
{
    private static readonly FrozenSet<string> s_types = FrozenSet.ToFrozenSet(["object", "array", "string", "boolean", "integer"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_notes = FrozenSet.ToFrozenSet(["$schema", "title", "description"], StringComparer.Ordinal);

    private readonly string _type = "";
    private readonly Dictionary<string, DataShape> _members = new(StringComparer.Ordinal);
    private readonly string[] _required = [];
    private readonly bool _allowsMore = true;
    private readonly DataShape? _items;
    private readonly (int Least, int Most) _count = (0, int.MaxValue);
    private readonly (int Least, int Most) _length = (0, int.MaxValue);
    private readonly (long Least, long Most) _bounds = (long.MinValue, long.MaxValue);
    private readonly HashSet<string>? _values;
    private readonly Regex? _pattern;
    private readonly bool _isKnown = true;

    private DataShape(JsonElement schema)
    {
        foreach (var word in schema.EnumerateObject())
        {
            switch (word.Name)
            {
                case "type" when word.Value.ValueKind == JsonValueKind.String: _type = word.Value.GetString()!; break;
                case "required": _required = [.. word.Value.EnumerateArray().Select(name => name.GetString()!)]; break;
                case "additionalProperties" when word.Value.ValueKind is JsonValueKind.True or JsonValueKind.False: _allowsMore = word.Value.GetBoolean(); break;
                case "minItems": _count.Least = word.Value.GetInt32(); break;
                case "maxItems": _count.Most = word.Value.GetInt32(); break;
                case "minLength": _length.Least = word.Value.GetInt32(); break;
                case "maxLength": _length.Most = word.Value.GetInt32(); break;
                case "minimum" when word.Value.TryGetInt64(out var least): _bounds.Least = least; break;
                case "maximum" when word.Value.TryGetInt64(out var most): _bounds.Most = most; break;
                case "pattern": _pattern = Compile(word.Value.GetString()!); break;
                case "enum" when word.Value.EnumerateArray().All(value => value.ValueKind == JsonValueKind.String):
                    _values = [.. word.Value.EnumerateArray().Select(value => value.GetString()!)];
                    break;
                case "items" when word.Value.ValueKind == JsonValueKind.Object:
                    _items = new DataShape(word.Value);
                    _isKnown &= _items._isKnown;
                    break;
                case "properties":
                    foreach (var member in word.Value.EnumerateObject())
                    {
                        var shape = new DataShape(member.Value);
                        _members.Add(member.Name, shape);
                        _isKnown &= shape._isKnown;
                    }

                    break;
                default: _isKnown &= s_notes.Contains(word.Name) || word.Name.StartsWith("x-", StringComparison.Ordinal); break;
            }
        }

        _isKnown &= s_types.Contains(_type) && (_values is null || _type == "string");
    }

    /// <summary>Compiles a schema; null when it says something this does not know.</summary>
    public static DataShape? Of(JsonElement schema)
    {
        try
        {
            var shape = new DataShape(schema);
            return shape._isKnown ? shape : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or ArgumentException)
        {
            // A word whose value is of another kind than we write it.
            return null;
        }
    }

    /// <summary>True when the value has this shape. A null never has.</summary>
    public bool Fits(JsonNode? node) => node switch
    {
        JsonObject members => _type == "object" && Fits(members),
        JsonArray items => _type == "array" && Fits(items),
        JsonValue value => Fits(value),
        _ => false,
    };

    // A `$` of .NET lets a line feed follow; a `$` of JSON Schema is the end.
    private static Regex Compile(string pattern) =>
        new(pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

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

    private bool Fits(JsonValue value) => _type switch
    {
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        // 2.0 and 1e1 are whole numbers too, but none that we write.
        "integer" => value.GetValueKind() == JsonValueKind.Number
            && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= _bounds.Least && number <= _bounds.Most,
        "string" => value.TryGetValue<string>(out var text)
            && text.Length >= _length.Least && text.Length <= _length.Most
            && (_values is null || _values.Contains(text))
            && (_pattern is null || _pattern.IsMatch(text)),
        _ => false,
    };
}
