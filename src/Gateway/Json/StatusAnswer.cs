namespace Navo.Gateway.Json;

/// <summary>An answer that says no more than that it was taken.</summary>
internal sealed record StatusAnswer(string Status);
