using System.Text.Json;
using Navo.ConsentService.OwnData;
using Navo.ConsentService.Wire;

namespace Navo.ConsentService.Rights;

/// <summary>
/// Everything NAVO holds about one person (GDPR art. 15), in a structured, commonly used, machine-readable format (art. 20). Its shape:
/// <c>download.schema.json</c>; what it leaves out, and why: docs/spec/rights.md.
/// </summary>
internal sealed record DownloadDocument
{
    public const string CurrentFormat = "navo-download";
    public const int CurrentVersion = 1;

    public string Format { get; init; } = CurrentFormat;

    public int Version { get; init; } = CurrentVersion;

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What this file is, and that it holds secrets of the person.</summary>
    public required WordsDocument About { get; init; }

    /// <summary>The access row of this download; absent for someone NAVO knows nothing of.</summary>
    public string? Entry { get; init; }

    /// <summary>Absent for someone NAVO knows nothing of: then every list is empty.</summary>
    public HeldPersonDocument? Person { get; init; }

    public required IReadOnlyList<HeldFactsDocument> Facts { get; init; }

    public required IReadOnlyList<UnitDocument> Units { get; init; }

    public required IReadOnlyList<HeldConsentDocument> Consents { get; init; }

    /// <summary>Every event about consent, in order, whatever came of it.</summary>
    public required IReadOnlyList<HeldEventDocument> History { get; init; }

    public required IReadOnlyList<RequestDocument> Requests { get; init; }

    public required IReadOnlyList<HeldAskDocument> Asks { get; init; }

    public required IReadOnlyList<HeldReceiptDocument> Receipts { get; init; }

    public required IReadOnlyList<HeldAccessDocument> Accesses { get; init; }

    public required IReadOnlyList<HeldUseDocument> Uses { get; init; }

    /// <summary>Blocks that stand, and every setting and lifting of one.</summary>
    public required HeldBlocksDocument Blocks { get; init; }

    public required IReadOnlyList<HeldHelpDocument> Help { get; init; }

    public required IReadOnlyList<HeldCorrectionDocument> Corrections { get; init; }

    /// <summary>What has been called back from agencies after a stop, and what they answered.</summary>
    public required IReadOnlyList<HeldRecallDocument> Recalls { get; init; }

    /// <summary>What the person has chosen to be told, and what they were told.</summary>
    public required HeldNotificationsDocument Notifications { get; init; }

    public required IReadOnlyList<HeldMergeDocument> Merges { get; init; }

    public required IReadOnlyList<HeldActDocument> Acts { get; init; }

    /// <summary>What NAVO's adapter at each agency keeps of its own.</summary>
    public required IReadOnlyList<HeldAtAgencyDocument> Agencies { get; init; }

    /// <summary>How the rows are checked without us.</summary>
    public required WordsDocument Proofs { get; init; }

    /// <summary>What is not in here, and why.</summary>
    public required IReadOnlyList<WithheldDocument> Withheld { get; init; }
}

/// <summary>The person as NAVO knows them: the only place where all of it stands together.</summary>
internal sealed record HeldPersonDocument(
    DateTimeOffset Since, IReadOnlyList<HeldNumberDocument> Numbers, IReadOnlyDictionary<string, string> Pseudonyms, string LogKey, long Entries)
{
    public override string ToString() => "HeldPersonDocument(***)";
}

/// <summary>A number, present or former.</summary>
internal sealed record HeldNumberDocument(string Number, bool Current, DateTimeOffset Since)
{
    public override string ToString() => "HeldNumberDocument(***)";
}

/// <summary>What one agency says of the person. A fact it has not said is absent, and counts as a no.</summary>
internal sealed record HeldFactsDocument
{
    public required string Agency { get; init; }

    /// <summary>When the agency's own system had the facts so; the age of a fact counts from here.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public bool? Adult { get; init; }

    public bool? Alive { get; init; }

    public bool? Guardian { get; init; }

    public bool? AddressProtected { get; init; }

    public bool? Shielded { get; init; }

    public IReadOnlyList<HeldFollowUpDocument>? FollowUps { get; init; }
}

/// <summary>A time in which a unit follows the person up.</summary>
internal sealed record HeldFollowUpDocument(string Unit, string? Name, bool? Protected, string? Group, DateTimeOffset From, DateTimeOffset? To);

/// <summary>A yes with the exact words it was given on.</summary>
/// <param name="Consent">The yes and what became of it.</param>
/// <param name="Text">Which words: id, version, language and fingerprint.</param>
/// <param name="Words">The words themselves; absent where they cannot be told exactly.</param>
internal sealed record HeldConsentDocument(ConsentDocument Consent, HeldTextDocument Text, TextDocument? Words);

