using System.Collections.Immutable;

namespace Navo.StandIns.People;

/// <summary>What a centre has noted about a pupil beside levels and courses, in VO's own codes.</summary>
internal sealed record VoBackground
{
    public required ImmutableArray<VoScript> Scripts { get; init; }

    public required ImmutableArray<VoSchooling> Schoolings { get; init; }

    public required ImmutableArray<VoWork> Works { get; init; }

    public required ImmutableArray<VoCompetence> Competences { get; init; }

    public required ImmutableArray<VoCertificate> Certificates { get; init; }

    public required ImmutableArray<VoDigital> Digitals { get; init; }

    public required ImmutableArray<VoPlan> Plans { get; init; }

    public required ImmutableArray<VoContact> Contacts { get; init; }

    public required ImmutableArray<VoAdjustment> Adjustments { get; init; }
}

/// <summary>Where and when a row was noted.</summary>
internal sealed record VoNoted(string Centre, DateOnly Day);

internal sealed record VoScript(VoNoted Noted, string? Level, ImmutableArray<string> Systems, string? ReadsOwn);

internal sealed record VoSchooling(VoNoted Noted, string? Years, string Level, string? Direction, string? Diploma, string? Recognition, string Proof);

internal sealed record VoWork(VoNoted Noted, string Occupation, string? Years, ImmutableArray<string> Tasks);

/// <summary>A skill by its concept and label, or in the pupil's own words, which are for sharing only when <paramref name="Confirmed"/>.</summary>
internal sealed record VoCompetence(VoNoted Noted, string? Concept, string? Label, string? OwnWords, bool Confirmed, string Source, string Shown, int? Degree);

internal sealed record VoCertificate(VoNoted Noted, string Kind, DateOnly? Until);

internal sealed record VoDigital(VoNoted Noted, ImmutableArray<(string Theme, int Score)> Scores, ImmutableArray<string> Masters, string Framework, string Ground);

internal sealed record VoPlan(VoNoted Noted, string Wish, string? Occupation, string? Horizon, string? Step);

internal sealed record VoContact(VoNoted Noted, string? Phone, string? Language, string? Interpreter, string? InterpreterLanguage, string? Mode);

internal sealed record VoAdjustment(VoNoted Noted, ImmutableArray<string> Needs);
