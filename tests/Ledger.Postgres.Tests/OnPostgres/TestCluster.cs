using System.Diagnostics;
using Navo.Ledger.Postgres;
using Npgsql;

namespace Navo.Ledger.Tests.OnPostgres;

/// <summary>A private cluster in a temporary folder, for as long as the tests run; a database of its own for each Ledger, copied from one that is migrated once.</summary>
internal static class TestCluster
{
    private const string Template = "navo_template";

    private static readonly Lazy<Task<string>> Started = new(StartAsync);

    /// <summary>Makes a database; gives its name.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var name = "navo_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync("postgres", $"CREATE DATABASE {name} TEMPLATE {Template}");
        return name;
    }

    /// <summary>The connection string of a role on a database.</summary>
    public static string Connection(string database, string role) =>
        $"Host={Started.Value.GetAwaiter().GetResult()};Database={database};Username={role};Pooling=false";

    private static async Task<string> StartAsync()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("navo-pg-").FullName, "cluster");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Run("wipe", folder);

        // Nothing of a test's database outlives the test: what would be lost with the power need not be on disk.
        var host = Run("start", folder, "fsync=off", "full_page_writes=off").Trim();
        var superuser = $"Host={host};Database=postgres;Username=postgres;Pooling=false";
        await PostgresSchema.MakeRolesAsync(superuser, CancellationToken.None);
        await ExecuteOnAsync(superuser, "CREATE ROLE navo_test LOGIN INHERIT IN ROLE navo_gateway, navo_consent");
        await ExecuteOnAsync(superuser, $"CREATE DATABASE {Template} OWNER navo_owner");
        await PostgresSchema.MigrateAsync($"Host={host};Database={Template};Username=navo_owner;Pooling=false", CancellationToken.None);
        return host;
    }

    public static Task ExecuteAsync(string database, string sql) => ExecuteOnAsync(Connection(database, "postgres"), sql);

    private static async Task ExecuteOnAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Run(params string[] words)
    {
        using var cluster = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "cluster"), words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = cluster.StandardError.ReadToEndAsync();
        var output = cluster.StandardOutput.ReadToEnd();
        cluster.WaitForExit();
        return cluster.ExitCode == 0 ? output : throw new InvalidOperationException($"cluster {words[0]}: {error.GetAwaiter().GetResult()}");
    }
}
