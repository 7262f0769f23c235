using System.Data.Common;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Rows;

/// <summary>The columns a row is read from, and the row they make.</summary>
internal static class AccessRowReader
{
    /// <summary>Of <c>entry_index i</c>; nineteen of them.</summary>
    public const string Columns = """
        i.entry, i.position, i.kind, i.instant, i.subject, i.agency, i.role, i.unit, i.employee, i.holder, i.requestor, i.category,
        i.purpose, i.decision, i.reasons, i.consent, i.refers_to, i.outcome,
        (SELECT o.outcome FROM entry_index o WHERE o.refers_to = i.entry AND o.kind = 'outcome' ORDER BY o.position DESC LIMIT 1)
        """;

    /// <summary>Their number: where a query's own columns begin.</summary>
    public const int Count = 19;

    public static AccessRow Read(DbDataReader row) => new()
    {
        Entry = EntryId.From(Id(row, 0)!.Value),
        Position = row.GetInt64(1),
        Kind = row.GetString(2),
        Instant = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        Subject = row.IsDBNull(4) ? null : SubjectId.From((byte[])row.GetValue(4)),
        Agency = Text(row, 5) is { } agency ? AgencyId.Parse(agency) : null,
        Role = Text(row, 6),
        Unit = Text(row, 7) is { } unit ? UnitId.Parse(unit) : null,
        Employee = Text(row, 8) is { } employee ? EmployeeAlias.Parse(employee) : null,
        Holder = Text(row, 9) is { } holder ? AgencyId.Parse(holder) : null,
        Requestor = Text(row, 10) is { } requestor ? AgencyId.Parse(requestor) : null,
        Category = Text(row, 11) is { } category ? CategoryId.Parse(category) : null,
        Purpose = Text(row, 12) is { } purpose ? PurposeId.Parse(purpose) : null,
        Decision = Text(row, 13),
        Reasons = Codes.Reasons(row.GetString(14)),
        Consent = Id(row, 15) is { } consent ? ConsentId.From(consent) : null,
        RefersTo = Id(row, 16) is { } other ? EntryId.From(other) : null,
        Detail = Text(row, 17),
        Outcome = Text(row, 18),
    };

    private static string? Text(DbDataReader row, int column) =>
        row.IsDBNull(column) || row.GetString(column) is not { Length: > 0 } text ? null : text;

    private static Guid? Id(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : new Guid((byte[])row.GetValue(column), bigEndian: true);
}
