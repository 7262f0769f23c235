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

    /// <summary>Users of that agency and role who follow people at that unit, and in that group where theirs is a group, and who sign in with two factors.</summary>
    public static IEnumerable<string> StaffOf(string agency, string role, JsonElement place) =>
        Read("staff.json").GetProperty("staff").EnumerateArray()
            .Where(person => person.GetProperty("agency").GetString() == agency
                && person.GetProperty("role").GetString() == role
                && !person.TryGetProperty("amr", out _)
                && Has(person, "units", place.GetProperty("unit").GetString())
                && (person.GetProperty("groups").GetArrayLength() == 0 || (place.TryGetProperty("group", out var group) && Has(person, "groups", group.GetString()))))
            .Select(person => person.GetProperty("user").GetString()!);

    /// <summary>The named people's numbers.</summary>
    public static IEnumerable<string> Numbers =>
        Read("participants.json").GetProperty("participants").EnumerateArray().Select(person => person.GetProperty("fodselsnummer").GetString()!);

    public static JsonElement Units => Read("units.json").GetProperty("units");

    private static bool Has(JsonElement person, string member, string? value) =>
        person.GetProperty(member).EnumerateArray().Any(item => item.GetString() == value);

    private static JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, name))).RootElement;
}
