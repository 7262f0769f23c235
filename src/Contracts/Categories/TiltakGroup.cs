using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Coarse groups of labour-market measures (tiltak). The measures' own types may reveal health (GDPR art. 9) and are never told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TiltakGroup>))]
public enum TiltakGroup
{
    /// <summary>Education and training.</summary>
    [JsonStringEnumMemberName("OPPLAERING")]
    Opplaering,

    /// <summary>Help with finding work.</summary>
    [JsonStringEnumMemberName("JOBBSOKING")]
    Jobbsoking,

    /// <summary>Work training.</summary>
    [JsonStringEnumMemberName("ARBEIDSTRENING")]
    Arbeidstrening,

    /// <summary>Anything else that may be told.</summary>
    [JsonStringEnumMemberName("ANNET")]
    Annet,
}
