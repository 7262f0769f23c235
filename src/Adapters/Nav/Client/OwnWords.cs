using System.Text.Json.Serialization;
using Navo.Adapters.Mapping;

namespace Navo.Adapters.Nav.Client;

// What NAV's counsellors have noted of work, wishes and needs. No public contract of NAV's is known for it: the shapes are our own,
// documented in docs/spec/nav.md, and as unlike the canonical model as a case system's are.
internal sealed record BackgroundAnswer : IWholeAnswer
{
    [JsonPropertyName("yrkesbakgrunn")]
    public IReadOnlyList<BackgroundRow?>? Yrkesbakgrunn { get; init; }

    [JsonIgnore]
    public bool IsWhole => Yrkesbakgrunn is not null;

    [JsonPropertyName("ajourfort")]
    public string? Ajourfort { get; init; }

    [JsonPropertyName("meldtAv")]
    public string? MeldtAv { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

internal sealed record BackgroundRow
{
    [JsonPropertyName("yrkeskode")]
    public string? Yrkeskode { get; init; }

    [JsonPropertyName("startmnd")]
    public string? Startmnd { get; init; }

    [JsonPropertyName("sluttmnd")]
    public string? Sluttmnd { get; init; }

    [JsonPropertyName("arbeidsoppgaver")]
    public IReadOnlyList<string?>? Arbeidsoppgaver { get; init; }

    [JsonPropertyName("registrert")]
    public string? Registrert { get; init; }

    [JsonPropertyName("sperretTilEnhet")]
    public string? SperretTilEnhet { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

/// <summary>What the person wants (own shape).</summary>
internal sealed record WishesAnswer : IWholeAnswer
{
    [JsonPropertyName("onskemaal")]
    public string? Onskemaal { get; init; }

    [JsonPropertyName("onsketYrkeskode")]
    public string? OnsketYrkeskode { get; init; }

    [JsonPropertyName("horisont")]
    public string? Horisont { get; init; }

    [JsonPropertyName("avtaltSkritt")]
    public string? AvtaltSkritt { get; init; }

    [JsonPropertyName("ajourfort")]
    public string? Ajourfort { get; init; }

    [JsonPropertyName("meldtAv")]
    public string? MeldtAv { get; init; }

    [JsonPropertyName("sperretTilEnhet")]
    public string? SperretTilEnhet { get; init; }

    [JsonIgnore]
    public bool IsWhole => Onskemaal is not null;

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

/// <summary>What helps the person (own shape). Why, and the paper it stands in, are not read.</summary>
internal sealed record NeedsAnswer : IWholeAnswer
{
    [JsonPropertyName("hjelpebehov")]
    public IReadOnlyList<NeedRow?>? Hjelpebehov { get; init; }

    [JsonIgnore]
    public bool IsWhole => Hjelpebehov is not null;

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

internal sealed record NeedRow
{
    [JsonPropertyName("behovskode")]
    public string? Behovskode { get; init; }

    [JsonPropertyName("notert")]
    public string? Notert { get; init; }

    [JsonPropertyName("meldtAv")]
    public string? MeldtAv { get; init; }

    [JsonPropertyName("sperretTilEnhet")]
    public string? SperretTilEnhet { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

/// <summary>Answers to NAV's mapping questions, in the shape of navikt/veilarbjobbsokerkompetanse; the questions' keys are ours.</summary>
internal sealed record MappingAnswer : IWholeAnswer
{
    [JsonPropertyName("tidspunkt")]
    public string? Tidspunkt { get; init; }

    [JsonPropertyName("besvarelse")]
    public IReadOnlyList<MappingReply?>? Besvarelse { get; init; }

    [JsonIgnore]
    public bool IsWhole => Besvarelse is not null;

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

internal sealed record MappingReply
{
    [JsonPropertyName("sporsmalKey")]
    public string? SporsmalKey { get; init; }

    [JsonPropertyName("svarAlternativ")]
    public IReadOnlyList<MappingChoice?>? SvarAlternativ { get; init; }

    [JsonExtensionData]
    public UnreadMembers? Unread { get; set; }
}

internal sealed record MappingChoice
{
    [JsonPropertyName("svarKey")]
    public string? SvarKey { get; init; }
}
