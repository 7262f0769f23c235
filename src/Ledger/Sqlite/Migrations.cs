using Microsoft.Data.Sqlite;

namespace Navo.Ledger.Sqlite;

/// <summary>Brings a database to the newest schema: each numbered file once, in order, in one transaction.</summary>
internal static class Migrations
{
    public static void Apply(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        var applied = Version(connection, transaction);
        var names = typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.Length > 5 && char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var number = int.Parse(name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
            if (number <= applied)
            {
                continue;
            }

            using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            Run(connection, transaction, reader.ReadToEnd());
            Run(connection, transaction, string.Create(null, $"PRAGMA user_version = {number}"));
        }

        transaction.Commit();
    }

    private static long Version(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        _ = command.ExecuteNonQuery();
    }
}
