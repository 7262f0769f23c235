using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.Nav.Client;

// The jobseeker register (navikt/paw-arbeidssoekerregisteret). Health, profiling and own assessment are not read, nor why a job ended
// (the word of the situation itself: HAR_SAGT_OPP, HAR_BLITT_SAGT_OPP, KONKURS …).
internal sealed record PeriodsQuestion([property: JsonPropertyName("identitetsnummer")] string Identitetsnummer);

internal sealed record SnapshotQuestion(
    [property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("identitetsnummer")] string Identitetsnummer);

internal sealed record JobseekerPeriod
{
    [JsonPropertyName("periodeId")]
    public string? PeriodeId { get; init; }

    [JsonPropertyName("startet")]
    public string? Startet { get; init; }

    [JsonPropertyName("avsluttet")]
    public string? Avsluttet { get; init; }
}

internal sealed record SnapshotAnswer
{
    [JsonPropertyName("periodeId")]
    public string? PeriodeId { get; init; }

    [JsonPropertyName("hendelser")]
    public IReadOnlyList<JobseekerEvent?>? Hendelser { get; init; }
}

/// <summary>One event of a period; only what the person told (OPPLYSNINGER) is looked into.</summary>
internal sealed record JobseekerEvent
{
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The same word where the stand-in serves it (infra/standins/README.md); whichever of the two is there is read.</summary>
    [JsonPropertyName("hendelseType")]
    public string? EventType { get; init; }

    [JsonPropertyName("metadata")]
    public JobseekerMetadata? Metadata { get; init; }

    [JsonPropertyName("jobbsituasjon")]
    public JobSituations? Jobbsituasjon { get; init; }
}

internal sealed record JobseekerMetadata
{
    [JsonPropertyName("tidspunkt")]
    public string? Tidspunkt { get; init; }
}

internal sealed record JobSituations
{
    [JsonPropertyName("beskrivelser")]
    public IReadOnlyList<JobSituation?>? Beskrivelser { get; init; }
}

internal sealed record JobSituation
{
    [JsonPropertyName("detaljer")]
    public JobDetails? Detaljer { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

internal sealed record JobDetails
{
    [JsonPropertyName("stilling_styrk08")]
    public string? StillingStyrk08 { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}
