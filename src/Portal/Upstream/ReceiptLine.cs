namespace Navo.Portal.Upstream;

internal sealed record ReceiptLine
{
    public string Label { get; init; } = "";

    public string Value { get; init; } = "";
}
