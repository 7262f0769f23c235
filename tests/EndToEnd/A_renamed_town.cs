using System.Text.Json;
using System.Text.RegularExpressions;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>Offices merge and roles are renamed: only the seed and the policy may know their names.</summary>
public sealed class A_renamed_town
{
    [Fact]
    public async Task With_other_units_and_roles_works_the_same()
    {
        var copy = Directory.CreateTempSubdirectory("navo-renamed-").FullName;
        try
        {
            var seed = Copy(Path.Combine(RunningSystem.RepositoryRoot, "infra", "seed"), Path.Combine(copy, "seed"));
            var policy = Copy(Path.Combine(RunningSystem.RepositoryRoot, "policy"), Path.Combine(copy, "policy"));
            var names = Names(Path.Combine(seed, "units.json"), "units").Select((name, index) => (Old: name, New: $"kontor-{index}"))
                .Concat(Names(Path.Combine(policy, "roles.json"), "roles").Select((name, index) => (Old: name, New: $"ROLLE_{index}")))
                .ToList();
            foreach (var file in Directory.GetFiles(copy, "*.json", SearchOption.AllDirectories))
            {
                var text = await File.ReadAllTextAsync(file);
                await File.WriteAllTextAsync(file, names.Aggregate(text, (current, name) => Regex.Replace(current, $"\"{Regex.Escape(name.Old)}\"", $"\"{name.New}\"")));
            }

            await using var system = await RunningSystem.StartAsync(new() { ["NAVO_SEED"] = seed, ["NAVO_POLICY"] = policy });
            await A_refusal.CheckAsync(system);
            var walk = await system.NavoAsync("demo");
            Assert.True(walk.ExitCode == 0, walk.Output + walk.Error);
            Assert.DoesNotContain(names, name => Regex.IsMatch(walk.Output, $@"\b{Regex.Escape(name.Old)}\b"));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static IReadOnlyList<string> Names(string file, string list) =>
        [.. JsonDocument.Parse(File.ReadAllBytes(file)).RootElement.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    private static string Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
