using System.Collections.Immutable;
using System.Text.Json;

namespace Navo.Dev.Seeds;

/// <summary>The demo agencies, units and people, as infra/seed says. No user, role or unit is named in code.</summary>
internal sealed class Seed
{
    public static readonly ImmutableArray<string> Files = ["units.json", "staff.json", "participants.json"];

    private Seed(Places places, ImmutableArray<StaffMember> staff, ImmutableArray<Participant> participants)
    {
        Places = places;
        Staff = staff;
        Participants = participants;
    }

    public Places Places { get; }

    public ImmutableArray<StaffMember> Staff { get; }

    public ImmutableArray<Participant> Participants { get; }

    public static Seed Read(string directory)
    {
        try
        {
            return new Seed(
                JsonSerializer.Deserialize(Text("units.json"), SeedJson.Default.Places)!,
                JsonSerializer.Deserialize(Text("staff.json"), SeedJson.Default.StaffFile)!.Staff,
                JsonSerializer.Deserialize(Text("participants.json"), SeedJson.Default.ParticipantsFile)!.Participants);
        }
        catch (JsonException)
        {
            throw new WorkplaceException("a file of the seed is not as expected");
        }

        string Text(string file) => File.ReadAllText(Path.Combine(directory, file));
    }
}
