namespace Navo.ConsentService.OwnData;

/// <summary>Where each agency's adapter is, for what lies between the agency and the participant. Section <c>OwnData</c>.</summary>
internal sealed class OwnDataOptions
{
    /// <summary>Base address by agency. An agency without one is told as unavailable.</summary>
    public Dictionary<string, string> Adapters { get; } = [];

    /// <summary>Milliseconds an adapter may take.</summary>
    public int TimeoutMs { get; set; } = 6_000;
}
