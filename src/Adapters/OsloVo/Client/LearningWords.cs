using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.OsloVo.Client;

// What VO has noted of reading and writing, schooling and digital skills (docs/spec/oslo-vo.md). Not read, so that they are in no object of
// this process: opplæringsspor, lærevansker, skoleland, skolenavn, vedlegg, utstyr, bankIdAvtale.
internal sealed record ScriptAnswer
{
    [JsonPropertyName("skriftkartlegginger")]
    public IReadOnlyList<ScriptRow?>? Skriftkartlegginger { get; init; }
}

internal sealed record ScriptRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    [JsonPropertyName("skriftnivå")]
    public string? Skriftniva { get; init; }

    [JsonPropertyName("skriftsystemer")]
    public IReadOnlyList<string?>? Skriftsystemer { get; init; }

    [JsonPropertyName("leserEgetSpråk")]
    public string? LeserEgetSprak { get; init; }
}

internal sealed record SchoolingAnswer
{
    [JsonPropertyName("skolebakgrunner")]
    public IReadOnlyList<SchoolingRow?>? Skolebakgrunner { get; init; }
}

internal sealed record SchoolingRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    /// <summary>Years as written at the time: mostly a number, sometimes "7-8".</summary>
    [JsonPropertyName("antallSkoleår")]
    public string? AntallSkolear { get; init; }

    [JsonPropertyName("høyesteSkoleslag")]
    public string? HoyesteSkoleslag { get; init; }

    [JsonPropertyName("fagretning")]
    public string? Fagretning { get; init; }

    [JsonPropertyName("fullførtMedVitnemål")]
    public string? FullfortMedVitnemal { get; init; }

    [JsonPropertyName("norskGodkjenning")]
    public string? NorskGodkjenning { get; init; }

    /// <summary>What VO has seen: VITNEMÅL, SAMTALE.</summary>
    [JsonPropertyName("belegg")]
    public string? Belegg { get; init; }
}

internal sealed record DigitalAnswer
{
    [JsonPropertyName("digitalkartlegginger")]
    public IReadOnlyList<DigitalRow?>? Digitalkartlegginger { get; init; }
}

internal sealed record DigitalRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    [JsonPropertyName("temapoeng")]
    public IReadOnlyList<DigitalThemeRow?>? Temapoeng { get; init; }

    [JsonPropertyName("mestrer")]
    public IReadOnlyList<string?>? Mestrer { get; init; }

    [JsonPropertyName("rammeversjon")]
    public string? Rammeversjon { get; init; }

    /// <summary>LÆRER, PRØVE or SELV.</summary>
    [JsonPropertyName("grunnlag")]
    public string? Grunnlag { get; init; }
}

internal sealed record DigitalThemeRow
{
    [JsonPropertyName("tema")]
    public string? Tema { get; init; }

    [JsonPropertyName("poengtall")]
    public int? Poengtall { get; init; }
}
