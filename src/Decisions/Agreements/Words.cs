namespace Navo.Decisions.Agreements;

/// <summary>One easy sentence, in Norwegian (bokmål) and English.</summary>
public sealed record Words(string Nb, string En);
