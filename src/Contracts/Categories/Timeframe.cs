using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>When a participant wants it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Timeframe>))]
public enum Timeframe
{
    /// <summary>Now.</summary>
    [JsonStringEnumMemberName("NA")]
    Na,

    /// <summary>Within six months.</summary>
    [JsonStringEnumMemberName("INNEN_6_MANEDER")]
    Innen6Maneder,

    /// <summary>Within a year.</summary>
    [JsonStringEnumMemberName("INNEN_1_AR")]
    Innen1Ar,

    /// <summary>Within three years.</summary>
    [JsonStringEnumMemberName("INNEN_3_AR")]
    Innen3Ar,

    /// <summary>Later.</summary>
    [JsonStringEnumMemberName("SENERE")]
    Senere,
}
