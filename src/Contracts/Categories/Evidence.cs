using System.Text.Json.Serialization;

namespace Navo.Contracts.Categories;

/// <summary>What an observation rests on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Evidence>))]
public enum Evidence
{
    /// <summary>The national test of Norwegian (norskprøven).</summary>
    [JsonStringEnumMemberName("NORSKPROVE")]
    Norskprove,

    /// <summary>A teacher's assessment.</summary>
    [JsonStringEnumMemberName("LAERERVURDERING")]
    Laerervurdering,

    /// <summary>The participant's own assessment.</summary>
    [JsonStringEnumMemberName("EGENVURDERING")]
    Egenvurdering,

    /// <summary>The test that places a participant in a course.</summary>
    [JsonStringEnumMemberName("INNPLASSERINGSTEST")]
    Innplasseringstest,

    /// <summary>A registration in the holder's case system, for facts that are administered and not assessed.</summary>
    [JsonStringEnumMemberName("REGISTER")]
    Register,
}
