namespace Navo.Gateway.Outcomes;

/// <summary>The mark as it was kept.</summary>
internal sealed record OutcomeAnswer(string Entry, string Outcome);
