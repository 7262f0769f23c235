using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>Writes what an agency says of its units. Only a change takes the unit's head.</summary>
internal sealed class UnitFacts(Session session, Stamp stamp)
{
    private const string ListSql = "SELECT unit FROM unit_fact WHERE agency = @1";
    private const string ReadSql = "SELECT name, is_protected FROM unit_fact WHERE agency = @1 AND unit = @2";
    private const string FreshenSql = "UPDATE unit_fact SET as_of = @3, received_at = @4, sequence = @5 WHERE agency = @1 AND unit = @2";
    private const string DeleteSql = "DELETE FROM unit_fact WHERE agency = @1 AND unit = @2";
    private const string WriteSql = """
        INSERT INTO unit_fact (agency, unit, name, is_protected, as_of, received_at, sequence) VALUES (@1, @2, @3, @4, @5, @6, @7)
        ON CONFLICT (agency, unit) DO UPDATE SET name = @3, is_protected = @4, as_of = @5, received_at = @6, sequence = @7
        """;
    private const string HeadSql = """
        INSERT INTO unit_head (agency, unit, revision) VALUES (@1, @2, 1)
        ON CONFLICT (agency, unit) DO UPDATE SET revision = unit_head.revision + 1
        """;

    public void Apply(ReadBatch batch)
    {
        foreach (var unit in batch.Units)
        {
            if (IsUnchanged(unit))
            {
                _ = session.Execute(FreshenSql, stamp.Agency, unit.Unit, stamp.AsOf, stamp.ReceivedAt, stamp.Sequence);
                continue;
            }

            _ = session.Execute(
                WriteSql, stamp.Agency, unit.Unit, unit.Name, unit.Protected ? 1 : 0, stamp.AsOf, stamp.ReceivedAt, stamp.Sequence);
            _ = session.Execute(HeadSql, stamp.Agency, unit.Unit);
        }

        var gone = batch.Kind == BatchKind.Snapshot
            ? session.List(ListSql, row => row.GetString(0), stamp.Agency).Except(batch.Units.Select(unit => unit.Unit))
            : batch.Removed.Units ?? [];
        foreach (var unit in gone.ToList())
        {
            if (session.Execute(DeleteSql, stamp.Agency, unit) > 0)
            {
                _ = session.Execute(HeadSql, stamp.Agency, unit);
            }
        }
    }

    private bool IsUnchanged(StandingUnit unit)
    {
        using var reader = session.Query(ReadSql, stamp.Agency, unit.Unit);
        return reader.Read() && reader.GetString(0) == unit.Name && (reader.GetInt64(1) == 1) == unit.Protected;
    }
}
