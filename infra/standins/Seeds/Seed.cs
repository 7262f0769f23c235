using System.Collections.Immutable;
using System.Text.Json;

namespace Navo.StandIns.Seeds;

/// <summary>The demo world's named people and units, read from infra/seed. Nothing of it is known to the code.</summary>
internal sealed record Seed
{
    public required ImmutableArray<SeedUnit> Units { get; init; }

    public required ImmutableArray<SeedEmployee> Staff { get; init; }

    public required ImmutableArray<SeedParticipant> Participants { get; init; }

    public static Seed Read(string folder)
    {
        return new Seed
        {
            Units = ReadFile<UnitsFile>(folder, "units.json").Units,
            Staff = ReadFile<StaffFile>(folder, "staff.json").Staff,
            Participants = ReadFile<ParticipantsFile>(folder, "participants.json").Participants,
        };
    }

    public ImmutableArray<SeedUnit> UnitsOf(string agency) =>
        [.. Units.Where(unit => unit.Agency == agency)];

    private static T ReadFile<T>(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"{path} is empty.");
    }

    private sealed record UnitsFile(ImmutableArray<SeedUnit> Units);

    private sealed record StaffFile(ImmutableArray<SeedEmployee> Staff);

    private sealed record ParticipantsFile(ImmutableArray<SeedParticipant> Participants);
}

internal sealed record SeedUnit(string Id, string Name, string Agency, bool Protected);

internal sealed record SeedEmployee(
    string User, string Agency, string Employee, string Name, string Role, string? Side, ImmutableArray<string> Units, ImmutableArray<string> Groups);

internal sealed record SeedParticipant(
    string User, string Name, string Fodselsnummer, SeedPlace? Nav, SeedPlace? OsloVo, string Protection);

internal sealed record SeedPlace(string Unit, string? Group);
