using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>Whom an employee follows up, of the own agency's facts alone: it says nothing of what anyone shares.</summary>
public sealed class Caseload(LedgerDatabase database, Pseudonyms pseudonyms, TimeProvider time)
{
    private const string Sql = """
        SELECT f.subject, f.unit, f.grp, f.from_date, f.to_date
        FROM caseworker_fact c
        CROSS JOIN json_each(c.units) own
        JOIN json_each(@3) token ON token.value = own.value
        JOIN follow_up f ON f.agency = c.agency AND f.unit = own.value
        WHERE c.agency = @1 AND c.employee = @2 AND (c.valid_to IS NULL OR c.valid_to > @6)
          AND (c.mandate_from IS NULL OR (c.mandate_from <= @6 AND c.mandate_to > @6))
          AND f.from_date <= @4 AND (f.to_date IS NULL OR f.to_date >= @4)
          AND ((@5 = 0 AND c.groups = '[]') OR f.grp IN (SELECT value FROM json_each(c.groups)))
        """;

    /// <summary>The caseload now.</summary>
    /// <param name="agency">The employee's agency.</param>
    /// <param name="employee">The employee.</param>
    /// <param name="units">The units of the token: token and standing facts must both name a unit.</param>
    /// <param name="byGroup">True for a role that follows groups and not whole units; an employee with groups is held to them in any case.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<ImmutableArray<CaseloadItem>> ReadAsync(
        AgencyId agency, EmployeeAlias employee, ImmutableArray<UnitId> units, bool byGroup, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        var today = NorwegianDays.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var wanted = JsonSerializer.Serialize([.. units.Select(unit => unit.Value)], LedgerJson.Default.StringArray);
        var items = database.Read(session => session.List(
            Sql, row => Read(agency, row), agency.Value, employee.Value, wanted, today, byGroup ? 1 : 0, now.ToUnixTimeMilliseconds()));

        // In the order of the pseudonyms, which is no order: neither the newest nor the most looked-at comes first.
        return Task.FromResult(items
            .OrderBy(item => item.Pseudonym.Value, StringComparer.Ordinal).ThenBy(item => item.Unit.Value, StringComparer.Ordinal)
            .ToImmutableArray());
    }

    private CaseloadItem Read(AgencyId agency, DbDataReader row) => new(
        pseudonyms.For(agency, SubjectId.From((byte[])row.GetValue(0))),
        UnitId.Parse(row.GetString(1)),
        row.IsDBNull(2) ? null : row.GetString(2),
        Day(row.GetString(3)),
        row.IsDBNull(4) ? null : Day(row.GetString(4)));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
