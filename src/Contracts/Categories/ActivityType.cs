using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>Kinds of activity in a NAV plan that may be told. Treatment (health) and minutes of talks are not among them, on purpose.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActivityType>))]
public enum ActivityType
{
    /// <summary>Something the participant does on their own.</summary>
    [JsonStringEnumMemberName("EGENAKTIVITET")]
    Egenaktivitet,

    /// <summary>Looking for work.</summary>
    [JsonStringEnumMemberName("JOBBSOKING")]
    Jobbsoking,

    /// <summary>An agreed number of applications.</summary>
    [JsonStringEnumMemberName("SOKEAVTALE")]
    Sokeavtale,

    /// <summary>A job the participant has now.</summary>
    [JsonStringEnumMemberName("IJOBB")]
    IJobb,

    /// <summary>A meeting with NAV.</summary>
    [JsonStringEnumMemberName("MOTE")]
    Mote,

    /// <summary>A vacancy NAV shared.</summary>
    [JsonStringEnumMemberName("STILLING")]
    Stilling,
}
