using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Breaches;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;

namespace Navo.Gateway.Breaches;

/// <summary>A possible breach as the holder's data protection officer sees it. It tells neither who set the protection marker nor of what kind it is.</summary>
internal sealed record BreachView
{
    /// <summary>The row that flags it.</summary>
    public required string Entry { get; init; }

    /// <summary>The own agency's pseudonym.</summary>
    public string? Participant { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>By when the supervisory authority is to be notified, if it is to be (GDPR art. 33(1)).</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary><c>open</c>, <c>overdue</c>, <c>notified</c>, <c>no-risk</c> or <c>no-breach</c>.</summary>
    public required string State { get; init; }

    public DateTimeOffset? AssessedAt { get; init; }

    /// <summary>The releases it is about, newest first.</summary>
    public required ImmutableArray<BreachRelease> Releases { get; init; }

    /// <summary>There are more than those listed.</summary>
    public required bool More { get; init; }

    public static BreachView Of(PossibleBreach breach, AgencyId agency, Pseudonyms pseudonyms, DateTimeOffset now) => new()
    {
        Entry = breach.Entry.ToString(),
        Participant = breach.Subject is { } subject ? pseudonyms.For(agency, subject).Value : null,
        At = breach.At,
        Due = breach.Due,
        State = breach.Assessment is { } assessment ? BreachWords.Of(assessment.Outcome) : now > breach.Due ? "overdue" : "open",
        AssessedAt = breach.Assessment?.At,
        Releases = [.. breach.Releases.Select(BreachRelease.Of)],
        More = breach.HasMore,
    };
}

/// <summary>One of the releases: a row of the own agency's, which the officer may open.</summary>
internal sealed record BreachRelease(string Entry, DateTimeOffset At, string? Category, string? Requestor, string? Unit, string? Purpose)
{
    public static BreachRelease Of(AccessRow row) =>
        new(row.Entry.ToString(), row.Instant, row.Category?.Value, row.Requestor?.Value, row.Unit?.Value, row.Purpose?.Value);
}

/// <summary>The possible breaches of the own agency.</summary>
internal sealed record BreachesAnswer(IReadOnlyList<BreachView> Items);
