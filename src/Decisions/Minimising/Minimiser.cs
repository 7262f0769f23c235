using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Navo.Decisions.Minimising;

/// <summary>
/// Keeps the agreed paths and removes everything else (GDPR art. 5(1)(c), promise 6). Pure, and total: any JSON gives an answer.
/// It walks only where the agreement leads, so its depth is the agreement's.
/// </summary>
public static class Minimiser
{
    /// <summary>Values looked at before the data counts as too large.</summary>
    public const int MostValues = 50_000;

    /// <summary>Minimises one observation's data; false when it is not an object, or too large to be honest data of one person.</summary>
    public static bool TryMinimise(JsonElement data, FieldTree agreed, [NotNullWhen(true)] out Minimised? minimised)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        minimised = null;
        if (data.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var walk = new Walk();
        var kept = walk.Object(data, agreed);
        if (walk.Values > MostValues)
        {
            return false;
        }

        minimised = new Minimised(kept, [.. walk.Released], [.. walk.Withheld]);
        return true;
    }

    private sealed class Walk
    {
        public SortedSet<string> Released { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Withheld { get; } = new(StringComparer.Ordinal);

        public int Values { get; private set; }

        public JsonObject Object(JsonElement element, FieldTree agreed)
        {
            var kept = new JsonObject();
            foreach (var member in element.EnumerateObject())
            {
                if (++Values > MostValues)
                {
                    return kept;
                }

                if (TryName(member, out var name) && agreed.TryMember(name, out var place))
                {
                    // A member that comes twice: the first goes out, so that the names in the row are those of what went out.
                    if (kept.ContainsKey(name))
                    {
                        _ = Withheld.Add(place.Path);
                    }
                    else if (Value(member.Value, place, out var value))
                    {
                        kept[name] = value;
                    }
                }
                else
                {
                    _ = Withheld.Add(PathOf(agreed, name));
                }
            }

            return kept;
        }

        private JsonArray Array(JsonElement element, FieldTree items)
        {
            var kept = new JsonArray();
            foreach (var item in element.EnumerateArray())
            {
                if (++Values > MostValues)
                {
                    return kept;
                }

                if (Value(item, items, out var value))
                {
                    kept.Add(value);
                }
            }

            return kept;
        }

        private bool Value(JsonElement element, FieldTree place, out JsonNode? value)
        {
            value = element.ValueKind switch
            {
                JsonValueKind.Object when !place.IsLeaf && place.Items is null => Object(element, place),
                JsonValueKind.Array when place.Items is not null => Array(element, place.Items),
                _ when !place.IsLeaf => null,
                JsonValueKind.String => Text(element),
                JsonValueKind.Number => element.TryGetDecimal(out var number) ? JsonValue.Create(number) : null,
                JsonValueKind.True => JsonValue.Create(true),
                JsonValueKind.False => JsonValue.Create(false),
                _ => null,
            };

            // A shape that was not agreed, a null, or a value that cannot be said again: removed, and named.
            if (value is null)
            {
                _ = Withheld.Add(place.Path);
                return false;
            }

            if (place.IsLeaf)
            {
                _ = Released.Add(place.Path);
            }

            return true;
        }

        private static string PathOf(FieldTree around, string? name)
        {
            var last = name is not null && FieldName.IsPlain(name) ? name : FieldName.Other;
            return around.Path.Length == 0 ? last : $"{around.Path}.{last}";
        }

        // A lone surrogate is legal in JSON text and no legal string; the reader throws on it.
        private static JsonValue? Text(JsonElement element)
        {
            try
            {
                return JsonValue.Create(element.GetString());
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }

        private static bool TryName(JsonProperty member, [NotNullWhen(true)] out string? name)
        {
            try
            {
                name = member.Name;
                return true;
            }
            catch (InvalidOperationException)
            {
                name = null;
                return false;
            }
        }
    }
}
