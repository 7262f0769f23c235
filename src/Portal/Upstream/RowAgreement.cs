namespace Navo.Portal.Upstream;

internal sealed record RowAgreement
{
    public string Id { get; init; } = "";

    public int Version { get; init; }
}
