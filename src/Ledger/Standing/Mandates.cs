using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>The list of an agency's substitutes: a mandate is named, short, given for a reason, and seen by the data protection officer.</summary>
public sealed class Mandates(LedgerDatabase database)
{
    private const string Sql = """
        SELECT employee, role, side, units, mandate_from, mandate_to, mandate_reason
        FROM caseworker_fact WHERE agency = @1 AND mandate_from IS NOT NULL ORDER BY mandate_from DESC, employee
        """;

    /// <summary>Every mandate the agency tells of now, newest first; those not begun and those ended too.</summary>
    public Task<ImmutableArray<ListedMandate>> ListAsync(AgencyId agency, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.List(Sql, Read, agency.Value)).ToImmutableArray());
    }

    private static ListedMandate Read(DbDataReader row) => new(
        EmployeeAlias.Parse(row.GetString(0)),
        row.GetString(1),
        row.IsDBNull(2) ? null : row.GetString(2),
        [.. (JsonSerializer.Deserialize(row.GetString(3), LedgerJson.Default.StringArray) ?? []).Select(UnitId.Parse)],
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        row.GetString(6));
}
