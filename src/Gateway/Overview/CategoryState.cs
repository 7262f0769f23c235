namespace Navo.Gateway.Overview;

/// <summary>One category: <c>shared</c>, <c>asked</c> or <c>not-shared</c>.</summary>
internal sealed record CategoryState(string Category, string State, DateOnly? AskedOn);
