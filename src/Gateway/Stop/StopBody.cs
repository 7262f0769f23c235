namespace Navo.Gateway.Stop;

/// <summary>What to stop; nothing named: everything towards the caller's agency and from it.</summary>
internal sealed record StopBody
{
    public string? Category { get; init; }
}
