using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Sealing;

/// <summary>Releases per (participant, category, requestor, purpose) in a rolling window (D13). Uses are numbered, so a count is one subtraction, whatever the number of releases.</summary>
internal static class Uses
{
    /// <summary>The window of every cap.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    private const string LastSql = """
        SELECT number, instant FROM release_use
        WHERE subject = @1 AND category = @2 AND requestor = @3 AND purpose = @4 ORDER BY number DESC LIMIT 1
        """;

    private const string BeforeSql = """
        SELECT number FROM release_use
        WHERE subject = @1 AND category = @2 AND requestor = @3 AND purpose = @4 AND instant <= @5
        ORDER BY instant DESC, number DESC LIMIT 1
        """;

    private const string InsertSql =
        "INSERT INTO release_use (subject, category, requestor, purpose, number, instant) VALUES (@1, @2, @3, @4, @5, @6)";

    // Numbered after the kept one's own, and no earlier than they are, so that both hold of the whole; what is within the window stays so a little longer, never shorter.
    private const string CarrySql = """
        INSERT INTO release_use (subject, category, requestor, purpose, number, instant)
        SELECT @1, u.category, u.requestor, u.purpose,
            coalesce(k.number, 0) + row_number() OVER (PARTITION BY u.category, u.requestor, u.purpose ORDER BY u.number),
            CASE WHEN k.instant > u.instant THEN k.instant ELSE u.instant END
        FROM release_use u LEFT JOIN (
            SELECT r.category, r.requestor, r.purpose, max(r.number) AS number, max(r.instant) AS instant
            FROM release_use r WHERE r.subject = @1 GROUP BY r.category, r.requestor, r.purpose) k
            ON k.category = u.category AND k.requestor = u.requestor AND k.purpose = u.purpose
        WHERE u.subject = @2 AND u.instant > @3
        """;

    /// <summary>How many there are within the window.</summary>
    public static long Count(Session session, EntryDraft draft, DateTimeOffset instant, LatestUse latest)
    {
        var before = session.Scalar(
            BeforeSql,
            draft.Subject?.ToBytes(), draft.Category?.Value, draft.Requestor?.Value, draft.Purpose?.Value,
            (instant - Window).ToUnixTimeMilliseconds());
        return latest.Number - (before is long number ? number : 0);
    }

    /// <summary>Adds one after the latest, which was read under the same locks.</summary>
    public static void Add(Session session, EntryDraft draft, DateTimeOffset instant, LatestUse latest) =>

        // INVARIANT: instants never fall as numbers rise, or the subtraction above would be wrong after a clock was set back.
        _ = session.Execute(
            InsertSql,
            draft.Subject?.ToBytes(), draft.Category?.Value, draft.Requestor?.Value, draft.Purpose?.Value,
            latest.Number + 1, Math.Max(latest.Instant, instant.ToUnixTimeMilliseconds()));

    /// <summary>What one had within the window counts for another too, who turned out to be the same person: nobody has two caps.</summary>
    public static void Carry(Session session, SubjectId from, SubjectId to, DateTimeOffset now) =>
        _ = session.Execute(CarrySql, to.ToBytes(), from.ToBytes(), (now - Window).ToUnixTimeMilliseconds());

    /// <summary>The latest use.</summary>
    public static LatestUse Latest(Session session, EntryDraft draft)
    {
        using var reader = session.Query(
            LastSql, draft.Subject?.ToBytes(), draft.Category?.Value, draft.Requestor?.Value, draft.Purpose?.Value);
        return reader.Read() ? new LatestUse(reader.GetInt64(0), reader.GetInt64(1)) : default;
    }
}
