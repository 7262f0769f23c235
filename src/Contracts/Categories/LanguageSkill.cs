using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>The four parts of norskprøven.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LanguageSkill>))]
public enum LanguageSkill
{
    /// <summary>Listening.</summary>
    [JsonStringEnumMemberName("LYTTING")]
    Lytting,

    /// <summary>Reading.</summary>
    [JsonStringEnumMemberName("LESING")]
    Lesing,

    /// <summary>Writing.</summary>
    [JsonStringEnumMemberName("SKRIFTLIG")]
    Skriftlig,

    /// <summary>Speaking.</summary>
    [JsonStringEnumMemberName("MUNTLIG")]
    Muntlig,
}
