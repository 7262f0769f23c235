namespace Navo.ConsentService.Wire;

/// <summary>The question a one-time code leads to.</summary>
internal sealed record CodeDocument(string Category, string Holder, string Requestor, string Purpose);
