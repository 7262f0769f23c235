using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Identity.Merging;

/// <summary>Everyone a person is, after merges: the one that stayed and all that became it, also those that had become one of them before.</summary>
internal static class Persons
{
    private const string GoneSql = "SELECT gone FROM subject_merge WHERE kept = @1 ORDER BY gone";
    private const string KeptSql = "SELECT kept FROM subject_merge WHERE gone = @1";

    /// <summary>The person first, then all that were merged into them.</summary>
    public static List<SubjectId> Of(Session session, SubjectId subject)
    {
        var all = new List<SubjectId> { subject };
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(session.List(GoneSql, static row => SubjectId.From((byte[])row.GetValue(0)), all[i].ToBytes()).Except(all));
        }

        return all;
    }

    /// <summary>Who somebody is now: the one they became; themselves, when they became nobody.</summary>
    public static SubjectId Now(Session session, SubjectId subject)
    {
        while (session.Scalar(KeptSql, subject.ToBytes()) is byte[] kept)
        {
            subject = SubjectId.From(kept);
        }

        return subject;
    }

    /// <summary>The same as <see cref="Of"/> inside a query, for a parameter of it.</summary>
    public static string Sql(string parameter) => $"""
        (SELECT {parameter} UNION ALL SELECT g.subject FROM (
            WITH RECURSIVE self (subject) AS (SELECT gone FROM subject_merge WHERE kept = {parameter}
                UNION SELECT m.gone FROM subject_merge m JOIN self s ON m.kept = s.subject)
            SELECT subject FROM self) g)
        """;
}
