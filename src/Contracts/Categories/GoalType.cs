using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>What a participant wants.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalType>))]
public enum GoalType
{
    /// <summary>Get a job.</summary>
    [JsonStringEnumMemberName("JOBB")]
    Jobb,

    /// <summary>Start a business.</summary>
    [JsonStringEnumMemberName("EGEN_BEDRIFT")]
    EgenBedrift,

    /// <summary>Get a craft certificate.</summary>
    [JsonStringEnumMemberName("FAGBREV")]
    Fagbrev,

    /// <summary>Complete basic education.</summary>
    [JsonStringEnumMemberName("GRUNNSKOLE")]
    Grunnskole,

    /// <summary>Complete upper secondary.</summary>
    [JsonStringEnumMemberName("VIDEREGAENDE")]
    Videregaende,

    /// <summary>Take higher education.</summary>
    [JsonStringEnumMemberName("HOYERE_UTDANNING")]
    HoyereUtdanning,

    /// <summary>Learn more Norwegian.</summary>
    [JsonStringEnumMemberName("NORSK")]
    Norsk,

    /// <summary>Take a course.</summary>
    [JsonStringEnumMemberName("KURS")]
    Kurs,
}
