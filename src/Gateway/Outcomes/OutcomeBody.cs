namespace Navo.Gateway.Outcomes;

/// <summary>What a release was used for.</summary>
internal sealed record OutcomeBody
{
    public required string Outcome { get; init; }
}
