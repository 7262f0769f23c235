using System.Data.Common;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Identity.Merging;

/// <summary>The records of merges.</summary>
internal static class MergeRows
{
    private const string ProposalColumns = """
        p.proposal, p.kept, p.gone, p.reason, p.by_agency, p.by_employee, p.instant, p.entry, a.answer
        FROM merge_proposal p LEFT JOIN merge_answer a ON a.proposal = p.proposal
        """;
    private const string ListSql = $"SELECT {ProposalColumns} ORDER BY p.instant DESC, p.proposal";
    private const string FindSql = $"SELECT {ProposalColumns} WHERE p.proposal = @1";
    private const string OpenSql = $"SELECT {ProposalColumns} WHERE a.answer IS NULL AND p.kept = @1 AND p.gone = @2";
    private const string InsertSql = """
        INSERT INTO merge_proposal (proposal, kept, gone, reason, by_agency, by_employee, instant, entry) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)
        """;
    private const string AnswerSql = "INSERT INTO merge_answer (proposal, answer, by_agency, by_employee, instant, entry) VALUES (@1, @2, @3, @4, @5, @6)";
    private const string CandidatesSql = """
        SELECT c.one, c.other, c.agency, c.first_seen FROM identity_conflict c
        WHERE NOT EXISTS (SELECT 1 FROM subject_merge m WHERE m.gone = c.one OR m.gone = c.other)
        ORDER BY c.first_seen DESC, c.one
        """;
    private const string IsGoneSql = "SELECT 1 FROM subject_merge WHERE gone = @1";

    public static List<MergeProposal> List(Session session) => session.List(ListSql, Read);

    public static MergeProposal? Find(Session session, Guid id) => session.List(FindSql, Read, Bytes(id)).FirstOrDefault();

    public static MergeProposal? Open(Session session, SubjectId kept, SubjectId gone) =>
        session.List(OpenSql, Read, kept.ToBytes(), gone.ToBytes()).FirstOrDefault();

    public static List<MergeCandidate> Candidates(Session session) => session.List(CandidatesSql, row => new MergeCandidate(
        Subject(row, 0), Subject(row, 1), AgencyId.Parse(row.GetString(2)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))));

    public static bool IsGone(Session session, SubjectId subject) => session.Scalar(IsGoneSql, subject.ToBytes()) is not null;

    public static void Add(Session session, MergeProposal one) => _ = session.Execute(
        InsertSql,
        Bytes(one.Id), one.Kept.ToBytes(), one.Gone.ToBytes(), one.Reason, one.By.Value, one.ByEmployee.Value, one.At.ToUnixTimeMilliseconds(), Bytes(one.Entry.Value));

    public static void Answer(Session session, Guid proposal, MergeState state, OfficerAct by, DateTimeOffset at, EntryId entry) => _ = session.Execute(
        AnswerSql, Bytes(proposal), state is MergeState.Approved ? "approved" : "rejected", by.Agency.Value, by.Employee.Value, at.ToUnixTimeMilliseconds(), Bytes(entry.Value));

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    private static MergeProposal Read(DbDataReader row) => new()
    {
        Id = new Guid((byte[])row.GetValue(0), bigEndian: true),
        Kept = Subject(row, 1),
        Gone = Subject(row, 2),
        Reason = row.GetString(3),
        By = AgencyId.Parse(row.GetString(4)),
        ByEmployee = EmployeeAlias.Parse(row.GetString(5)),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
        Entry = EntryId.From(new Guid((byte[])row.GetValue(7), bigEndian: true)),
        State = row.IsDBNull(8) ? MergeState.Open : row.GetString(8) == "approved" ? MergeState.Approved : MergeState.Rejected,
    };

    private static SubjectId Subject(DbDataReader row, int column) => SubjectId.From((byte[])row.GetValue(column));
}
