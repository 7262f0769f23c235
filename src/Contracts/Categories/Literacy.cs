using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>What a participant reads and writes. There is no national list; this is our own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Literacy>))]
public enum Literacy
{
    /// <summary>Does not read or write yet.</summary>
    [JsonStringEnumMemberName("INGEN_SKRIFTSPRAAK")]
    IngenSkriftspraak,

    /// <summary>Reads and writes in another script.</summary>
    [JsonStringEnumMemberName("ANNET_SKRIFTSPRAAK")]
    AnnetSkriftspraak,

    /// <summary>Is learning the Latin script.</summary>
    [JsonStringEnumMemberName("LATINSK_BEGYNNER")]
    LatinskBegynner,

    /// <summary>Reads and writes in the Latin script.</summary>
    [JsonStringEnumMemberName("LATINSK_FUNKSJONELL")]
    LatinskFunksjonell,
}
