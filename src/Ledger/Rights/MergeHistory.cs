using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Rights;

/// <summary>What has been said and done about a person being the same as another: whose word, and when; never whom else it is about, nor which officer.</summary>
internal static class MergeHistory
{
    private const string ClaimsSql = "SELECT agency, first_seen FROM identity_conflict WHERE one = @1 OR other = @1";
    private const string ProposalsSql = """
        SELECT p.by_agency, p.reason, p.instant, a.answer, a.by_agency, a.instant
        FROM merge_proposal p LEFT JOIN merge_answer a ON a.proposal = p.proposal WHERE p.kept = @1 OR p.gone = @1
        """;
    private const string MergedSql = "SELECT instant FROM subject_merge WHERE gone = @1";

    public static IEnumerable<HeldMerge> Of(Session session, SubjectId subject)
    {
        var id = subject.ToBytes();
        List<HeldMerge> found = session.List(ClaimsSql, static row => new HeldMerge("claimed", AgencyId.Parse(row.GetString(0)), null, Instant(row.GetInt64(1))), id);
        foreach (var (proposed, answered) in session.List(
            ProposalsSql,
            static row => (
                new HeldMerge("proposed", AgencyId.Parse(row.GetString(0)), row.GetString(1), Instant(row.GetInt64(2))),
                row.IsDBNull(3) ? null : new HeldMerge(row.GetString(3), AgencyId.Parse(row.GetString(4)), null, Instant(row.GetInt64(5)))),
            id))
        {
            found.Add(proposed);
            if (answered is not null)
            {
                found.Add(answered);
            }
        }

        found.AddRange(session.List(MergedSql, static row => new HeldMerge("merged", null, null, Instant(row.GetInt64(0))), id));

        // A proposal names both, so that of one who was two it would stand twice.
        return found.Distinct();
    }

    private static DateTimeOffset Instant(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
