namespace Navo.Gateway.Corrections;

/// <summary>What the caller got in this release has been corrected since. The day, no value, and nothing of what is shared now.</summary>
internal sealed record CorrectionAnswer(string Entry, string Pseudonym, string Category, DateTimeOffset ReleasedAt, DateOnly CorrectedOn);
