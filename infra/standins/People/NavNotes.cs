using System.Collections.Immutable;

namespace Navo.StandIns.People;

/// <summary>What NAV has noted of a person besides plan and follow-up. A null is a note NAV does not have.</summary>
internal sealed record NavNotes
{
    public required ImmutableArray<NavJobOnFile> Jobs { get; init; }

    public NavJobseekerOnFile? Jobseeker { get; init; }

    public NavDigitalOnFile? Digital { get; init; }

    public NavWishesOnFile? Wishes { get; init; }

    public NavContactOnFile? Contact { get; init; }

    public NavTalkOnFile? Talk { get; init; }

    public required ImmutableArray<NavNeedOnFile> Needs { get; init; }

    public required ImmutableArray<NavCardOnFile> Cards { get; init; }
}

internal sealed record NavJobOnFile(string Occupation, DateOnly Start, DateOnly? End, ImmutableArray<string> Duties, bool IsOldWriting, DateOnly Noted);

/// <summary>A period in the jobseeker register, and the last job told of in it.</summary>
internal sealed record NavJobseekerOnFile(Guid Period, DateOnly Start, DateOnly? End, string Situation, string? LastOccupation);

/// <summary>Answers to the digital questions: five areas (null: not answered), and what the person manages.</summary>
internal sealed record NavDigitalOnFile(ImmutableArray<int?> Areas, ImmutableArray<string> Manages, DateOnly Answered);

internal sealed record NavWishesOnFile(string Wish, string? Occupation, string? Horizon, string? Step, DateOnly Noted, string ToldBy);

internal sealed record NavContactOnFile(bool IsActive, bool IsReserved, string Language, string? Mobile, DateOnly Updated);

internal sealed record NavTalkOnFile(string? Language, string Interpreter, string? Form, string? RegisterLanguage, DateOnly Noted);

internal sealed record NavNeedOnFile(string Code, DateOnly Noted, string ToldBy);

/// <summary>A card from another system; <c>IsDiscarded</c>: it was thrown away later.</summary>
internal sealed record NavCardOnFile(Guid Id, string Kind, string Phase, DateOnly Start, bool IsDiscarded);
