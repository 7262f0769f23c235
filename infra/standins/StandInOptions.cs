namespace Navo.StandIns;

/// <summary>Where the demo world is read from, and who may be asked to synchronise.</summary>
internal sealed class StandInOptions
{
    /// <summary>The folder with units.json, staff.json and participants.json.</summary>
    public string Seed { get; set; } = "";

    /// <summary>The machine issuer whose tokens the jobseeker register takes; without it, none.</summary>
    public string? Issuer { get; set; }

    /// <summary>Adapter addresses by agency; only for the switch that forces a synchronisation.</summary>
    public Dictionary<string, string> Adapters { get; } = new(StringComparer.Ordinal);
}
