using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Ledger.Recalling;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Sealing;

/// <summary>Writes one batch under the locks of everything its items rely on.</summary>
internal sealed class SealBatch(EntryAppenders appenders, TimeProvider time)
{
    private const string PolicySql = "SELECT hash FROM policy_head WHERE id = 1";
    private const string EmployeeSql = "SELECT revision FROM employee_head WHERE agency = @1 AND employee = @2";
    private const string UnitSql = "SELECT revision FROM unit_head WHERE agency = @1 AND unit = @2";

    /// <summary>What a batch takes: what each permit relied on, and the head of everyone it writes about.</summary>
    public static Locks LocksOf(List<PendingSeal> batch)
    {
        var units = ImmutableHashSet.CreateBuilder<(AgencyId, UnitId)>();
        var employees = ImmutableHashSet.CreateBuilder<(AgencyId, EmployeeAlias)>();
        var subjects = ImmutableHashSet.CreateBuilder<SubjectId>();
        var anyPermit = false;
        foreach (var (draft, permit) in batch.Select(pending => (pending.Item.Draft, pending.Item.Permit)))
        {
            if (draft.Subject is { } subject)
            {
                _ = subjects.Add(subject);
            }

            if (permit is null)
            {
                continue;
            }

            anyPermit = true;
            units.UnionWith(permit.Revisions.Units.Select(unit => (unit.Agency, unit.Unit)));
            if (draft is { CallerAgency: { } agency, Employee: { } employee })
            {
                _ = employees.Add((agency, employee));
            }
        }

        return Locks.None with
        {
            Policy = anyPermit,
            Units = units.ToImmutable(),
            Employees = employees.ToImmutable(),
            Subjects = subjects.ToImmutable(),
        };
    }

    public SealResult[] Write(Session session, List<PendingSeal> batch)
    {
        var appender = appenders.Begin(session);
        var policy = session.Scalar(PolicySql) as string;

        // Read after the lock is held: a permit that ran out while we waited is stale (D03, D11, freshness limits).
        var instant = time.GetUtcNow();
        var results = new SealResult[batch.Count];

        // The heads are held until the commit, so what one item found holds for the others.
        var revisions = new Dictionary<(string, AgencyId?, string?), long>();
        for (var i = 0; i < batch.Count; i++)
        {
            results[i] = Write(session, appender, batch[i].Item, policy, instant, revisions);
        }

        appender.Flush();
        return results;
    }

    private static SealResult Write(
        Session session, EntryAppender appender, SealItem item, string? policy, DateTimeOffset instant, Dictionary<(string, AgencyId?, string?), long> revisions)
    {
        try
        {
            if (item.Permit is not { } permit)
            {
                if (JournalMarks.IsOfSomebodyGone(session, item.Draft))
                {
                    return new SealResult(null, "subject", null);
                }

                var plain = new SealResult(appender.Append(item.Draft, instant), null, null);
                JournalMarks.Write(session, appender, item.Draft, instant);
                return plain;
            }

            if (Stale(session, appender, item.Draft, permit, policy, instant, revisions, out var latest) is { } why)
            {
                return new SealResult(null, why, null);
            }

            var row = appender.Append(item.Draft, instant);
            Uses.Add(session, item.Draft, instant, latest);
            return new SealResult(row, null, null);
        }
        catch (Exception fault) when (!Faults.IsOfStorage(fault))
        {
            // The draft was refused before anything of it was written, so the rest of the batch stands.
            return new SealResult(null, null, fault);
        }
    }

    /// <summary>What the permit relied on that no longer holds; null when all of it holds.</summary>
    private static string? Stale(
        Session session, EntryAppender appender, EntryDraft draft, Decision.Permit permit, string? policy, DateTimeOffset instant,
        Dictionary<(string, AgencyId?, string?), long> revisions, out LatestUse latest)
    {
        latest = default;
        var relied = permit.Revisions;
        if (draft.Subject is not { } subject || appender.Head(subject) is not { } head || head.Revision != relied.Subject)
        {
            return "subject";
        }

        if (!string.Equals(policy, relied.PolicyHash, StringComparison.Ordinal))
        {
            return "policy";
        }

        if (instant < permit.NotBefore || instant > permit.NotAfter)
        {
            return "instant";
        }

        if (Revision(session, revisions, EmployeeSql, draft.CallerAgency, draft.Employee?.Value) != relied.Employee)
        {
            return "employee";
        }

        foreach (var unit in relied.Units)
        {
            if (Revision(session, revisions, UnitSql, unit.Agency, unit.Unit.Value) != unit.Revision)
            {
                return "unit";
            }
        }

        latest = Uses.Latest(session, draft);
        return Uses.Count(session, draft, instant, latest) >= permit.Cap ? "cap" : null;
    }

    private static long Revision(Session session, Dictionary<(string, AgencyId?, string?), long> known, string sql, AgencyId? agency, string? id)
    {
        if (!known.TryGetValue((sql, agency, id), out var revision))
        {
            revision = session.Scalar(sql, agency?.Value, id) as long? ?? 0;
            known.Add((sql, agency, id), revision);
        }

        return revision;
    }
}
