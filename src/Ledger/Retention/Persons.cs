using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>Everyone a person is, after merges: the one that stayed and all that became it.</summary>
internal static class Persons
{
    private const string GoneSql = "SELECT gone FROM subject_merge WHERE kept = @1 ORDER BY gone";

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
}
