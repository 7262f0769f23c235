using System.Buffers.Binary;
using System.Globalization;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Postgres;

/// <summary>Takes what a write names, in one order for every writer: the Ledger (shared or alone), a name, policy, units, employees, people.</summary>
internal static class HeadLocks
{
    // READ COMMITTED: each statement sees what was committed before it began, so what is read after these is what is locked.
    private const string BeginWholeSql = "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(1312904783, 1)";
    private const string BeginSql = "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock_shared(1312904783, 1)";
    private const string BeginNamedSql = BeginSql + "; SELECT pg_advisory_xact_lock(hashtextextended(@1, 0))";

    // Until the end of this transaction only; whoever stops waits longer than the session's own lock_timeout.
    private const string BeginStopSql = "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT set_config('lock_timeout', @1, true)";
    private const string SharedSql = "SELECT pg_advisory_xact_lock_shared(1312904783, 1)";

    // A row's lock goes to whoever asks at the right moment, the server's own locks go in the order of asking: among many who look
    // at one person, that person's stop waits for those before it and for no one after (GDPR art. 7(3)).
    private const string SubjectsSql = """
        SELECT pg_advisory_xact_lock(turn) FROM unnest(@1::bigint[]) AS turn; SELECT 1 FROM subject_head WHERE subject = ANY (@2::bytea[]) ORDER BY subject FOR UPDATE
        """;
    private const string BeginSubjectsSql = BeginSql + "; " + SubjectsSql;
    private const string PolicySql = "SELECT id FROM policy_head WHERE id = 1 FOR SHARE";
    private const string UnitsSql = """
        SELECT h.agency, h.unit FROM unit_head h JOIN unnest(@1::text[], @2::text[]) AS wanted (agency, unit) ON h.agency = wanted.agency AND h.unit = wanted.unit
        ORDER BY h.agency, h.unit FOR SHARE OF h
        """;
    private const string EmployeesSql = """
        SELECT h.agency, h.employee FROM employee_head h
        JOIN unnest(@1::text[], @2::text[]) AS wanted (agency, employee) ON h.agency = wanted.agency AND h.employee = wanted.employee
        ORDER BY h.agency, h.employee FOR SHARE OF h
        """;

    // A head that is not there cannot be locked: it is made, so that whoever wants to write it waits for this transaction.
    private const string MakeUnitsSql = """
        INSERT INTO unit_head (agency, unit, revision) SELECT agency, unit, 0 FROM unnest(@1::text[], @2::text[]) AS wanted (agency, unit) ORDER BY agency, unit
        ON CONFLICT (agency, unit) DO NOTHING
        """;
    private const string MakeEmployeesSql = """
        INSERT INTO employee_head (agency, employee, revision)
        SELECT agency, employee, 0 FROM unnest(@1::text[], @2::text[]) AS wanted (agency, employee) ORDER BY agency, employee
        ON CONFLICT (agency, employee) DO NOTHING
        """;

    public static void Take(Session session, Locks locks, TimeSpan stopTimeout)
    {
        if (locks.IsWhole)
        {
            _ = session.Execute(BeginWholeSql);
            return;
        }

        var subjects = locks.Subjects.Select(subject => subject.ToBytes()).ToArray();
        var turns = subjects.Select(subject => BinaryPrimitives.ReadInt64BigEndian(subject)).Order().ToArray();
        if (locks.IsStop)
        {
            _ = session.Execute(BeginStopSql, stopTimeout.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));
            _ = session.Execute(SharedSql);
            _ = session.Execute(SubjectsSql, turns, subjects);
            return;
        }

        if (!locks.Policy && locks.Units.IsEmpty && locks.Employees.IsEmpty && locks.Name is null && subjects.Length > 0)
        {
            _ = session.Execute(BeginSubjectsSql, turns, subjects);
            return;
        }

        _ = locks.Name is { } name ? session.Execute(BeginNamedSql, name) : session.Execute(BeginSql);
        if (locks.Policy)
        {
            _ = session.Scalar(PolicySql);
        }

        if (!locks.Units.IsEmpty)
        {
            Share(session, UnitsSql, MakeUnitsSql, [.. locks.Units.Select(unit => unit.Agency.Value)], [.. locks.Units.Select(unit => unit.Unit.Value)]);
        }

        if (!locks.Employees.IsEmpty)
        {
            Share(
                session, EmployeesSql, MakeEmployeesSql,
                [.. locks.Employees.Select(one => one.Agency.Value)], [.. locks.Employees.Select(one => one.Employee.Value)]);
        }

        if (subjects.Length > 0)
        {
            _ = session.Execute(SubjectsSql, turns, subjects);
        }
    }

    private static void Share(Session session, string lockSql, string makeSql, string[] agencies, string[] ids)
    {
        if (session.List(lockSql, _ => 0, agencies, ids).Count < agencies.Length)
        {
            _ = session.Execute(makeSql, agencies, ids);
            _ = session.List(lockSql, _ => 0, agencies, ids);
        }
    }
}
