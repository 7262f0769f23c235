using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.Contracts.Schemas;

namespace Navo.Contracts.Tests;

/// <summary>Random data that a category's schema takes, with every member there or not as it happens; and random damage to it.</summary>
internal sealed class RandomData(Random random)
{
    private static readonly string[] Oddities =
        ["null", "true", "0", "-1", "1e400", "\"\"", "\"\\u0000\"", "\"14838841385\"", "[]", "{}", "[[[]]]", "{\"a\":{\"b\":[null]}}", "\"2026-02-30\"", "9007199254740993", "\"\\n\"", "[null]", "{\"\":1}"];

    /// <summary>Valid data.</summary>
    public JsonObject Of(CategoryDocument category)
    {
        using var schema = JsonDocument.Parse(category.Octets);
        return Value(schema.RootElement)!.AsObject();
    }

    /// <summary>Damages it: a member gone, renamed, of another kind, or one too many; in place.</summary>
    public JsonNode Damage(JsonNode node)
    {
        for (var blows = random.Next(1, 5); blows > 0; blows--)
        {
            Hit(node);
        }

        return node;
    }

    private void Hit(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } members:
                var name = members.ElementAt(random.Next(members.Count)).Key;
                switch (random.Next(5))
                {
                    case 0: _ = members.Remove(name); break;
                    case 1: members[name] = Odd(); break;
                    case 2: members[Text("member")] = Odd(); break;
                    default: Hit(members[name]); break;
                }

                break;
            case JsonObject empty: empty[Text("member")] = Odd(); break;
            case JsonArray items:
                if (items.Count == 0 || random.Next(3) == 0)
                {
                    items.Add(Odd());
                }
                else
                {
                    Hit(items[random.Next(items.Count)]);
                }

                break;
        }
    }

    private JsonNode? Odd() => JsonNode.Parse(Oddities[random.Next(Oddities.Length)]);

    private string Text(string stem) => random.Next(4) switch { 0 => "14838841385", 1 => "Æ b", 2 => stem + random.Next(3), _ => stem };

    private JsonNode? Value(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var codes))
        {
            return codes[random.Next(codes.GetArrayLength())].GetString();
        }

        return schema.GetProperty("type").GetString() switch
        {
            "object" => Object(schema),
            "array" => Array(schema),
            "boolean" => random.Next(2) == 0,
            "integer" => random.NextInt64(schema.GetProperty("minimum").GetInt64(), schema.GetProperty("maximum").GetInt64() + 1),
            _ => Words(schema),
        };
    }

    private JsonObject Object(JsonElement schema)
    {
        var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToHashSet();
        var made = new JsonObject();
        foreach (var member in schema.GetProperty("properties").EnumerateObject())
        {
            // The records always have their lists; what else may be absent is absent half the time.
            if (required.Contains(member.Name) || member.Value.GetProperty("type").GetString() == "array" || random.Next(2) == 0)
            {
                made[member.Name] = Value(member.Value);
            }
        }

        return made;
    }

    private JsonArray Array(JsonElement schema)
    {
        var most = Math.Min(schema.GetProperty("maxItems").GetInt32(), 6);
        var least = schema.TryGetProperty("minItems", out var minimum) ? minimum.GetInt32() : 0;
        return [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Value(schema.GetProperty("items")))];
    }

    private string Words(JsonElement schema)
    {
        var pattern = schema.TryGetProperty("pattern", out var one) ? one.GetString()! : "";
        return pattern switch
        {
            _ when pattern.Contains("esco", StringComparison.Ordinal) => $"http://data.europa.eu/esco/skill/{new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)random.Next(256))]):D}",
            _ when pattern.StartsWith("^\\+", StringComparison.Ordinal) => $"+47{random.Next(20000000, 99999999)}",
            _ when pattern.Contains("{4}-", StringComparison.Ordinal) => new DateOnly(2000, 1, 1).AddDays(random.Next(20_000)).ToString("O"),
            "^[0-9]{4}$" => random.Next(1000, 9999).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "" => "å " + random.Next(),
            _ => "unit-" + random.Next(),
        };
    }
}
