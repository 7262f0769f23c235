using Navo.ConsentService.Wire;

namespace Navo.ConsentService.OwnData;

/// <summary>What one agency holds about the participant: <c>ok</c>, or <c>unavailable</c> when its system does not answer now.</summary>
internal sealed record AgencyDataDocument(string Agency, string Name, string Status, IReadOnlyList<CategoryDataDocument> Categories, IReadOnlyList<ReportDocument> Reports)
{
    public override string ToString() => "AgencyDataDocument(***)";
}

/// <summary>One category: <c>data</c>, <c>no-data</c> or <c>unavailable</c>.</summary>
internal sealed record CategoryDataDocument(string Category, string Name, string Status, IReadOnlyList<ObservationDocument> Observations)
{
    public override string ToString() => "CategoryDataDocument(***)";
}

/// <summary>One observation, in words.</summary>
internal sealed record ObservationDocument(string? ObservedOn, WordsDocument Evidence, string? SourceUnit, string? SourceName, bool Corrected, IReadOnlyList<LineDocument> Lines)
{
    public override string ToString() => "ObservationDocument(***)";
}

/// <summary>One line; <c>item</c> names it in "this is wrong".</summary>
internal sealed record LineDocument(string Item, WordsDocument Label, WordsDocument Value)
{
    public override string ToString() => "LineDocument(***)";
}

/// <summary>"This is wrong", and what became of it: <c>received</c>, <c>handled</c> or <c>refused</c>.</summary>
internal sealed record ReportDocument(
    string Id, string Agency, string Category, string What, string? Item, string? Label, DateTimeOffset At, string Status, string? Reason, DateTimeOffset? DecidedAt)
{
    public override string ToString() => "ReportDocument(***)";
}

/// <summary>What the participant has said that they can. Own words are shared by no one before they are confirmed.</summary>
internal sealed record SkillDocument(string Id, string? Choice, string? EscoUri, WordsDocument Label, WordsDocument Source, DateTimeOffset At, bool Confirmed)
{
    public override string ToString() => "SkillDocument(***)";
}

/// <summary>What there is to choose from.</summary>
internal sealed record SkillChoicesDocument(IReadOnlyList<ChoiceDocument> Choices, IReadOnlyList<ChoiceDocument> Sources);

/// <summary>One choice; <c>id</c> is also the name of its picture.</summary>
internal sealed record ChoiceDocument(string Id, WordsDocument Label);

/// <summary>An office or a school that says it follows the participant up, and since when NAVO knows.</summary>
internal sealed record UnitDocument(string Agency, string Unit, string? Name, DateTimeOffset FirstSeen);

/// <summary>What is wrong: a code. <c>item</c> names the line; absent for the whole category.</summary>
internal sealed record WrongBody
{
    public required string What { get; init; }

    public string? Item { get; init; }
}

/// <summary>One of the choices, or own words.</summary>
internal sealed record SkillBody
{
    public string? Choice { get; init; }

    public string? Words { get; init; }

    public required string Source { get; init; }

    public override string ToString() => "SkillBody(***)";
}

/// <summary>The own words, to the letter, once more.</summary>
internal sealed record ConfirmBody
{
    public required string Words { get; init; }

    public override string ToString() => "ConfirmBody(***)";
}
