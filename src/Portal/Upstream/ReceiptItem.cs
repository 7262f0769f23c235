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

    public string? Consent { get; init; }

    public string? State { get; init; }

    /// <summary>A yes that holds, on hold or not.</summary>
    public bool CanBeStopped => Kind is "given" or "changed" && State is null or "given" or "paused";

    /// <summary>A yes was given on words, which can be read again.</summary>
    public bool HasWords => Kind is "given" or "changed" && Consent is not null;

    public string Icon => Kind switch { "refused" => "no", "withdrawn" or "ended" => "stop", "paused" or "expired" => "hourglass", _ => "yes" };

    /// <summary>The receipt in plain lines, per language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReceiptLine>> Lines { get; init; } = new Dictionary<string, IReadOnlyList<ReceiptLine>>();
}
