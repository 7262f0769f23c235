using System.Text.Json.Nodes;
using Navo.Decisions.Agreements;

namespace Navo.Policy.Tests;

/// <summary>A copy of the repository's policy folder that a test may spoil.</summary>
internal sealed class PolicyCopy : IDisposable
{
    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("navo-policy-");

    public PolicyCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Source, "*.json", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(Source, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static string Source { get; } = Path.Combine(RepositoryRoot(), "policy");

    public string Folder => _copy.FullName;

    public static IReadOnlyList<PolicyFault> FaultsOf(string folder, string environment) =>
        PolicyLoader.Load(new PolicyOptions { Directory = folder, Environment = environment }) is PolicyLoad.Refused refused
            ? refused.Faults
            : [];

    public static PolicySnapshot SnapshotOf(string folder) => LoadedOf(folder).Snapshot;

    public static PolicyLoad.Loaded LoadedOf(string folder) =>
        Assert.IsType<PolicyLoad.Loaded>(
            PolicyLoader.Load(new PolicyOptions { Directory = folder, Environment = "development" }));

    public void Replace(string file, string from, string to)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Edit(string file, Action<JsonNode> edit)
    {
        var path = Path.Combine(Folder, file);
        var node = JsonNode.Parse(File.ReadAllText(path))!;
        edit(node);
        File.WriteAllText(path, node.ToJsonString());
    }

    public IReadOnlyList<PolicyFault> Faults(string environment = "development") => FaultsOf(Folder, environment);

    public PolicySnapshot Snapshot() => SnapshotOf(Folder);

    public void Dispose() => _copy.Delete(recursive: true);

    private static string RepositoryRoot()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "NavoGateway.sln")))
            {
                return place.FullName;
            }
        }

        throw new InvalidOperationException("The repository was not found above the tests.");
    }
}
