using System.Text.Json.Serialization;

namespace Navo.Adapters.Nav.Client;

// NAV's GraphQL services (navikt/veilarboppfolging, PDL), in their own words.
internal sealed record GraphQuestion(
    [property: JsonPropertyName("query")] string Query, [property: JsonPropertyName("variables")] IReadOnlyDictionary<string, string> Variables);

/// <summary>What any GraphQL answer may have. A service that fails half way still answers 200, with null for what it did not find out: null alone is never "nothing".</summary>
internal abstract record GraphAnswer : IWholeAnswer
{
    /// <summary>What went wrong. Only the code is read: a message may hold an identity number.</summary>
    [JsonPropertyName("errors")]
    public IReadOnlyList<GraphError?>? Errors { get; init; }

    [JsonIgnore]
    public abstract bool IsWhole { get; }
}

internal sealed record GraphError
{
    [JsonPropertyName("extensions")]
    public GraphErrorDetails? Extensions { get; init; }
}

internal sealed record GraphErrorDetails
{
    [JsonPropertyName("code")]
    public string? Code { get; init; }
}

internal sealed record IdentitiesAnswer : GraphAnswer
{
    [JsonPropertyName("data")]
    public IdentitiesData? Data { get; init; }

    [JsonIgnore]
    public override bool IsWhole => Data?.HentIdenter?.Identer is not null;
}

internal sealed record IdentitiesData
{
    [JsonPropertyName("hentIdenter")]
    public IdentityList? HentIdenter { get; init; }
}

internal sealed record IdentityList
{
    [JsonPropertyName("identer")]
    public IReadOnlyList<IdentityRow?>? Identer { get; init; }
}

internal sealed record IdentityRow
{
    [JsonPropertyName("ident")]
    public string? Ident { get; init; }

    [JsonPropertyName("gruppe")]
    public string? Gruppe { get; init; }

    [JsonPropertyName("historisk")]
    public bool? Historisk { get; init; }
}

internal sealed record FollowUpAnswer : GraphAnswer
{
    [JsonPropertyName("data")]
    public FollowUpData? Data { get; init; }

    /// <summary>
    /// Of one nobody follows, the office is null inside its object, and that is a whole answer. Of one who is followed, every period and its
    /// KVP must be there: without them a row of a qualification programme's time could not be told from another.
    /// </summary>
    [JsonIgnore]
    public override bool IsWhole =>
        Data is { OppfolgingsEnhet: { } office, OppfolgingsPerioder: var periods }
        && (office.Enhet is null
            || (office.Enhet.Id is not null && periods is not null && periods.All(period => period is { KvpPerioder: { } kvp } && kvp.All(one => one is not null))));
}

internal sealed record FollowUpData
{
    [JsonPropertyName("oppfolgingsEnhet")]
    public FollowUpUnit? OppfolgingsEnhet { get; init; }

    [JsonPropertyName("brukerStatus")]
    public PersonStatus? BrukerStatus { get; init; }

    [JsonPropertyName("oppfolgingsPerioder")]
    public IReadOnlyList<FollowUpPeriod?>? OppfolgingsPerioder { get; init; }
}

internal sealed record FollowUpUnit
{
    [JsonPropertyName("enhet")]
    public UnitRow? Enhet { get; init; }
}

internal sealed record UnitRow
{
    [JsonPropertyName("id")]
    public string? Id { get; init; }
}

internal sealed record PersonStatus
{
    [JsonPropertyName("programdeltakelse")]
    public string? Programdeltakelse { get; init; }
}

internal sealed record FollowUpPeriod
{
    [JsonPropertyName("startTidspunkt")]
    public string? StartTidspunkt { get; init; }

    [JsonPropertyName("sluttTidspunkt")]
    public string? SluttTidspunkt { get; init; }

    [JsonPropertyName("kvpPerioder")]
    public IReadOnlyList<KvpPeriod?>? KvpPerioder { get; init; }
}

internal sealed record KvpPeriod
{
    [JsonPropertyName("opprettetDato")]
    public string? OpprettetDato { get; init; }

    [JsonPropertyName("avsluttetDato")]
    public string? AvsluttetDato { get; init; }
}
