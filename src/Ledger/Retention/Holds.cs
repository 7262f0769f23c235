using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>The holds that stand, asked inside the transaction that would erase.</summary>
internal static class Holds
{
    private const string OfEverythingSql = """
        SELECT h.reason, h.agency, h.instant FROM legal_hold h
        WHERE h.everything = 1 AND NOT EXISTS (SELECT 1 FROM legal_hold_lift l WHERE l.hold = h.hold) ORDER BY h.instant LIMIT 1
        """;
    private const string OfPersonSql = """
        SELECT h.reason, h.agency, h.instant FROM legal_hold h JOIN held_person p ON p.hold = h.hold WHERE p.subject = @1 ORDER BY h.instant LIMIT 1
        """;

    /// <summary>What keeps everything from being erased.</summary>
    public static HoldNotice? OfEverything(Session session) => session.List(OfEverythingSql, Read).FirstOrDefault();

    /// <summary>What keeps a person from being erased.</summary>
    public static HoldNotice? Of(Session session, IEnumerable<SubjectId> subjects) =>
        OfEverything(session) ?? subjects.SelectMany(subject => session.List(OfPersonSql, Read, subject.ToBytes())).FirstOrDefault();

    private static HoldNotice Read(System.Data.Common.DbDataReader row) =>
        new(row.GetString(0), AgencyId.Parse(row.GetString(1)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));
}
