namespace Navo.Gateway.Together;

/// <summary>A one-time code. It holds nothing of a person and answers nothing.</summary>
internal sealed record CodeAnswer(string Code, DateTimeOffset ExpiresAt);
