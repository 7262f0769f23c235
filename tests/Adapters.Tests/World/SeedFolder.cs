using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests.World;

/// <summary>The repository's own demo world; no name of it stands in a test.</summary>
internal static class SeedFolder
{
    public static string Path { get; } = Find();

    public static Seed Seed { get; } = Seed.Read(Path);

    public static SeedParticipant One => Seed.Participants.Single(person => person.User == "deltaker-1");

    public static SeedParticipant Two => Seed.Participants.Single(person => person.User == "deltaker-2");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var seed = System.IO.Path.Combine(folder.FullName, "infra", "seed");
            if (Directory.Exists(seed))
            {
                return seed;
            }
        }

        throw new DirectoryNotFoundException("infra/seed was not found above the test.");
    }
}
