using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Navo.Adapters.Tests.World;

/// <summary>Answers of NAV's systems in the shapes their public contracts describe, written down by hand; every person and word in them is made up.</summary>
internal static class Recorded
{
    private static readonly string Folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(SeedFolder.Path, "..", "..", "tests", "Adapters.Tests", "Recorded", "nav"));

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order();

    public static T Read<T>(string name, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(System.IO.File.ReadAllBytes(File(name)), type)!;

    public static JsonNode Node(string name) => JsonNode.Parse(System.IO.File.ReadAllBytes(File(name)))!;

    private static string File(string name) => System.IO.Path.Combine(Folder, name + ".json");
}
