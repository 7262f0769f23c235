using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Navo.Adapters.Tests.World;

/// <summary>Holds a JSON value against a schema of an OpenAPI 3.1 document; only the words that our documents use, and an unknown word fails.</summary>
internal sealed class OpenApiSchema(JsonElement document)
{
    private static readonly HashSet<string> Known =
    [
        "type", "enum", "pattern", "format", "description", "properties", "required", "items", "additionalProperties", "$ref", "oneOf", "default", "x-bare-for-skolen",
    ];

    /// <summary>The schema of a call's 200 answer.</summary>
    public JsonElement Answer(string path, string verb) => document.GetProperty("paths").GetProperty(path).GetProperty(verb)
        .GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");

    public JsonElement Named(string name) => document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    /// <summary>What does not fit, by place.</summary>
    public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string place = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Faults(value, Named(reference.GetString()!.Split('/')[^1]), place);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().Count(choice => !Faults(value, choice, place).Any()) == 1 ? [] : [place + ": not exactly one of the choices"];
        }

        return schema.EnumerateObject().Where(word => !Known.Contains(word.Name)).Select(word => $"{place}: the word {word.Name}")
            .Concat(Own(value, schema, place)).Concat(Inside(value, schema, place));
    }

    private static IEnumerable<string> Own(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("type", out var type))
        {
            var types = type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString()).ToList() : [type.GetString()];
            if (!types.Contains(Kind(value)))
            {
                yield return $"{place}: {Kind(value)} for {string.Join('/', types)}";
            }
        }

        if (schema.TryGetProperty("enum", out var list) && !list.EnumerateArray().Any(item => item.ToString() == value.ToString() && item.ValueKind == value.ValueKind))
        {
            yield return place + ": not in the list";
        }

        if (value.ValueKind is JsonValueKind.String
            && schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.CultureInvariant))
        {
            yield return place + ": not of the pattern";
        }

        if (value.ValueKind is JsonValueKind.String && schema.TryGetProperty("format", out var format) && format.GetString() == "date"
            && !DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return place + ": not a day";
        }
    }

    private IEnumerable<string> Inside(JsonElement value, JsonElement schema, string place)
    {
        if (value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            return value.EnumerateArray().SelectMany(item => Faults(item, items, place + "[]"));
        }

        if (value.ValueKind is not JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
        {
            return [];
        }

        var missing = schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}: lacks {name}")
            : [];
        return missing.Concat(value.EnumerateObject().SelectMany(member => properties.TryGetProperty(member.Name, out var inner)
            ? Faults(member.Value, inner, $"{place}.{member.Name}")
            : [$"{place}: {member.Name} is not in the contract"]));
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };
}