/// <summary>A text by its name and fingerprint.</summary>
internal sealed record HeldTextDocument(string Id, string Version, string Language, string Sha256);

/// <summary>One event about consent.</summary>
internal sealed record HeldEventDocument
{
    public required DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required IReadOnlyList<string> Purposes { get; init; }

    public string? Consent { get; init; }

    public string? Request { get; init; }

    public HeldTextDocument? Text { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public required bool SelfGiven { get; init; }

    public required bool Explicit { get; init; }

    public required string Assurance { get; init; }

    /// <summary>The agency whose employee did it; absent where the person did.</summary>
    public string? ByAgency { get; init; }

    public string? ByEmployee { get; init; }

    public string? Question { get; init; }

    public string? Help { get; init; }

    public HeldInterpreterDocument? Interpreter { get; init; }

    /// <summary>Its access row.</summary>
    public required string Entry { get; init; }
}

/// <summary>That there was an interpreter; who, is kept nowhere.</summary>
internal sealed record HeldInterpreterDocument(string? Language, string? Mode);

/// <summary>That an agency asked, and when last.</summary>
internal sealed record HeldAskDocument(string Agency, string Category, DateTimeOffset At);

/// <summary>A receipt with its signature.</summary>
internal sealed record HeldReceiptDocument(string Id, string Kind, DateTimeOffset At, string Jws);

/// <summary>A row: in words, as its octets (which its proof is about), with its reasons and with what it was decided on.</summary>
internal sealed record HeldAccessDocument(
    AccessDocument Row, IReadOnlyList<HeldReasonDocument> Reasons, string? Canonical, string Proof, JsonElement? DecidedOn);

/// <summary>A reason by its rule and code (docs/spec/decision.md).</summary>
internal sealed record HeldReasonDocument(string Rule, string Code);

/// <summary>How often something was handed over, as caps count it.</summary>
internal sealed record HeldUseDocument(string Category, string Requestor, string Purpose, long Times, DateTimeOffset Last);

/// <summary>Blocks.</summary>
internal sealed record HeldBlocksDocument(IReadOnlyList<BlockDocument> Standing, IReadOnlyList<HeldBlockEventDocument> History);

/// <summary>A block that was set or lifted.</summary>
internal sealed record HeldBlockEventDocument(string Kind, DateTimeOffset At, BlockDocument Block, string Entry);

/// <summary>A one-time code, or a yes that staff took down.</summary>
internal sealed record HeldHelpDocument
{
    public required string Kind { get; init; }

    public required string Agency { get; init; }

    public string? Unit { get; init; }

    public required string Role { get; init; }

    public required string Employee { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required string Purpose { get; init; }

    public HeldInterpreterDocument? Interpreter { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public required string Entry { get; init; }
}

/// <summary>A holder has corrected what it has.</summary>
internal sealed record HeldCorrectionDocument(
    string Holder, string Category, DateTimeOffset CorrectedAt, DateTimeOffset ReceivedAt, long Told, DateTimeOffset? LastToldAt);

/// <summary>An agency was asked to delete what it wrote down.</summary>
internal sealed record HeldRecallDocument
{
    public required string Id { get; init; }

    public required string Agency { get; init; }

    public string? Unit { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Cause { get; init; }

    /// <summary>The row of the release it calls back.</summary>
    public required string Release { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary><c>deleted</c>, or <c>kept</c> under a provision; absent until the agency has answered.</summary>
    public string? Answer { get; init; }

    public string? Provision { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>Choices about messages, and the messages, none of which says what it is about.</summary>
internal sealed record HeldNotificationsDocument(
    bool On, string Language, IReadOnlyList<string> Kinds, string? Address, string? Unproven, IReadOnlyList<HeldNoticeDocument> Messages)
{
    public override string ToString() => "HeldNotificationsDocument(***)";
}

/// <summary>One message.</summary>
internal sealed record HeldNoticeDocument(string Kind, DateTimeOffset DueAt, string State, DateTimeOffset? DoneAt);

/// <summary>Something about being the same person as another.</summary>
internal sealed record HeldMergeDocument(string What, string? Agency, string? Reason, DateTimeOffset At);

/// <summary>The id of an act, kept so that a retry has no second effect.</summary>
internal sealed record HeldActDocument(string Id, DateTimeOffset At);

/// <summary>What is not told, why, and by which provision.</summary>
internal sealed record WithheldDocument(string What, WordsDocument Why, string Law);
