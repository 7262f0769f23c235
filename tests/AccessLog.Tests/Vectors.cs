using System.Text.Json.Nodes;

namespace Navo.AccessLog.Tests;

/// <summary>The vectors that docs/spec/access-log.md publishes.</summary>
internal static class Vectors
{
    public static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", name)))!;

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();

    public static long Number(this JsonNode node, string name) => node[name]!.GetValue<long>();

    public static byte[] Octets(this JsonNode node, string name) => Convert.FromHexString(node.Text(name));

    public static IEnumerable<JsonNode> List(this JsonNode node, string name) => node[name]!.AsArray().Select(static item => item!);

    public static Octets32[] Hashes(this JsonNode node, string name) =>
        [.. node.List(name).Select(static item => Octets32.ParseHex(item.GetValue<string>()))];
}
