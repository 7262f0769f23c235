using System.Data.Common;
using System.Security.Cryptography;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Identity;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>Asks from caseworkers, and spoken stops. What becomes of them is decided in here, so that the caller's answer and the work are the same for anyone.</summary>
public sealed class Requests(
    LedgerDatabase database, EntryAppenders appenders, Pseudonyms pseudonyms, BlindIndex blind, ReleaseWindow window, TimeProvider time)
{
    /// <summary>After a no or a stop the participant is left in peace this long.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromDays(90);

    private readonly AskWriter _writer = new(appenders, blind, time);

    private const string ListSql = """
        SELECT request, category, holder, requestor, purpose, reason, role, unit, employee, instant
        FROM request WHERE subject = @1 ORDER BY position DESC
        """;

    /// <summary>The asks that reached the participant, newest first.</summary>
    public Task<IReadOnlyList<ConsentRequest>> ListAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ConsentRequest>>(database.Read(session => Of(session, subject, ConsentLog.Of(session, subject))));
    }

    /// <summary>Asks. The row says what became of it; the caller is never told.</summary>
    public async Task<SealOutcome.Sealed> AskAsync(Ask ask, CancellationToken cancellationToken)
    {
        var subject = SubjectOf(pseudonyms, ask.Caller.Agency, ask.Pseudonym);
        var committed = await database.WriteAsync(Locks.Of(subject), session => _writer.Write(session, ask, subject, spoken: null), cancellationToken);
        return committed.Value with { CommitStarted = committed.CommitStarted };
    }

    /// <summary>Takes down a yes said aloud. The same work and the same row for anyone; it never releases (policy: "oral yes").</summary>
    public async Task<SealOutcome.Sealed> SpeakAsync(SpokenYes spoken, CancellationToken cancellationToken)
    {
        var ask = spoken.Ask;
        var subject = SubjectOf(pseudonyms, ask.Caller.Agency, ask.Pseudonym);
        var committed = await database.WriteAsync(
            Locks.Of(subject), session => _writer.Write(session, ask, subject, spoken.Interpreter), cancellationToken);
        return committed.Value with { CommitStarted = committed.CommitStarted };
    }

    /// <summary>Stops every live yes towards the caller's agency and from it (or of one category), at once. Answers no earlier than W after the commit.</summary>
    public async Task<SealOutcome.Sealed> StopAsync(OralStop stop, CancellationToken cancellationToken)
    {
        var subject = SubjectOf(pseudonyms, stop.Caller.Agency, stop.Pseudonym);
        var committed = await database.WriteAsync(Locks.ForStopOf(subject), session => Write(session, stop, subject), cancellationToken);
        await window.HoldAsync(cancellationToken);
        return committed.Value with { CommitStarted = committed.CommitStarted };
    }

    private SealOutcome.Sealed Write(Session session, OralStop stop, SubjectId subject)
    {
        var now = time.GetUtcNow();
        var agency = stop.Caller.Agency;
        var appender = appenders.Begin(session);
        var known = appender.Head(subject) is not null;
        var events = ConsentLog.Of(session, subject);
        var live = events
            .Where(one => (one.Holder == agency || one.Requestor == agency) && (stop.Category is null || one.Category == stop.Category))
            .GroupBy(one => (one.Category, one.Holder, one.Requestor))
            .Select(group => Consents.LiveYes(group) ?? Waiting(group, now)).OfType<ConsentEvent>().ToList();
        var row = appender.Append(
            new EntryDraft
            {
                Kind = EntryKind.ConsentEvent,
                Subject = known ? subject : null,
                CallerAgency = agency,
                Role = stop.Role,
                Unit = stop.Unit,
                Employee = stop.Caller.Employee,
                EmployeeId = stop.EmployeeId,
                Category = stop.Category,
                Holder = stop.Holder,
                Requestor = stop.Requestor ?? agency,
                Consent = live.Count == 1 && stop.MayAct ? live[0].Consent : null,
                Reasons = [new EntryReason("STOP", known && stop.MayAct ? "stopped" : "may-not-act", "")],
                PolicyHash = stop.PolicyHash,
                Detail = "oral-stop",
            },
            now);
        foreach (var yes in stop.MayAct ? live : [])
        {
            new ConsentLog(session, appender, now).WriteEnd(subject, yes, row, agency, stop.Caller.Employee);
        }

        if (known && stop.MayAct)
        {
            RecallWriter.OfOralStop(session, appender, subject, agency, stop.Category, now);
        }

        appender.Flush();
        return Sealed(row);
    }

    /// <summary>The spoken yes that waits for its confirmation: a spoken stop takes it back as well.</summary>
    private static ConsentEvent? Waiting(IEnumerable<ConsentEvent> group, DateTimeOffset now)
    {
        var events = group.ToList();
        return ConsentFold.Of(events, now, default)?.State == ConsentState.AwaitingConfirmation
            ? events.FindLast(one => one.Kind == ConsentEventKind.Spoken)
            : null;
    }

    /// <summary>The asks that reached the participant, newest first, with what they were answered.</summary>
    internal static List<ConsentRequest> Of(Session session, SubjectId subject, List<ConsentEvent> events) =>
        session.List(ListSql, Read, subject.ToBytes()).ConvertAll(request =>
        {
            var asked = events.Find(one => one.Request == request.Id && one.Kind is ConsentEventKind.Asked or ConsentEventKind.Spoken);
            return request with
            {
                IsSpoken = asked?.Kind == ConsentEventKind.Spoken,
                Answer = AnswerTo(request, events, asked?.Position ?? 0),
            };
        });

    internal static SubjectId SubjectOf(Pseudonyms pseudonyms, AgencyId agency, Pseudonym pseudonym) =>
        pseudonyms.TryRead(agency, pseudonym, out var subject) ? subject : SubjectId.From(RandomNumberGenerator.GetBytes(SubjectId.ByteLength));

    internal static SealOutcome.Sealed Sealed(AppendedRow row) =>
        new() { Entry = row.Entry, Position = row.Position, Instant = row.Instant, CommitStarted = 0 };

    // "Later" answers for the time being: a yes, no or stop after it is the answer. A yes to something else leaves the question open.
    private static ConsentEvent? AnswerTo(ConsentRequest request, IEnumerable<ConsentEvent> events, long asked) => events
        .Where(one => one.Category == request.Category && one.Holder == request.Holder && one.Requestor == request.Requestor
            && one.Position > asked
            && (one.Kind is ConsentEventKind.Refused or ConsentEventKind.Withdrawn
                || (one.Kind == ConsentEventKind.Given && (one.Request == request.Id || one.Purposes.Contains(request.Purpose)))
                || (one.Kind == ConsentEventKind.Later && one.Request == request.Id)))
        .MinBy(one => (one.Kind == ConsentEventKind.Later, one.Position));

    private static ConsentRequest Read(DbDataReader row) => new()
    {
        Id = RequestId.From(new Guid((byte[])row.GetValue(0), bigEndian: true)),
        Category = CategoryId.Parse(row.GetString(1)),
        Holder = AgencyId.Parse(row.GetString(2)),
        Requestor = AgencyId.Parse(row.GetString(3)),
        Purpose = PurposeId.Parse(row.GetString(4)),
        Reason = row.GetString(5),
        Role = row.IsDBNull(6) ? "" : row.GetString(6),
        Unit = row.IsDBNull(7) ? null : UnitId.Parse(row.GetString(7)),
        Employee = EmployeeAlias.Parse(row.GetString(8)),
        AskedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)),
    };
}
