using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>The next step towards a goal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NextStep>))]
public enum NextStep
{
    /// <summary>Apply for work.</summary>
    [JsonStringEnumMemberName("SOKE_JOBB")]
    SokeJobb,

    /// <summary>Try a work placement.</summary>
    [JsonStringEnumMemberName("PRAKSIS")]
    Praksis,

    /// <summary>Take a course.</summary>
    [JsonStringEnumMemberName("TA_KURS")]
    TaKurs,

    /// <summary>Take a test.</summary>
    [JsonStringEnumMemberName("TA_PROVE")]
    TaProve,

    /// <summary>Apply for school.</summary>
    [JsonStringEnumMemberName("SOKE_SKOLE")]
    SokeSkole,

    /// <summary>Have education recognised.</summary>
    [JsonStringEnumMemberName("GODKJENNE_UTDANNING")]
    GodkjenneUtdanning,

    /// <summary>See a career adviser.</summary>
    [JsonStringEnumMemberName("KARRIEREVEILEDNING")]
    Karriereveiledning,

    /// <summary>Meet NAV or the school.</summary>
    [JsonStringEnumMemberName("MOTE")]
    Mote,
}
