using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Kinds of course in adult education.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CourseType>))]
public enum CourseType
{
    /// <summary>Norwegian for adult immigrants.</summary>
    [JsonStringEnumMemberName("NORSK")]
    Norsk,

    /// <summary>Modular basic education for adults (forberedende opplæring for voksne, opplæringslova chapter 18).</summary>
    [JsonStringEnumMemberName("FOV")]
    Fov,

    /// <summary>Social studies in a language the participant knows.</summary>
    [JsonStringEnumMemberName("SAMFUNNSKUNNSKAP")]
    Samfunnskunnskap,

    /// <summary>Upper secondary education for adults.</summary>
    [JsonStringEnumMemberName("VGO")]
    Vgo,
}
