using Navo.Adapters.OwnData;

namespace Navo.Adapters.Rights;

/// <summary>A participant asks what the adapter keeps of its own: the token says who.</summary>
internal sealed record HeldQuestion;

/// <summary>A participant wants it forgotten. A recall to this agency is on its way, or is not.</summary>
internal sealed record EraseQuestion
{
    public bool Recalled { get; init; }
}

/// <summary>What the adapter's own store has of one person (GDPR art. 15). What the case system has is not here: that is the agency's, and is told by <c>/own/me/data</c>.</summary>
internal sealed record HeldAnswer(
    string Agency, IReadOnlyList<string> Pseudonyms, IReadOnlyList<HeldGrant> Grants, IReadOnlyList<ReportView> Reports, IReadOnlyList<SkillView> Skills,
    IReadOnlyList<HeldOwnCorrection> Corrections, IReadOnlyList<HeldList> Imported)
{
    public override string ToString() => "HeldAnswer(***)";
}

/// <summary>A grant that was served.</summary>
internal sealed record HeldGrant(DateTimeOffset At, string Request, string Category, IReadOnlyList<string> Fields, string Agreement, string Outcome);

/// <summary>A correction on its way to the gateway, or sent.</summary>
internal sealed record HeldOwnCorrection(string Category, DateTimeOffset At);

/// <summary>A list the agency has read in from a file, and how many of its rows are about the person.</summary>
internal sealed record HeldList(string List, long Rows);

/// <summary>What was forgotten.</summary>
internal sealed record ForgottenAnswer(string Agency, long Rows);
