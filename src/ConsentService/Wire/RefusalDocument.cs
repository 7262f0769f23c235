namespace Navo.ConsentService.Wire;

/// <summary>A no that was taken down.</summary>
internal sealed record RefusalDocument(string Category, string Holder, string Requestor, string State, DateTimeOffset RefusedAt, string Receipt);
