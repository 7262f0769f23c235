using System.Text.Json.Serialization;

namespace Navo.Adapters.Nav.Client;

// Decisions on help from NAV (NAV-loven § 14 a), as navikt/veilarbvedtaksstotte publishes them. Reasons, sources, adviser and second
// reader are members of neither shape here: they never enter this process's objects.
internal sealed record FnrQuestion([property: JsonPropertyName("fnr")] string Fnr);

/// <summary>The current decision, today's codes (<c>ekstern/hent-gjeldende-14a-vedtak</c>).</summary>
internal sealed record CurrentDecisionAnswer : IWholeAnswer
{
    [JsonPropertyName("innsatsgruppe")]
    public string? Innsatsgruppe { get; init; }

    [JsonPropertyName("hovedmal")]
    public string? Hovedmal { get; init; }

    [JsonPropertyName("fattetDato")]
    public string? FattetDato { get; init; }

    [JsonIgnore]
    public bool IsWhole => Innsatsgruppe is not null && FattetDato is not null;
}

/// <summary>The latest decision, current or not: the codes of before, or Arena's own (<c>hent-siste-14a-vedtak</c>).</summary>
internal sealed record LatestDecisionAnswer : IWholeAnswer
{
    [JsonPropertyName("innsatsgruppe")]
    public string? Innsatsgruppe { get; init; }

    [JsonPropertyName("hovedmal")]
    public string? Hovedmal { get; init; }

    [JsonPropertyName("fattetDato")]
    public string? FattetDato { get; init; }

    [JsonPropertyName("fraArena")]
    public bool? FraArena { get; init; }

    [JsonIgnore]
    public bool IsWhole => Innsatsgruppe is not null && FattetDato is not null;
}
