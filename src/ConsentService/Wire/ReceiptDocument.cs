using System.Text.Json.Nodes;

namespace Navo.ConsentService.Wire;

/// <summary>One line of the list of receipts.</summary>
internal sealed record ReceiptLine(string Id, string Kind, string Category, string Holder, string Requestor, DateTimeOffset At, string? Consent);

/// <summary>A receipt: in words, as a record, and signed.</summary>
internal sealed record ReceiptDocument
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public string? Language { get; init; }

    public string? TextVersion { get; init; }

    public string? TextHash { get; init; }

    public string? Consent { get; init; }

    public string? State { get; init; }

    /// <summary>In words: language → lines.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<LabelledLine>> Lines { get; init; }

    public required JsonNode Record { get; init; }

    public required string Jws { get; init; }
}

/// <summary>One line in words.</summary>
internal sealed record LabelledLine(string Label, string Value);
