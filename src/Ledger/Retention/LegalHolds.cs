using System.Data.Common;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>Legal holds: set and lifted by a data protection officer, each act a row of the log. While one stands nothing it covers is erased, by age or by wish.</summary>
public sealed class LegalHolds(LedgerDatabase database, EntryAppenders appenders, TimeProvider time)
{
    private const string InsertSql = """
        INSERT INTO legal_hold (hold, agency, employee, reason, reference, everything, instant, entry) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)
        """;
    private const string HoldPersonSql = "INSERT INTO held_person (hold, subject) VALUES (@1, @2)";
    private const string LiftSql = "INSERT INTO legal_hold_lift (hold, employee, reason, instant, entry) VALUES (@1, @2, @3, @4, @5)";
    private const string FreeSql = "DELETE FROM held_person WHERE hold = @1";
    private const string SubjectsSql = "SELECT subject FROM held_person WHERE hold = @1 ORDER BY subject";
    private const string ListSql = """
        SELECT h.hold, h.agency, h.employee, h.reason, h.reference, h.everything, h.instant, h.entry, l.instant, l.reason
        FROM legal_hold h LEFT JOIN legal_hold_lift l ON l.hold = h.hold ORDER BY h.instant DESC, h.hold
        """;

    /// <summary>Every hold that stands or stood, newest first.</summary>
    public Task<IReadOnlyList<LegalHold>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<LegalHold>>(database.Read(List));
    }

    /// <summary>Sets a hold on a person, or on everything. The same hold of the same case again is the same hold; null for nobody NAVO knows.</summary>
    /// <param name="by">The officer.</param>
    /// <param name="subject">The person; null for everything.</param>
    /// <param name="reason">A code of <see cref="LegalHold.Reasons"/>.</param>
    /// <param name="reference">The case's number in the agency's own archive.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    public async Task<LegalHold?> SetAsync(OfficerAct by, SubjectId? subject, string reason, string reference, CancellationToken cancellationToken) =>
        (await database.WriteAsync(session => Set(session, by, subject, reason, reference), cancellationToken)).Value;

    /// <summary>Lifts a hold of the officer's own agency; a hold already lifted is given as it is. Null when the agency has no such hold.</summary>
    public async Task<LegalHold?> LiftAsync(Guid hold, OfficerAct by, string reason, CancellationToken cancellationToken) =>
        (await database.WriteAsync(session => Lift(session, hold, by, reason), cancellationToken)).Value;

    private LegalHold? Set(Session session, OfficerAct by, SubjectId? subject, string reason, string reference)
    {
        var appender = appenders.Begin(session);
        List<SubjectId> subjects = subject is { } person ? Persons.Of(session, person) : [];
        if (subject is { } wanted && appender.Head(wanted) is null)
        {
            return null;
        }

        if (List(session).FirstOrDefault(one => one.LiftedAt is null && one.Agency == by.Agency && one.Reason == reason && one.Reference == reference
            && one.Subjects.ToHashSet().SetEquals(subjects)) is { } standing)
        {
            return standing;
        }

        var row = appender.Append(Draft(by, subject, "hold-set", reason), time.GetUtcNow());
        var hold = new LegalHold
        {
            Id = Guid.NewGuid(),
            Agency = by.Agency,
            Employee = by.Employee,
            Reason = reason,
            Reference = reference,
            IsOfEverything = subject is null,
            Subjects = [.. subjects],
            SetAt = row.Instant,
            Entry = row.Entry,
        };
        var id = Bytes(hold.Id);
        _ = session.Execute(
            InsertSql, id, by.Agency.Value, by.Employee.Value, reason, reference, subject is null ? 1 : 0, row.Instant.ToUnixTimeMilliseconds(), Bytes(row.Entry.Value));
        subjects.ForEach(one => _ = session.Execute(HoldPersonSql, id, one.ToBytes()));
        appender.Flush();
        return hold;
    }

    private LegalHold? Lift(Session session, Guid id, OfficerAct by, string reason)
    {
        if (List(session).FirstOrDefault(one => one.Id == id && one.Agency == by.Agency) is not { } hold)
        {
            return null;
        }

        if (hold.LiftedAt is not null)
        {
            return hold;
        }

        var appender = appenders.Begin(session);
        SubjectId? subject = hold.Subjects.IsEmpty ? null : hold.Subjects.First();
        var row = appender.Append(Draft(by, subject, "hold-lifted", reason) with { RelatedEntry = hold.Entry }, time.GetUtcNow());
        _ = session.Execute(LiftSql, Bytes(id), by.Employee.Value, reason, row.Instant.ToUnixTimeMilliseconds(), Bytes(row.Entry.Value));
        _ = session.Execute(FreeSql, Bytes(id));
        appender.Flush();
        return hold with { LiftedAt = row.Instant, LiftedFor = reason, Subjects = [] };
    }

    // A hold of everything is about nobody, and its row is one about erasing: kept for good. A person's is a row about them, and goes with them.
    private static EntryDraft Draft(OfficerAct by, SubjectId? subject, string detail, string reason) => new()
    {
        Kind = subject is null ? EntryKind.Erasure : EntryKind.ConsentEvent,
        Subject = subject,
        CallerAgency = by.Agency,
        Role = by.Role,
        Employee = by.Employee,
        EmployeeId = by.EmployeeId,
        Holder = by.Agency,
        Requestor = by.Agency,
        Reasons = [new EntryReason("HOLD", reason, "")],
        PolicyHash = by.PolicyHash,
        Detail = detail,
    };

    private static List<LegalHold> List(Session session) => session.List(ListSql, Read).ConvertAll(hold => hold with
    {
        Subjects = [.. session.List(SubjectsSql, static row => SubjectId.From((byte[])row.GetValue(0)), Bytes(hold.Id))],
    });

    private static LegalHold Read(DbDataReader row) => new()
    {
        Id = new Guid((byte[])row.GetValue(0), bigEndian: true),
        Agency = AgencyId.Parse(row.GetString(1)),
        Employee = EmployeeAlias.Parse(row.GetString(2)),
        Reason = row.GetString(3),
        Reference = row.GetString(4),
        IsOfEverything = row.GetInt64(5) == 1,
        Subjects = [],
        SetAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
        Entry = EntryId.From(new Guid((byte[])row.GetValue(7), bigEndian: true)),
        LiftedAt = row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        LiftedFor = row.IsDBNull(9) ? null : row.GetString(9),
    };

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
