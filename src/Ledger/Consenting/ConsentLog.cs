using System.Globalization;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Notifying;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>Reads and writes consent events inside a transaction. Every event takes the head, its revision and a position, and leaves an access row.</summary>
internal sealed class ConsentLog(Session session, EntryAppender appender, DateTimeOffset now)
{
    private const string OfSubjectSql = $"SELECT {ConsentEvent.Columns} FROM consent_event WHERE subject = @1 ORDER BY position";
    private const string OwnerSql = "SELECT subject FROM consent_event WHERE consent = @1 ORDER BY position LIMIT 1";
    private const string InsertSql = """
        INSERT INTO consent_event (position, subject, kind, category, holder, requestor, consent, request, purposes, text_id, text_version,
            language, text_hash, valid_to, self_given, explicit, assurance, by_agency, by_employee, instant, entry, content)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22)
        """;

    public static List<ConsentEvent> Of(Session session, SubjectId subject) =>
        session.List(OfSubjectSql, ConsentEvent.Read, subject.ToBytes());

    /// <summary>Of one who was two, the events of both, in order: for what narrows (a quiet), never for what allows.</summary>
    public static List<ConsentEvent> OfAll(Session session, SubjectId subject) =>
        [.. Persons.Of(session, subject).SelectMany(one => Of(session, one)).OrderBy(one => one.Position)];

    public static bool IsOf(Session session, ConsentId consent, SubjectId subject) =>
        session.Scalar(OwnerSql, Bytes(consent.Value)) is byte[] owner && SubjectId.From(owner) == subject;

    /// <summary>Writes an event of the participant's own, with its row.</summary>
    public ConsentEvent Append(ConsentAct act, ConsentEventKind kind, ConsentId? consent, long revision)
    {
        var help = kind == ConsentEventKind.Given ? Circumstances.Help(session, act, now) : null;
        var draft = Draft(act.Subject, kind, act.Category, act.Holder, act.Requestor, consent, revision, act.Purposes);
        var row = appender.Append(draft with
        {
            PolicyHash = act.PolicyHash,
            Request = act.Answers,

            // To the officers a yes with help is a channel of its own.
            Detail = help is null ? draft.Detail : "given-assisted" + draft.Detail["given".Length..],
        }, now);
        var one = new ConsentEvent
        {
            Position = appender.NextPosition(),
            Kind = kind,
            Category = act.Category,
            Holder = act.Holder,
            Requestor = act.Requestor,
            Consent = consent,
            Request = act.Answers,
            Purposes = act.Purposes,
            Text = act.Text,
            ValidTo = act.ValidTo is { } to ? Whole(to) : null,
            SelfGiven = act.SelfGiven,
            Explicit = act.Explicit,
            Assurance = act.Assurance,
            Instant = row.Instant,
            Entry = row.Entry,
        };
        one = act.Content is null ? one : one with { Content = act.Content(one with { Replaces = Former(act, kind, one.Instant) }) };
        Write(act.Subject, one);
        Circumstances.Write(session, act, one, help);
        return one;
    }

    private ConsentId? Former(ConsentAct act, ConsentEventKind kind, DateTimeOffset at) =>
        kind == ConsentEventKind.Given && Consents.LiveYes(Consents.Same(Of(session, act.Subject), act.Category, act.Holder, act.Requestor)) is { } yes && yes.ValidTo > at
            ? yes.Consent
            : null;

    /// <summary>Writes the end of a yes, or of a spoken one that waits, by someone of an agency; the row says why.</summary>
    /// <param name="subject">Whose it is.</param>
    /// <param name="yes">What ends.</param>
    /// <param name="row">Its row.</param>
    /// <param name="agency">Whose employee, or whose facts, end it; null where the participant wished to be erased.</param>
    /// <param name="employee">Who, if anybody did.</param>
    /// <param name="unwished">What ended it when it was no wish of the participant's.</param>
    public void WriteEnd(SubjectId subject, ConsentEvent yes, AppendedRow row, AgencyId? agency, EmployeeAlias? employee, string? unwished = null) => Write(
        subject,
        yes with
        {
            Position = appender.NextPosition(),
            Kind = ConsentEventKind.Withdrawn,
            Request = null,
            Purposes = [],
            Text = null,
            ValidTo = null,
            SelfGiven = false,
            Explicit = false,
            ByAgency = agency,
            ByEmployee = employee,
            Instant = row.Instant,
            Entry = row.Entry,
            Content = unwished,
        },
        isWish: unwished is null);

    /// <summary>Writes an event whose row stands already, and takes the head. What follows of it outside goes into the outbox, in this same transaction.</summary>
    /// <param name="subject">Whose it is.</param>
    /// <param name="one">The event.</param>
    /// <param name="isWish">The participant wanted it: false where a death or a merging ends a yes, which calls nothing back.</param>
    public void Write(SubjectId subject, ConsentEvent one, bool isWish = true)
    {
        _ = session.Execute(
            InsertSql,
            one.Position, subject.ToBytes(), one.Kind.ToString().ToLowerInvariant(), one.Category.Value, one.Holder.Value, one.Requestor.Value,
            one.Consent is { } consent ? Bytes(consent.Value) : null, one.Request is { } request ? Bytes(request.Value) : null,
            string.Join(' ', one.Purposes.Select(purpose => purpose.Value)),
            one.Text?.Id, one.Text?.Version, one.Text?.Language, one.Text?.Hash, one.ValidTo?.ToUnixTimeMilliseconds(),
            one.SelfGiven ? 1 : 0, one.Explicit ? 1 : 0, (int)one.Assurance, one.ByAgency?.Value, one.ByEmployee?.Value,
            one.Instant.ToUnixTimeMilliseconds(), Bytes(one.Entry.Value), one.Content);
        var head = appender.Head(subject) ?? throw new InvalidOperationException("A consent event is about somebody.");
        head.Revision++;
        NoticeWriter.Of(session, subject, one);
        if (isWish && (one.Kind is ConsentEventKind.Withdrawn or ConsentEventKind.Refused))
        {
            RecallWriter.OfStop(session, appender, subject, one.Category, one.Holder, one.Requestor, now);
        }
    }

    public static EntryDraft Draft(
        SubjectId subject, ConsentEventKind kind, CategoryId category, AgencyId holder, AgencyId requestor,
        ConsentId? consent, long revision, IReadOnlyList<PurposeId> purposes) => new()
        {
            Kind = EntryKind.ConsentEvent,
            Subject = subject,
            Category = category,
            Holder = holder,
            Requestor = requestor,
            Purpose = purposes.Count == 1 ? purposes[0] : null,
            Consent = consent,
            ConsentRevision = consent is null ? 0 : revision,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()} {string.Join(' ', purposes)}").TrimEnd(),
        };

    private static DateTimeOffset Whole(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
