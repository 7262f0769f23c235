using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>What helps a participant to learn: the help, never the reason (GDPR art. 9).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Need>))]
public enum Need
{
    /// <summary>Larger print.</summary>
    [JsonStringEnumMemberName("STOR_SKRIFT")]
    StorSkrift,

    /// <summary>Text read aloud.</summary>
    [JsonStringEnumMemberName("LYD")]
    Lyd,

    /// <summary>More breaks.</summary>
    [JsonStringEnumMemberName("PAUSER")]
    Pauser,

    /// <summary>A step-free room.</summary>
    [JsonStringEnumMemberName("TILGJENGELIG_LOKALE")]
    TilgjengeligLokale,

    /// <summary>A quiet room.</summary>
    [JsonStringEnumMemberName("STILLE_ROM")]
    StilleRom,
}
