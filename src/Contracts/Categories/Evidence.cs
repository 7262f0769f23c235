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

    /// <summary>A talk or form in which the holder assessed the participant (kartlegging).</summary>
    [JsonStringEnumMemberName("KARTLEGGING")]
    Kartlegging,

    /// <summary>A paper the holder has seen.</summary>
    [JsonStringEnumMemberName("DOKUMENT")]
    Dokument,

    /// <summary>Registered by the participant.</summary>
    [JsonStringEnumMemberName("EGENREGISTRERT")]
    Egenregistrert,
}
