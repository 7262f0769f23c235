using System.Text.Json.Nodes;

namespace Navo.Adapters.OwnData;

/// <summary>A participant asks what the agency holds about them: the token says who.</summary>
internal sealed record OwnDataQuestion;

/// <summary>What the agency holds, what the participant has said is wrong, and what they have said themselves that they can.</summary>
internal sealed record OwnDataAnswer(
    string Agency, IReadOnlyList<OwnCategory> Categories, IReadOnlyList<ReportView> Reports, IReadOnlyList<SkillView> Own)
{
    public override string ToString() => "OwnDataAnswer(***)";
}

/// <summary>One category: <c>data</c>, <c>no-data</c>, or <c>unavailable</c> when the case system did not answer.</summary>
internal sealed record OwnCategory(string Category, string Status, IReadOnlyList<JsonObject>? Observations)
{
    public override string ToString() => "OwnCategory(***)";
}

/// <summary>"This is wrong" (GDPR art. 16): a code, never free text; which line, and what it said.</summary>
internal sealed record WrongQuestion
{
    public required string Category { get; init; }

    public required string What { get; init; }

    public string? Item { get; init; }

    /// <summary>The line in words, as the participant saw it.</summary>
    public string? Label { get; init; }

    public override string ToString() => "WrongQuestion(***)";
}

/// <summary>What became of a report, for the participant.</summary>
internal sealed record ReportView(
    string Id, string Category, string What, string? Item, string? Label, DateTimeOffset At, string Status, string? Reason, DateTimeOffset? DecidedAt)
{
    public override string ToString() => "ReportView(***)";
}

/// <summary>Something the participant says that they can: one of the choices, or words of their own.</summary>
internal sealed record SkillQuestion
{
    public string? Choice { get; init; }

    public string? Words { get; init; }

    /// <summary>Where it was learnt: a code of the list skill-source.</summary>
    public required string Kilde { get; init; }

    public override string ToString() => "SkillQuestion(***)";
}

/// <summary>The participant says that these are their words, to the letter.</summary>
internal sealed record ConfirmQuestion
{
    public required string Id { get; init; }

    public required string Words { get; init; }

    public override string ToString() => "ConfirmQuestion(***)";
}

/// <summary>The participant takes back what they said.</summary>
internal sealed record RemoveQuestion
{
    public required string Id { get; init; }
}

/// <summary>What the participant has said that they can.</summary>
internal sealed record SkillView(string Id, string? Choice, string? EscoUri, string Label, string Kilde, DateTimeOffset At, bool IsConfirmed)
{
    public override string ToString() => "SkillView(***)";
}

/// <summary>The caller asks for the reports of the own participants.</summary>
internal sealed record ReportsQuestion;

/// <summary>The reports of the caller's own participants, open ones first.</summary>
internal sealed record ReportsAnswer(IReadOnlyList<ReportTask> Reports);

/// <summary>One report as a task.</summary>
internal sealed record ReportTask(
    string Id, string Pseudonym, string Name, string Category, string What, string? Label, DateTimeOffset At, string Status, string? Reason, DateTimeOffset? DecidedAt)
{
    public override string ToString() => "ReportTask(***)";
}

/// <summary>What came of it.</summary>
internal sealed record DecideQuestion
{
    public required string Id { get; init; }

    public required string Status { get; init; }

    public required string Reason { get; init; }
}
