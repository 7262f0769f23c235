using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Where a skill comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SkillSource>))]
public enum SkillSource
{
    /// <summary>From work.</summary>
    [JsonStringEnumMemberName("ARBEID")]
    Arbeid,

    /// <summary>From voluntary work.</summary>
    [JsonStringEnumMemberName("FRIVILLIG")]
    Frivillig,

    /// <summary>From home and family.</summary>
    [JsonStringEnumMemberName("OMSORG_HJEMME")]
    OmsorgHjemme,

    /// <summary>From crafts and farming.</summary>
    [JsonStringEnumMemberName("HÅNDVERK_JORDBRUK")]
    HandverkJordbruk,

    /// <summary>From leisure.</summary>
    [JsonStringEnumMemberName("HOBBY")]
    Hobby,

    /// <summary>From an association.</summary>
    [JsonStringEnumMemberName("ORGANISASJON")]
    Organisasjon,
}
