using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Level of Norwegian by the Common European Framework of Reference for Languages.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CefrLevel>))]
public enum CefrLevel
{
    /// <summary>Below A1.</summary>
    [JsonStringEnumMemberName("UNDER_A1")]
    UnderA1,

    /// <summary>A1.</summary>
    A1,

    /// <summary>A2.</summary>
    A2,

    /// <summary>B1.</summary>
    B1,

    /// <summary>B2.</summary>
    B2,

    /// <summary>C1.</summary>
    C1,

    /// <summary>C2.</summary>
    C2,
}
