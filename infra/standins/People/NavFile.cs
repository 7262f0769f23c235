using System.Collections.Immutable;

namespace Navo.StandIns.People;

/// <summary>A person's file at NAV.</summary>
internal sealed record NavFile
{
    public required AgencyFacts Facts { get; init; }

    public required Guid PeriodId { get; init; }

    public (DateOnly From, DateOnly To)? Kvp { get; init; }

    /// <summary>NAV's word for the programme: INTRODUKSJONSPROGRAM, KVP or INGEN.</summary>
    public required string Programme { get; init; }

    public required NavDecision Decision { get; init; }

    public required ImmutableArray<NavActivityOnFile> Activities { get; init; }

    public required ImmutableArray<NavMeasureOnFile> Measures { get; init; }

    /// <summary>What is noted besides; null for one NAV has noted nothing of.</summary>
    public NavNotes? Notes { get; init; }
}

/// <summary>A decision on help (NAV-loven § 14 a); one from Arena is older than the program that takes them now.</summary>
internal sealed record NavDecision(string Group, string? Goal, DateOnly Taken, bool IsFromArena);

internal sealed record NavActivityOnFile
{
    public required Guid Id { get; init; }

    /// <summary>NAV's discriminator, for example <c>egenaktivitet</c>.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Phase { get; init; }

    public required bool Agreed { get; init; }

    public required DateOnly Start { get; init; }

    public DateOnly? End { get; init; }

    public required DateOnly Created { get; init; }

    /// <summary>The one office that may see the row (kontorsperre).</summary>
    public string? LockedTo { get; init; }
}

internal sealed record NavMeasureOnFile
{
    public required string Kind { get; init; }

    public required string Phase { get; init; }

    public required string Organiser { get; init; }

    public required DateOnly Start { get; init; }

    public DateOnly? End { get; init; }

    public string? LockedTo { get; init; }
}
