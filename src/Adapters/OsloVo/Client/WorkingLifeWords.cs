using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.OsloVo.Client;

// What VO has noted of work, of what a pupil can do, and of where the pupil wants to go. Not read: arbeidsgiver, arbeidsland, referanseperson;
// benevnelse and egneOrd (only godkjenteOrd, the exact text that the pupil has confirmed) and omtaler; hindringer and egenTekst.
internal sealed record WorkAnswer
{
    [JsonPropertyName("yrkeserfaringer")]
    public IReadOnlyList<WorkRow?>? Yrkeserfaringer { get; init; }
}

internal sealed record WorkRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    /// <summary>STYRK-08, four digits; old rows hold a job title.</summary>
    [JsonPropertyName("stillingskode")]
    public string? Stillingskode { get; init; }

    [JsonPropertyName("antallÅr")]
    public string? AntallAr { get; init; }

    [JsonPropertyName("gjøremål")]
    public IReadOnlyList<string?>? Gjoremal { get; init; }
}

internal sealed record CompetenceAnswer
{
    [JsonPropertyName("realkompetanser")]
    public IReadOnlyList<CompetenceRow?>? Realkompetanser { get; init; }

    [JsonPropertyName("sertifikater")]
    public IReadOnlyList<CertificateRow?>? Sertifikater { get; init; }
}

internal sealed record CompetenceRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    /// <summary>The ESCO concept, where one was found.</summary>
    [JsonPropertyName("begrepslenke")]
    public string? Begrepslenke { get; init; }

    [JsonPropertyName("godkjenteOrd")]
    public string? GodkjenteOrd { get; init; }

    [JsonPropertyName("lærtGjennom")]
    public string? LartGjennom { get; init; }

    [JsonPropertyName("påvistVed")]
    public string? PavistVed { get; init; }

    [JsonPropertyName("mestringsgrad")]
    public int? Mestringsgrad { get; init; }
}

internal sealed record CertificateRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    [JsonPropertyName("sertifikatslag")]
    public string? Sertifikatslag { get; init; }

    [JsonPropertyName("utløper")]
    public string? Utloper { get; init; }
}

internal sealed record PlansAnswer
{
    [JsonPropertyName("fremtidsplaner")]
    public IReadOnlyList<PlanRow?>? Fremtidsplaner { get; init; }
}

internal sealed record PlanRow : INotedRow
{
    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }

    [JsonPropertyName("skolested")]
    public string? Skolested { get; init; }

    [JsonPropertyName("ført")]
    public string? Fort { get; init; }

    [JsonPropertyName("ønske")]
    public string? Onske { get; init; }

    [JsonPropertyName("yrkesønske")]
    public string? Yrkesonske { get; init; }

    [JsonPropertyName("tidshorisont")]
    public string? Tidshorisont { get; init; }

    [JsonPropertyName("nesteSteg")]
    public string? NesteSteg { get; init; }
}
