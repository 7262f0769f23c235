namespace Navo.Gateway.AccessLog;

/// <summary>One reason in the voice of its reader.</summary>
internal sealed record ReasonView(string Rule, string Code);
