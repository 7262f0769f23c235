using System.Text.Json;

namespace Navo.Portal.Catalogue;

/// <summary>Reads the lists in a policy folder, leniently: the policy's own loader is the one that judges them.</summary>
internal sealed class PolicyFiles(string folder)
{
    /// <summary>The items of `name.json`, or of every file in the folder `name`.</summary>
    public IReadOnlyList<JsonElement> Items(string name)
    {
        var file = Path.Combine(folder, name + ".json");
        string[] files = File.Exists(file) ? [file] : Directory.Exists(Path.Combine(folder, name))
            ? Directory.GetFiles(Path.Combine(folder, name), "*.json")
            : [];
        return [.. files.SelectMany(Read)];
    }

    public static IReadOnlyList<JsonElement> List(JsonElement item, string member) =>
        item.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    public static IReadOnlyList<string> Texts(JsonElement item, string member) =>
        [.. List(item, member).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)];

    /// <summary>A text, plain or with a member per language.</summary>
    public static string? Text(JsonElement item, params string[] members)
    {
        foreach (var member in members)
        {
            if (item.TryGetProperty(member, out var value))
            {
                var text = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("nb", out var nb) ? nb : value;
                if (text.ValueKind == JsonValueKind.String)
                {
                    return text.GetString();
                }
            }
        }

        return null;
    }

    private static JsonElement[] Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var root = document.RootElement.Clone();
        if (root.ValueKind == JsonValueKind.Array)
        {
            return [.. root.EnumerateArray()];
        }

        var list = root.EnumerateObject().FirstOrDefault(member => member.Value.ValueKind == JsonValueKind.Array);
        return list.Value.ValueKind == JsonValueKind.Array ? [.. list.Value.EnumerateArray()] : [root];
    }
}
