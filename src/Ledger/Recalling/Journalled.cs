using System.Data.Common;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Recalling;

/// <summary>A release whose latest mark is journalfort: what a stop, a block or an erasure has to call back. They lie in a small table of their own, under the person as known now.</summary>
internal sealed record Journalled(
    byte[] Entry, string Agency, string? Unit, string Category, string Holder, string? Purpose, long At, string? Employee, long Position)
{
    private const string From = """
        SELECT j.entry, i.requestor, i.unit, i.category, i.holder, i.purpose, i.instant, i.employee, i.position
        FROM journalled j JOIN entry_index i ON i.entry = j.entry WHERE j.subject = @1
        """;
    private const string OfSharingSql = From + " AND j.category = @2 AND j.holder = @3 AND j.requestor = @4 ORDER BY i.position";
    private const string OfSubjectSql = From + " ORDER BY i.position";
    private const string OfEntrySql = From + " AND j.entry = @2";

    public static List<Journalled> OfSharing(Session session, SubjectId subject, CategoryId category, AgencyId holder, AgencyId requestor) =>
        session.List(OfSharingSql, Read, subject.ToBytes(), category.Value, holder.Value, requestor.Value);

    public static List<Journalled> OfSubject(Session session, SubjectId subject) => session.List(OfSubjectSql, Read, subject.ToBytes());

    public static Journalled? OfEntry(Session session, SubjectId subject, byte[] entry) =>
        session.List(OfEntrySql, Read, subject.ToBytes(), entry) is [var found] ? found : null;

    /// <summary>Whether a block keeps out the one who wrote it down. An employee is met under the same alias wherever they work; a unit is that of the release.</summary>
    public bool Meets(Block block) => block.KeepsOut(
        AgencyId.Parse(Agency), Unit is { } unit ? [UnitId.Parse(unit)] : [], Employee is { } employee ? EmployeeAlias.Parse(employee) : null, CategoryId.Parse(Category));

    private static Journalled Read(DbDataReader row) => new(
        (byte[])row.GetValue(0), row.GetString(1), Text(row, 2), row.GetString(3), row.GetString(4), Text(row, 5), row.GetInt64(6), Text(row, 7),
        row.GetInt64(8));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
