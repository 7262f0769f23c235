using System.Globalization;
using Navo.Dev.Seeds;

namespace Navo.Dev;

/// <summary>What a command works on: the state directory, the seed and the addresses, as the environment says.</summary>
internal sealed class Workplace
{
    private const int DefaultPortBase = 5100;

    private Workplace(string state, string seed, int portBase)
    {
        State = state;
        Seed = Seed.Read(seed);
        Addresses = new Addresses(portBase);
    }

    public string State { get; }

    public Seed Seed { get; }

    public Addresses Addresses { get; }

    public string Keys => Path.Combine(State, "keys");

    public static Workplace Of(DirectoryInfo? seed)
    {
        var faults = new List<string>();
        var state = Environment.GetEnvironmentVariable("NAVO_STATE");
        if (string.IsNullOrEmpty(state))
        {
            faults.Add("NAVO_STATE must name the state directory");
        }

        var portBase = DefaultPortBase;
        if (Environment.GetEnvironmentVariable("NAVO_PORT_BASE") is { Length: > 0 } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out portBase) || portBase is < 1024 or > 65500))
        {
            faults.Add("NAVO_PORT_BASE must be a whole number from 1024 to 65500");
        }

        var directory = seed?.FullName ?? Environment.GetEnvironmentVariable("NAVO_SEED");
        directory = string.IsNullOrEmpty(directory) ? Path.Combine(AppContext.BaseDirectory, "seed") : directory;
        faults.AddRange(Seed.Files.Where(file => !File.Exists(Path.Combine(directory, file))).Select(file => $"the seed has no {file}"));

        return faults.Count == 0
            ? new Workplace(state!, directory, portBase)
            : throw new WorkplaceException(string.Join("; ", faults));
    }
}
