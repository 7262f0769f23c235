using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Breaches;

/// <summary>Flags releases that came before a protection marker: one row to each holder, about all its releases since its last flag.</summary>
/// <remarks>
/// Looks at what is, not at what changed: whoever is protected now (D06: a marker of any agency, a protected unit that follows now or later)
/// and has a release that no flag covers. So the same facts again flag nothing, whichever way the marker came, and a second marker on a
/// person already protected neither: no release comes between (D06).
/// </remarks>
internal static class BreachFlags
{
    // CROSS JOIN: from the few units that are protected, by key, to those they follow; never through everyone's follow-ups.
    private const string FindSql = $"""
        WITH RECURSIVE marked AS (
            SELECT subject FROM participant_fact WHERE address_protected = 1
            UNION
            SELECT f.subject FROM unit_fact u CROSS JOIN follow_up f
            WHERE u.is_protected = 1 AND f.agency = u.agency AND f.unit = u.unit AND (f.to_date IS NULL OR f.to_date >= @1)
        ), known_as (person, subject) AS (
            SELECT subject, subject FROM marked
            UNION ALL
            SELECT k.person, m.gone FROM subject_merge m JOIN known_as k ON k.subject = m.kept
        ), latest AS (
            SELECT p.person, i.holder,
                max(CASE WHEN i.kind = 'release' THEN i.position END) AS released,
                max(CASE WHEN i.kind = 'consent-event' THEN i.position END) AS flagged
            FROM known_as p JOIN entry_index i ON i.subject = p.subject
            WHERE i.holder IS NOT NULL
                AND ((i.kind = 'release' AND i.outcome <> 'no-data') OR (i.kind = 'consent-event' AND i.outcome = '{BreachCodes.Flag}'))
            GROUP BY p.person, i.holder
        )
        SELECT l.person, l.holder, r.entry FROM latest l JOIN entry_index r ON r.position = l.released
        WHERE l.flagged IS NULL OR l.flagged < l.released ORDER BY l.released
        """;

    /// <summary>Who is to be flagged to whom, with the newest release; read after the batch has been written.</summary>
    public static ImmutableArray<BreachFlag> Find(Session session, DateTimeOffset now) =>
        [.. session.List(FindSql, Read, NorwegianDays.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>Writes the rows. They name the holder alone: not who set the marker, and nobody else's officer finds them.</summary>
    public static void Write(EntryAppender appender, ImmutableArray<BreachFlag> flags, DateTimeOffset now)
    {
        foreach (var flag in flags)
        {
            _ = appender.Append(
                new EntryDraft
                {
                    Kind = EntryKind.ConsentEvent,
                    Subject = flag.Subject,
                    CallerAgency = flag.Holder,
                    Holder = flag.Holder,
                    RelatedEntry = flag.Newest,
                    Detail = BreachCodes.Flag,
                },
                now);
        }
    }

    private static BreachFlag Read(DbDataReader row) => new(
        SubjectId.From((byte[])row.GetValue(0)), AgencyId.Parse(row.GetString(1)), EntryId.From(new Guid((byte[])row.GetValue(2), bigEndian: true)));
}
