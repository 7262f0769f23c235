using System.Text.Json.Nodes;

namespace Navo.Gateway.Tests.World;

/// <summary>The repository's own data: units, staff, people and policy are read, never written into a test.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(Path.Combine(Root, path)))!;

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "NavoGateway.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The repository's root was not found."));
}
