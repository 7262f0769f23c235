using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.OsloVo.Client;

// How to reach a pupil, and what a pupil needs in order to learn. Not read: postadresse, epostadresse, pårørende; bakgrunn and bilag.
internal sealed record ContactAnswer
{
    [JsonPropertyName("kontaktkort")]
    public IReadOnlyList<ContactRow?>? Kontaktkort { get; init; }
}

internal sealed record ContactRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    /// <summary>As people write it: eight digits, with or without +47 and spaces.</summary>
    [JsonPropertyName("mobilnummer")]
    public string? Mobilnummer { get; init; }

    [JsonPropertyName("samtalespråk")]
    public string? Samtalesprak { get; init; }

    [JsonPropertyName("tolkebehov")]
    public string? Tolkebehov { get; init; }

    [JsonPropertyName("tolkespråk")]
    public string? Tolkesprak { get; init; }

    [JsonPropertyName("tolkeform")]
    public string? Tolkeform { get; init; }
}

internal sealed record AdjustmentsAnswer
{
    [JsonPropertyName("tilpasninger")]
    public IReadOnlyList<AdjustmentRow?>? Tilpasninger { get; init; }
}

internal sealed record AdjustmentRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    [JsonPropertyName("behovskoder")]
    public IReadOnlyList<string?>? Behovskoder { get; init; }
}
