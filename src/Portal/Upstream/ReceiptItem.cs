namespace Navo.Portal.Upstream;

/// <summary>A receipt in the list.</summary>
internal sealed record ReceiptItem
{
    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Category { get; init; } = "";

    public string Holder { get; init; } = "";

    public string Requestor { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string? State { get; init; }

    /// <summary>The receipt in plain lines, per language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReceiptLine>> Lines { get; init; } = new Dictionary<string, IReadOnlyList<ReceiptLine>>();
}
