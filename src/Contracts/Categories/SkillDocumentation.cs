using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>How a skill is known.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SkillDocumentation>))]
public enum SkillDocumentation
{
    /// <summary>The participant's own word.</summary>
    [JsonStringEnumMemberName("EGEN")]
    Egen,

    /// <summary>Talked through.</summary>
    [JsonStringEnumMemberName("SAMTALE")]
    Samtale,

    /// <summary>Seen in practice.</summary>
    [JsonStringEnumMemberName("OBSERVERT")]
    Observert,

    /// <summary>There is a certificate.</summary>
    [JsonStringEnumMemberName("ATTEST")]
    Attest,

    /// <summary>Formally assessed.</summary>
    [JsonStringEnumMemberName("REALKOMPETANSEVURDERT")]
    Realkompetansevurdert,
}
