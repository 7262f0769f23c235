using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>Writes an ask or a yes said aloud inside a transaction. The caller's answer, the row and the work are the same whatever becomes of it.</summary>
internal sealed class AskWriter(EntryAppenders appenders, BlindIndex blind, TimeProvider time)
{
    private const string MarkerSql = """
        INSERT INTO ask_marker (agency, pseudonym, category, instant) VALUES (@1, @2, @3, @4)
        ON CONFLICT (agency, pseudonym, category) DO UPDATE SET instant = @4
        """;
    private const string InsertSql = """
        INSERT INTO request (request, position, subject, category, holder, requestor, purpose, reason, unit, role, employee, instant)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12)
        """;

    public SealOutcome.Sealed Write(Session session, Ask ask, SubjectId subject, Interpreter? spoken)
    {
        var now = time.GetUtcNow();
        var appender = appenders.Begin(session);
        var known = appender.Head(subject) is not null;
        var all = ConsentLog.Of(session, subject);
        var events = Consents.Same(all, ask.Category, ask.Holder, ask.Caller.Agency);
        var requests = Requests.Of(session, subject, all);
        var isQuiet = AskQuiet.Until(Consents.Same(ConsentLog.OfAll(session, subject), ask.Category, ask.Holder, ask.Caller.Agency), now) is not null;
        var why = AskReach.HeldBack(session, subject, known, ask, spoken is not null, isQuiet, events, requests, now) ?? "delivered";
        var request = RequestId.From(Guid.NewGuid());
        var row = appender.Append(Row(ask, known ? subject : null, spoken is not null, why, request), now);
        _ = session.Execute(
            MarkerSql, ask.Caller.Agency.Value, blind.Of(ask.Pseudonym), ask.Category.Value, now.ToUnixTimeMilliseconds());
        if (spoken is not null)
        {
            Assistance.Write(session, ask, known ? subject : null, spoken, code: null, request, row, row.Instant + SpokenYes.Waits);
        }

        if (why == "delivered")
        {
            Deliver(session, appender, ask, spoken is null ? ConsentEventKind.Asked : ConsentEventKind.Spoken, subject, request, row);
        }

        appender.Flush();
        return Requests.Sealed(row);
    }

    internal static EntryDraft Row(Ask ask, SubjectId? subject, bool isSpoken, string why, RequestId request) => new()
    {
        Kind = EntryKind.Request,
        Subject = subject,
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
        Detail = isSpoken ? "spoken" : ask.Reason,
    };

    private static void Deliver(
        Session session, EntryAppender appender, Ask ask, ConsentEventKind kind, SubjectId subject, RequestId request, AppendedRow row)
    {
        var asked = new ConsentEvent
        {
            Position = appender.NextPosition(),
            Kind = kind,
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
}
