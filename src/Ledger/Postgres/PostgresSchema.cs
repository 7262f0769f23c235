using System.Globalization;
using Navo.Ledger.Storage;
using Npgsql;

namespace Navo.Ledger.Postgres;

/// <summary>Roles and schema of a PostgreSQL database: made by its owner, before the services start.</summary>
public static class PostgresSchema
{
    private const string Prefix = "postgres/";
    private const string RolesName = "postgres-roles";
    private const string AppliedSql = "SELECT number FROM schema_migration";

    /// <summary>Makes the roles that lack. Asked of a superuser, once for a cluster.</summary>
    public static async Task MakeRolesAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(connectionString, cancellationToken).ConfigureAwait(false);
        await RunAsync(connection, Text(RolesName), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the database where it lacks, for its owner alone to change. Asked of a superuser.</summary>
    public static async Task MakeDatabaseAsync(string connectionString, string name, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(connectionString, cancellationToken).ConfigureAwait(false);
        await using var find = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await find.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null)
        {
            var quoted = "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            await RunAsync(connection, $"CREATE DATABASE {quoted} OWNER navo_owner TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", cancellationToken)
                .ConfigureAwait(false);
            await RunAsync(connection, $"REVOKE ALL ON DATABASE {quoted} FROM PUBLIC", cancellationToken).ConfigureAwait(false);
            await RunAsync(connection, $"GRANT CONNECT ON DATABASE {quoted} TO navo_owner, navo_gateway, navo_consent, navo_retention", cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Applies each migration that lacks, in the order of their numbers and in one transaction; says how many. Asked of the owner.</summary>
    public static async Task<int> MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(connectionString, cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(connection, "SELECT pg_advisory_xact_lock(1312904783, 2); SET LOCAL client_min_messages = warning", cancellationToken).ConfigureAwait(false);
        await RunAsync(
            connection,
            """
            CREATE SCHEMA IF NOT EXISTS navo;
            GRANT USAGE ON SCHEMA navo TO navo_gateway, navo_consent, navo_retention;
            SET LOCAL search_path = navo;
            CREATE TABLE IF NOT EXISTS schema_migration (number bigint PRIMARY KEY, name text NOT NULL);
            GRANT SELECT ON schema_migration TO navo_gateway, navo_consent, navo_retention;
            """,
            cancellationToken).ConfigureAwait(false);
        var applied = new HashSet<long>();
        await using (var command = new NpgsqlCommand(AppliedSql, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                _ = applied.Add(reader.GetInt64(0));
            }
        }

        var wanted = Names().Where(name => !applied.Contains(Number(name))).ToList();
        foreach (var name in wanted)
        {
            await RunAsync(connection, Text(Prefix + name), cancellationToken).ConfigureAwait(false);
            await using var record = new NpgsqlCommand("INSERT INTO schema_migration (number, name) VALUES ($1, $2)", connection)
            {
                Parameters = { new() { Value = (long)Number(name) }, new() { Value = name } },
            };
            _ = await record.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return wanted.Count;
    }

    /// <summary>The migrations of this version, by number.</summary>
    internal static List<string> Names() =>
    [
        .. typeof(PostgresSchema).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The migrations of this version that the database lacks.</summary>
    internal static List<string> Lacking(Session session)
    {
        var applied = session.List(AppliedSql, row => row.GetInt64(0));
        return [.. Names().Where(name => !applied.Contains(Number(name)))];
    }

    private static int Number(string name) => int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static string Text(string resource)
    {
        using var stream = typeof(PostgresSchema).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        _ = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
