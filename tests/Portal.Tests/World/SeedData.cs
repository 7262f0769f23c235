using System.Text.Json;

namespace Navo.Portal.Tests.World;

/// <summary>Names of units and roles, from the seed and the policy: no test knows one by heart.</summary>
internal sealed class SeedData
{
    private readonly JsonElement units;
    private readonly JsonElement roles;

    private SeedData(JsonElement units, JsonElement roles, string fodselsnummer)
    {
        this.units = units;
        this.roles = roles;
        FirstFodselsnummer = fodselsnummer;
    }

    public string FirstFodselsnummer { get; }

    public static SeedData Read(string root) => new(
        List(Path.Combine(root, "infra", "seed", "units.json"), "units"),
        List(Path.Combine(root, "policy", "roles.json"), "roles"),
        List(Path.Combine(root, "infra", "seed", "participants.json"), "participants")[0].GetProperty("fodselsnummer").GetString()!);

    public string Unit(string agency, int index) => units.EnumerateArray()
        .Where(unit => unit.GetProperty("agency").GetString() == agency).ElementAt(index).GetProperty("id").GetString()!;

    public string UnitName(string id) => units.EnumerateArray()
        .Single(unit => unit.GetProperty("id").GetString() == id).GetProperty("name").GetString()!;

    public string Role(string agency, string kind) => roles.EnumerateArray()
        .First(role => role.GetProperty("kind").GetString() == kind
            && role.GetProperty("agencies").EnumerateArray().Any(one => one.GetString() == agency))
        .GetProperty("id").GetString()!;

    private static JsonElement List(string file, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.GetProperty(name).Clone();
    }
}
