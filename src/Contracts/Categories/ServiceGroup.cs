using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Service group of a decision on help from NAV (NAV-loven § 14 a), the codes of today. It may reveal health and is never released; it is here so that an adapter can read it and say that it was withheld.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ServiceGroup>))]
public enum ServiceGroup
{
    /// <summary>Good opportunities.</summary>
    [JsonStringEnumMemberName("GODE_MULIGHETER")]
    GodeMuligheter,

    /// <summary>Needs guidance.</summary>
    [JsonStringEnumMemberName("TRENGER_VEILEDNING")]
    TrengerVeiledning,

    /// <summary>Needs guidance, reduced capacity.</summary>
    [JsonStringEnumMemberName("TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE")]
    TrengerVeiledningNedsattArbeidsevne,

    /// <summary>Work in part.</summary>
    [JsonStringEnumMemberName("JOBBE_DELVIS")]
    JobbeDelvis,

    /// <summary>Little chance of work.</summary>
    [JsonStringEnumMemberName("LITEN_MULIGHET_TIL_A_JOBBE")]
    LitenMulighetTilAJobbe,
}
