namespace Navo.Adapters.StandingFacts;

/// <summary>What a machine token is for (RFC 6749 section 3.3), and for whom (RFC 8707).</summary>
internal sealed record MachineScope(string Scope, string Resource);
