using System.Security.Cryptography;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>Writes what an agency says of its caseworkers. Only a change takes the employee's head.</summary>
internal sealed class CaseworkerFactRows(Session session, Stamp stamp, AgencyId agency, EmployeeAliases aliases, BlindIndex blind)
{
    private const string ListSql = "SELECT employee FROM caseworker_fact WHERE agency = @1";
    private const string DigestSql = "SELECT digest FROM caseworker_fact WHERE agency = @1 AND employee = @2";
    private const string FreshenSql = "UPDATE caseworker_fact SET as_of = @3, received_at = @4, sequence = @5 WHERE agency = @1 AND employee = @2";
    private const string DeleteSql = "DELETE FROM caseworker_fact WHERE agency = @1 AND employee = @2";
    private const string DeleteConflictsSql = "DELETE FROM caseworker_conflict WHERE agency = @1 AND employee = @2";
    private const string ConflictSql = "INSERT INTO caseworker_conflict (agency, employee, blind) VALUES (@1, @2, @3) ON CONFLICT (agency, employee, blind) DO NOTHING";
    private const string WriteSql = """
        INSERT INTO caseworker_fact
            (agency, employee, role, side, units, groups, own_blind, valid_to, digest, as_of, received_at, sequence,
             mandate_from, mandate_to, mandate_reason)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15)
        ON CONFLICT (agency, employee) DO UPDATE SET role = @3, side = @4, units = @5, groups = @6, own_blind = @7, valid_to = @8,
            digest = @9, as_of = @10, received_at = @11, sequence = @12, mandate_from = @13, mandate_to = @14, mandate_reason = @15
        """;
    private const string HeadSql = """
        INSERT INTO employee_head (agency, employee, revision) VALUES (@1, @2, 1)
        ON CONFLICT (agency, employee) DO UPDATE SET revision = employee_head.revision + 1
        """;

    public void Apply(ReadBatch batch)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var worker in batch.Caseworkers)
        {
            var alias = aliases.For(agency, worker.Employee).Value;
            _ = named.Add(alias);
            Write(alias, worker);
        }

        var gone = batch.Kind == BatchKind.Snapshot
            ? session.List(ListSql, row => row.GetString(0), stamp.Agency).Where(alias => !named.Contains(alias))
            : (batch.Removed.Caseworkers ?? []).Select(employee => aliases.For(agency, employee).Value);
        foreach (var alias in gone.ToList())
        {
            if (session.Execute(DeleteSql, stamp.Agency, alias) > 0)
            {
                _ = session.Execute(DeleteConflictsSql, stamp.Agency, alias);
                _ = session.Execute(HeadSql, stamp.Agency, alias);
            }
        }
    }

    private void Write(string alias, StandingCaseworker worker)
    {
        var conflicts = (worker.Conflicts ?? []).Select(number => blind.Of(Fodselsnummer.Parse(number))).ToList();
        var own = worker.Fodselsnummer is { } number ? blind.Of(Fodselsnummer.Parse(number)) : null;
        var units = Json(worker.Units);
        var groups = Json(worker.Groups);
        var validTo = worker.ValidTo?.ToUnixTimeMilliseconds();
        var (mandateFrom, mandateTo) = (worker.Mandate?.From.ToUnixTimeMilliseconds(), worker.Mandate?.To.ToUnixTimeMilliseconds());
        var digest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            [
                worker.Role, worker.Side ?? "", units, groups, Text(validTo), Hex(own),
                Text(mandateFrom), Text(mandateTo), worker.Mandate?.Reason ?? "", .. conflicts.Select(Hex),
            ],
            LedgerJson.Default.StringArray));
        if (session.Scalar(DigestSql, stamp.Agency, alias) is byte[] known && known.AsSpan().SequenceEqual(digest))
        {
            _ = session.Execute(FreshenSql, stamp.Agency, alias, stamp.AsOf, stamp.ReceivedAt, stamp.Sequence);
            return;
        }

        _ = session.Execute(
            WriteSql,
            stamp.Agency, alias, worker.Role, worker.Side, units, groups, own, validTo, digest, stamp.AsOf, stamp.ReceivedAt, stamp.Sequence,
            mandateFrom, mandateTo, worker.Mandate?.Reason);
        _ = session.Execute(DeleteConflictsSql, stamp.Agency, alias);
        foreach (var conflict in conflicts)
        {
            _ = session.Execute(ConflictSql, stamp.Agency, alias, conflict);
        }

        _ = session.Execute(HeadSql, stamp.Agency, alias);
    }

    private static string Json(IEnumerable<string>? values) =>
        JsonSerializer.Serialize([.. values ?? []], LedgerJson.Default.StringArray);

    private static string Text(long? instant) => instant?.ToString(null, null) ?? "";

    private static string Hex(byte[]? octets) => octets is null ? "" : Convert.ToHexStringLower(octets);
}
