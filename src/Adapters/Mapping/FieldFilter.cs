using System.Text.Json.Nodes;

namespace Navo.Adapters.Mapping;

/// <summary>Keeps of an observation's data only what the grant names (promise 6). The gateway does the same again: either alone would do.</summary>
internal static class FieldFilter
{
    /// <param name="data">The data of one observation; changed in place.</param>
    /// <param name="fields">Paths such as <c>targetLevel</c>, <c>skills[].level</c>, <c>modulesDone</c>.</param>
    /// <param name="withheld">Gets the paths that were removed.</param>
    public static void Keep(JsonObject data, IReadOnlySet<string> fields, ISet<string> withheld) => Keep(data, "", fields, withheld);

    private static void Keep(JsonObject node, string prefix, IReadOnlySet<string> fields, ISet<string> withheld)
    {
        foreach (var (name, value) in node.ToList())
        {
            var path = prefix + name;
            if (fields.Contains(path) || fields.Contains(path + "[]"))
            {
                continue;
            }

            var inside = value is JsonArray ? path + "[]." : path + ".";
            if (!fields.Any(field => field.StartsWith(inside, StringComparison.Ordinal)))
            {
                _ = node.Remove(name);
                _ = withheld.Add(path);
                continue;
            }

            JsonNode?[] children = value is JsonArray list ? [.. list] : [value];
            foreach (var child in children.OfType<JsonObject>())
            {
                Keep(child, inside, fields, withheld);
            }
        }
    }
}
