using System.Data.Common;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rights;

/// <summary>Help that was given, with the use of it.</summary>
internal static class HelpRows
{
    public const string Sql = """
        SELECT a.kind, a.agency, a.unit, a.role, a.employee, a.category, a.holder, a.requestor, a.purpose, a.interpreter, a.interpreter_language,
               a.interpreter_mode, a.instant, a.expires, a.entry, u.instant
        FROM assistance a LEFT JOIN assistance_use u ON u.assistance = a.assistance
        WHERE a.subject = @1 ORDER BY a.instant, a.assistance
        """;

    public static HeldHelp Read(DbDataReader row) => new()
    {
        Kind = row.GetString(0),
        Agency = AgencyId.Parse(row.GetString(1)),
        Unit = row.IsDBNull(2) ? null : UnitId.Parse(row.GetString(2)),
        Role = row.GetString(3),
        Employee = EmployeeAlias.Parse(row.GetString(4)),
        Category = CategoryId.Parse(row.GetString(5)),
        Holder = AgencyId.Parse(row.GetString(6)),
        Requestor = AgencyId.Parse(row.GetString(7)),
        Purpose = PurposeId.Parse(row.GetString(8)),
        Interpreter = row.GetInt64(9) == 1,
        InterpreterLanguage = row.IsDBNull(10) ? null : row.GetString(10),
        InterpreterMode = row.IsDBNull(11) ? null : row.GetString(11),
        At = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12)),
        Expires = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(13)),
        Entry = EntryId.From(new Guid((byte[])row.GetValue(14), bigEndian: true)),
        UsedAt = row.IsDBNull(15) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(15)),
    };
}
