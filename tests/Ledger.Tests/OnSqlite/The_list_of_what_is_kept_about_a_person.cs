using Navo.Ledger.Retention;

namespace Navo.Ledger.Tests.OnSqlite;

/// <summary>Whoever adds a table with people in it is told here that an erasure must take it along.</summary>
public sealed class The_list_of_what_is_kept_about_a_person
{
    // Erased before the list, row by row with a receipt; and what lives within one transaction.
    private static readonly string[] Elsewhere = ["entry_index", "erasure_grant"];

    [Fact]
    public async Task Has_every_table_with_a_person_in_it()
    {
        await using var ledger = await TestLedger.OpenAsync();
        using var raw = ledger.Raw();
        using var command = raw.CreateCommand();
        command.CommandText = """
            SELECT DISTINCT t.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.name IN ('subject', 'kept', 'gone', 'one', 'other') ORDER BY t.name
            """;
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        Assert.NotEmpty(tables);
        Assert.All(tables.Except(Elsewhere), table => Assert.Contains(PersonTables.Deletes, delete => delete.StartsWith($"DELETE FROM {table} ", StringComparison.Ordinal)));
    }
}
