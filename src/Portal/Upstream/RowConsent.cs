namespace Navo.Portal.Upstream;

internal sealed record RowConsent
{
    public string Id { get; init; } = "";

    public long Revision { get; init; }
}
