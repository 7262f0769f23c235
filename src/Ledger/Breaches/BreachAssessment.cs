namespace Navo.Ledger.Breaches;

/// <summary>What was found, and when it was written down.</summary>
public sealed record BreachAssessment(BreachOutcome Outcome, DateTimeOffset At);
