using System.Text.Json;

namespace Navo.EndToEnd.World;

/// <summary>The demo people and units as the seed names them, so that no test knows a unit or a role by name.</summary>
public static class Seed
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("NAVO_SEED") ?? Path.Combine(RunningSystem.RepositoryRoot, "infra", "seed");

    public static JsonElement Staff(string user) =>
        Read("staff.json").GetProperty("staff").EnumerateArray().First(person => person.GetProperty("user").GetString() == user);

    public static JsonElement Participant(string user) =>
        Read("participants.json").GetProperty("participants").EnumerateArray().First(person => person.GetProperty("user").GetString() == user);

    public static JsonElement Units => Read("units.json").GetProperty("units");

    private static JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name))).RootElement;
}
