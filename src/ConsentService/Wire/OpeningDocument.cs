namespace Navo.ConsentService.Wire;

/// <summary>The agency may ask again; where the matter stands is as it was.</summary>
internal sealed record OpeningDocument(string Category, string Holder, string Requestor, string State);
