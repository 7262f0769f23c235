namespace Navo.Gateway.Breaches;

/// <summary>What the officer found.</summary>
internal sealed record AssessmentBody
{
    /// <summary><c>notified</c>, <c>no-risk</c> or <c>no-breach</c>.</summary>
    public required string Outcome { get; init; }
}
