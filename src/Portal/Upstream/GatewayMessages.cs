using System.Text.Json;

namespace Navo.Portal.Upstream;

internal sealed record CaseloadItem
{
    public string Pseudonym { get; init; } = "";

    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];
}

internal sealed record FollowUp
{
    public string Unit { get; init; } = "";

    public string? Group { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

internal sealed record Overview
{
    public string Pseudonym { get; init; } = "";

    public string Purpose { get; init; } = "";

    public IReadOnlyList<OverviewState> Categories { get; init; } = [];
}

internal sealed record OverviewState
{
    public string Category { get; init; } = "";

    public string State { get; init; } = "";

    public DateOnly? AskedOn { get; init; }
}

internal sealed record SharedData
{
    public string Status { get; init; } = "";

    public string Category { get; init; } = "";

    public IReadOnlyList<Observation> Observations { get; init; } = [];

    public DateTimeOffset? StaleAfter { get; init; }
}

internal sealed record Observation
{
    public DateOnly ObservedOn { get; init; }

    public string? Evidence { get; init; }

    public string? SourceAgency { get; init; }

    public string? SourceUnit { get; init; }

    public string? CorrectionOf { get; init; }

    public JsonElement Data { get; init; }
}

internal sealed record LogPage
{
    public IReadOnlyList<LogRow> Items { get; init; } = [];

    public string? Next { get; init; }
}

/// <summary>One row of the access log as the own agency's data protection officer may see it.</summary>
internal sealed record LogRow
{
    public string Entry { get; init; } = "";

    public string Kind { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public long Position { get; init; }

    public string? Agency { get; init; }

    public string? Role { get; init; }

    public string? Unit { get; init; }

    public string? Employee { get; init; }

    public string? Participant { get; init; }

    public string? Category { get; init; }

    public string? Holder { get; init; }

    public string? Requestor { get; init; }

    public string? Purpose { get; init; }

    public string? Decision { get; init; }

    public IReadOnlyList<LogReason> Reasons { get; init; } = [];

    public RowConsent? Consent { get; init; }

    public RowAgreement? Agreement { get; init; }

    public IReadOnlyList<string> Laws { get; init; } = [];

    public IReadOnlyList<string> FieldsReleased { get; init; } = [];

    public IReadOnlyList<string> FieldsWithheld { get; init; } = [];

    public string? Outcome { get; init; }

    public string? Canonical { get; init; }

    /// <summary>The leaf's hash, where the content itself holds what only the other agency may read.</summary>
    public string? LeafHash { get; init; }

    public long? Index { get; init; }

    public string? PolicyHash { get; init; }
}

internal sealed record LogReason
{
    public string Rule { get; init; } = "";

    public string Code { get; init; } = "";
}

internal sealed record RowConsent
{
    public string Id { get; init; } = "";

    public long Revision { get; init; }
}

internal sealed record RowAgreement
{
    public string Id { get; init; } = "";

    public int Version { get; init; }
}

internal sealed record NamedParticipant
{
    public string Pseudonym { get; init; } = "";

    public string Name { get; init; } = "";
}

internal sealed record NamedParticipants
{
    public IReadOnlyList<NamedParticipant> Participants { get; init; } = [];
}
