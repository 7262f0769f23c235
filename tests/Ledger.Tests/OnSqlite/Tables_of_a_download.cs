using Navo.Ledger.Rights;

namespace Navo.Ledger.Tests.OnSqlite;

/// <summary>GDPR art. 15: nothing about a person lies in a table the download forgot. Both databases have the same tables (The_two_schemas).</summary>
public sealed class Tables_of_a_download
{
    [Fact]
    public async Task Are_every_table_there_is()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.KnownAsync(1);
        using var raw = ledger.Raw();
        using var command = raw.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
        using var rows = command.ExecuteReader();
        var tables = new List<string>();
        while (rows.Read())
        {
            tables.Add(rows.GetString(0));
        }

        Assert.Equal(tables.Order(StringComparer.Ordinal), HeldTables.All.Select(table => table.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Are_told_or_say_why_not_and_one_that_bears_a_subject_never_says_that_it_holds_no_person()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.KnownAsync(1);
        using var raw = ledger.Raw();
        using var command = raw.CreateCommand();
        command.CommandText = "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name IN ('subject', 'kept', 'gone') WHERE m.type = 'table'";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var table = HeldTables.All.Single(one => one.Name == rows.GetString(0));
            Assert.True(table.Member is not null || table.Why is { Length: > 60 }, table.Name);
        }

        Assert.All(HeldTables.All, table => Assert.True(table.Member is null != table.Why is null, table.Name));
    }
}
