namespace Navo.Ledger.Consenting;

/// <summary>Exactly which text was shown (GDPR art. 7(1)): id, version, language, and SHA-256 of its bytes in lower-case hexadecimal.</summary>
public sealed record ShownText(string Id, string Version, string Language, string Hash);
