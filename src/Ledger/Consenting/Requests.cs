using System.Data.Common;
using System.Security.Cryptography;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>Asks from caseworkers, and spoken stops. What becomes of them is decided in here, so that the caller's answer and the work are the same for anyone.</summary>
public sealed class Requests(
    LedgerDatabase database, EntryAppenders appenders, Pseudonyms pseudonyms, BlindIndex blind, ReleaseWindow window, TimeProvider time)
{
    /// <summary>After a no or a stop the participant is left in peace this long.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromDays(90);

    private const string MarkerSql = """
        INSERT INTO ask_marker (agency, pseudonym, category, instant) VALUES (@1, @2, @3, @4)
        ON CONFLICT (agency, pseudonym, category) DO UPDATE SET instant = @4
        """;
    private const string ProtectedSql = """
        SELECT EXISTS (SELECT 1 FROM participant_fact WHERE subject = @1 AND (address_protected = 1 OR shielded = 1 OR guardian = 1))
            OR EXISTS (SELECT 1 FROM follow_up f JOIN unit_fact u ON u.agency = f.agency AND u.unit = f.unit
                       WHERE f.subject = @1 AND u.is_protected = 1)
        """;
    private const string InsertSql = """
        INSERT INTO request (request, position, subject, category, holder, requestor, purpose, reason, unit, role, employee, instant)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
        """;
    private const string ListSql = """
        SELECT request, category, holder, requestor, purpose, reason, role, unit, employee, instant
        FROM request WHERE subject = @1 ORDER BY position DESC
        """;

    /// <summary>The asks that reached the participant, newest first.</summary>
    public Task<IReadOnlyList<ConsentRequest>> ListAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ConsentRequest>>(database.Read(session =>
        {
            var events = ConsentLog.Of(session, subject);
            return session.List(ListSql, Read, subject.ToBytes()).ConvertAll(one => one with { Answer = AnswerTo(one, events) });
        }));
    }

    /// <summary>Asks. The row says what became of it; the caller is never told.</summary>
    public async Task<SealOutcome.Sealed> AskAsync(Ask ask, CancellationToken cancellationToken)
    {
        var subject = SubjectOf(ask.Caller.Agency, ask.Pseudonym);
        var committed = await database.WriteAsync(Locks.Of(subject), session => Write(session, ask, subject), cancellationToken);
        return committed.Value with { CommitStarted = committed.CommitStarted };
    }

    /// <summary>Stops every live yes towards the caller's agency and from it (or of one category), at once. Answers no earlier than W after the commit.</summary>
    public async Task<SealOutcome.Sealed> StopAsync(OralStop stop, CancellationToken cancellationToken)
    {
        var subject = SubjectOf(stop.Caller.Agency, stop.Pseudonym);
        var committed = await database.WriteAsync(Locks.Of(subject), session => Write(session, stop, subject), cancellationToken);
        await window.HoldAsync(cancellationToken);
        return committed.Value with { CommitStarted = committed.CommitStarted };
    }

    private SealOutcome.Sealed Write(Session session, Ask ask, SubjectId subject)
    {
        var now = time.GetUtcNow();
        var appender = appenders.Begin(session);
        var known = appender.Head(subject) is not null;
        var events = Consents.Same(ConsentLog.Of(session, subject), ask.Category, ask.Holder, ask.Caller.Agency);
        var requests = session.List(ListSql, Read, subject.ToBytes());
        var isProtected = (long)session.Scalar(ProtectedSql, subject.ToBytes())! == 1;
        var why = !known ? "unknown-subject"
            : isProtected ? "protected"
            : !ask.MayReach ? "may-not-reach"
            : Drop(ask, events, requests, now) ?? "delivered";
        var request = RequestId.From(Guid.NewGuid());
        var row = appender.Append(
            new EntryDraft
            {
                Kind = EntryKind.Request,
                Subject = known ? subject : null,
                CallerAgency = ask.Caller.Agency,
                Role = ask.Role,
                Unit = ask.Unit,
                Employee = ask.Caller.Employee,
                EmployeeId = ask.EmployeeId,
                Category = ask.Category,
                Holder = ask.Holder,
                Requestor = ask.Caller.Agency,
                Purpose = ask.Purpose,
                Reasons = [new EntryReason("ASK", why, "")],
                PolicyHash = ask.PolicyHash,
                Request = request,
                Detail = ask.Reason,
            },
            now);
        _ = session.Execute(
            MarkerSql, ask.Caller.Agency.Value, blind.Of(ask.Pseudonym), ask.Category.Value, now.ToUnixTimeMilliseconds());
        if (why == "delivered")
        {
            Deliver(session, appender, ask, subject, request, row);
        }

        appender.Flush();
        return Sealed(row);
    }

    private static void Deliver(
        Session session, EntryAppender appender, Ask ask, SubjectId subject, RequestId request, AppendedRow row)
    {
        var asked = new ConsentEvent
        {
            Position = appender.NextPosition(),
            Kind = ConsentEventKind.Asked,
            Category = ask.Category,
            Holder = ask.Holder,
            Requestor = ask.Caller.Agency,
            Request = request,
            Purposes = [ask.Purpose],
            ByAgency = ask.Caller.Agency,
            ByEmployee = ask.Caller.Employee,
            Instant = row.Instant,
            Entry = row.Entry,
        };
        _ = session.Execute(
            InsertSql,
            request.Value.ToByteArray(bigEndian: true), asked.Position, subject.ToBytes(), ask.Category.Value, ask.Holder.Value,
            ask.Caller.Agency.Value, ask.Purpose.Value, ask.Reason, ask.Unit?.Value, ask.Role, ask.Caller.Employee.Value,
            row.Instant.ToUnixTimeMilliseconds());
        new ConsentLog(session, appender, row.Instant).Write(subject, asked);
    }

    /// <summary>Why the ask does not reach the participant; null when it does.</summary>
    private static string? Drop(Ask ask, List<ConsentEvent> events, List<ConsentRequest> requests, DateTimeOffset now)
    {
        var last = events.FindLast(one => one.Kind is ConsentEventKind.Refused or ConsentEventKind.Withdrawn);
        if (last is not null && now - last.Instant < Quiet)
        {
            return "quiet";
        }

        if (Consents.LiveYes(events) is { } yes && yes.ValidTo > now && yes.Purposes.Contains(ask.Purpose))
        {
            return "already-given";
        }

        var isOpen = requests.Exists(one => one.Category == ask.Category && one.Holder == ask.Holder
            && one.Requestor == ask.Caller.Agency && one.Purpose == ask.Purpose && AnswerTo(one, events) is null);
        return isOpen ? "already-asked" : null;
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
            .Select(group => Consents.LiveYes(group)).OfType<ConsentEvent>().ToList();
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
            new ConsentLog(session, appender, now).Write(subject, yes with
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
                ByEmployee = stop.Caller.Employee,
                Instant = row.Instant,
                Entry = row.Entry,
                Content = null,
            });
        }

        appender.Flush();
        return Sealed(row);
    }

    private SubjectId SubjectOf(AgencyId agency, Pseudonym pseudonym) => pseudonyms.TryRead(agency, pseudonym, out var subject)
        ? subject
        : SubjectId.From(RandomNumberGenerator.GetBytes(SubjectId.ByteLength));

    private static SealOutcome.Sealed Sealed(AppendedRow row) =>
        new() { Entry = row.Entry, Position = row.Position, Instant = row.Instant, CommitStarted = 0 };

    // "Later" answers for the time being: a yes, no or stop after it is the answer.
    private static ConsentEvent? AnswerTo(ConsentRequest request, IEnumerable<ConsentEvent> events) => events
        .Where(one => one.Category == request.Category && one.Holder == request.Holder && one.Requestor == request.Requestor
            && one.Kind != ConsentEventKind.Asked && one.Instant >= request.AskedAt
            && (one.Request == request.Id || one.Kind != ConsentEventKind.Later))
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
