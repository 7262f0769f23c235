using System.Collections.Immutable;
using Navo.Adapters.Sources;

namespace Navo.Adapters.StandingFacts;

/// <summary>One unit, as the standing facts name it.</summary>
internal sealed record UnitFact
{
    public required string Unit { get; init; }

    public required string Name { get; init; }

    /// <summary>True for a unit that itself counts as a protection marker.</summary>
    public required bool Protected { get; init; }
}

/// <summary>One employee, as the standing facts name them.</summary>
internal sealed record CaseworkerFact
{
    public required string Employee { get; init; }

    public required string Role { get; init; }

    public string? Side { get; init; }

    public required ImmutableArray<string> Units { get; init; }

    public required ImmutableArray<string> Groups { get; init; }

    public string? Fodselsnummer { get; init; }

    public required ImmutableArray<string> Conflicts { get; init; }

    /// <summary>The instant the employment ends: the end of its last day, Norwegian time.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>A substitute's mandate.</summary>
    public MandateFact? Mandate { get; init; }

    public override string ToString() => "CaseworkerFact(***)";
}

/// <summary>When a substitute may act, and the agency's code for why. Days that cannot be read make a mandate that is over.</summary>
internal sealed record MandateFact(DateTimeOffset From, DateTimeOffset To, string Reason)
{
    public static MandateFact? Of(string? first, string? last, string? reason) => (first, last, reason) is (null, null, null) ? null
        : NorwegianDay.Read(first) is { } from && NorwegianDay.Read(last) is { } to
            ? new MandateFact(NorwegianDay.StartOf(from), NorwegianDay.EndOf(to), Code(reason))
            : new MandateFact(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "");

    // What is no code could be a sentence about someone: it stays here, and a mandate without a reason denies.
    private static string Code(string? reason) =>
        reason is { Length: <= 40 } && reason.All(letter => letter is '_' or (>= 'A' and <= 'Z')) ? reason : "";
}

/// <summary>One person, as the standing facts name them. A null is a fact the agency does not have: it is left out, and its absence denies.</summary>
internal sealed record ParticipantFact
{
    public required string Fodselsnummer { get; init; }

    public required ImmutableArray<string> HistoricIds { get; init; }

    public bool? Adult { get; init; }

    public bool? Alive { get; init; }

    public bool? Guardian { get; init; }

    /// <summary><c>none</c> or <c>address</c>.</summary>
    public string? Protection { get; init; }

    public bool? Shielded { get; init; }

    public ImmutableArray<FollowUpFact>? FollowUps { get; init; }

    public override string ToString() => "ParticipantFact(***)";
}

/// <summary>A period of whole days, Norwegian time, both ends included.</summary>
internal sealed record FollowUpFact(string Unit, string? Group, DateOnly From, DateOnly? To);
