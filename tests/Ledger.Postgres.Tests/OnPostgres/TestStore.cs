using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;

namespace Navo.Ledger.Tests.OnPostgres;

/// <summary>The database of a test's Ledger: one of its own in the private cluster.</summary>
internal static class TestStore
{
    /// <summary>How many rows a measurement seals.</summary>
    public const int MeasuredRows = 4_000;

    /// <summary>Makes every insert of an index row fail, as a full disk would.</summary>
    public const string BreakIndex = """
        CREATE TRIGGER "full" BEFORE INSERT ON entry_index FOR EACH STATEMENT EXECUTE FUNCTION refuse('disk full')
        """;

    /// <summary>Lets a test change what has been sealed, as whoever owns the database could.</summary>
    public const string OpenContent = "DROP TRIGGER entry_content_never_changes ON entry_content";

    public const string MendIndex = "DROP TRIGGER \"full\" ON entry_index";

    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Databases = new(StringComparer.Ordinal);

    public static async Task<Dictionary<string, string?>> SettingsAsync(string folder, bool erases)
    {
        _ = await Databases.GetOrAdd(folder, static _ => new Lazy<Task<string>>(TestCluster.NewDatabaseAsync)).Value;
        return new Dictionary<string, string?>
        {
            ["Ledger:Provider"] = "postgres",
            ["Ledger:Connection"] = TestCluster.Connection(NameOf(folder), erases ? "navo_retention" : "navo_test"),
        };
    }

    public static string NameOf(string folder) => Databases[folder].Value.GetAwaiter().GetResult();

    /// <summary>The owner's connection: no grant holds it back, so what is refused here a trigger refuses.</summary>
    public static DbConnection Raw(string folder) => Raw(folder, "navo_owner");

    public static DbConnection Raw(string folder, string role)
    {
        var connection = new NpgsqlConnection(TestCluster.Connection(NameOf(folder), role) + ";Search Path=navo");
        connection.Open();
        return connection;
    }

    /// <summary>Keeps every writer out until disposed.</summary>
    public static DbTransaction Hold(DbConnection raw)
    {
        var transaction = raw.BeginTransaction();
        using var command = raw.CreateCommand();
        command.CommandText = "SELECT pg_advisory_xact_lock(1312904783, 1)";
        _ = command.ExecuteScalar();
        return transaction;
    }

    /// <summary>Every value of every table.</summary>
    public static byte[] Octets(string folder)
    {
        using var raw = (NpgsqlConnection)Raw(folder, "postgres");
        var tables = new List<string>();
        using (var command = raw.CreateCommand())
        {
            command.CommandText = "SELECT tablename FROM pg_tables WHERE schemaname = 'navo'";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                tables.Add(reader.GetString(0));
            }
        }

        using var all = new MemoryStream();
        foreach (var table in tables)
        {
            using var copy = raw.BeginRawBinaryCopy($"COPY {table} TO STDOUT (FORMAT BINARY)");
            copy.CopyTo(all);
        }

        return all.ToArray();
    }
}
