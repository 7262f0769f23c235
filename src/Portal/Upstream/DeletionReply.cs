using System.Text.Json;

namespace Navo.Portal.Upstream;

/// <summary>What came of a wish to be erased, with the receipt when it is done.</summary>
internal sealed record DeletionReply
{
    public string Id { get; init; } = "";

    public string State { get; init; } = "";

    public bool IsDone => State == "done";

    /// <summary>Language → lines.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ReceiptLine>> Lines { get; init; } = new Dictionary<string, IReadOnlyList<ReceiptLine>>();

    /// <summary>By agency: has its adapter forgotten already?</summary>
    public IReadOnlyDictionary<string, bool> Adapters { get; init; } = new Dictionary<string, bool>();

    public JsonElement Record { get; init; }

    public string? Jws { get; init; }
}
