using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Navo.Ledger.Postgres;
using Navo.Ledger.Sqlite;

namespace Navo.Ledger.Tests.OnPostgres;

public sealed class The_two_schemas
{
    [Fact]
    public void Have_the_same_migrations() =>
        Assert.Equal(
            typeof(PostgresSchema).Assembly.GetManifestResourceNames().Where(name => name.Length > 5 && char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal),
            PostgresSchema.Names());

    [Fact]
    public async Task Have_the_same_tables_with_the_same_columns_in_each()
    {
        await using var ledger = await TestLedger.OpenAsync();
        using var postgres = ledger.Raw();
        var onPostgres = Columns(postgres, """
            SELECT table_name, column_name,
                   CASE data_type WHEN 'bigint' THEN 'INTEGER' WHEN 'text' THEN 'TEXT' WHEN 'bytea' THEN 'BLOB' ELSE data_type END || is_nullable
            FROM information_schema.columns WHERE table_schema = 'navo'
            """);
        var folder = Directory.CreateTempSubdirectory("navo-ledger-").FullName;
        var path = Path.Combine(folder, "navo.db");
        using (new SqliteLedger(Options.Create(new LedgerOptions { Database = path }), TimeProvider.System))
        {
        }

        using (var sqlite = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            sqlite.Open();
            var onSqlite = Columns(sqlite, """
                SELECT t.name, c.name, c.type || CASE c."notnull" WHEN 1 THEN 'NO' ELSE 'YES' END
                FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
                """);

            // Positions come from one row on SQLite and from a sequence on PostgreSQL; what is applied is a number or a table.
            Assert.Equal(
                onSqlite.Where(line => !line.StartsWith("position_sequence ", StringComparison.Ordinal)),
                onPostgres.Where(line => !line.StartsWith("schema_migration ", StringComparison.Ordinal)));
        }

        Directory.Delete(folder, recursive: true);
    }

    private static List<string> Columns(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add($"{reader.GetString(0)} {reader.GetString(1)} {reader.GetString(2)}");
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
