using Microsoft.Data.Sqlite;

namespace Navo.Ledger.Sqlite;

/// <summary>Brings a database to the newest schema: each numbered file once, in order, in one transaction.</summary>
internal static class Migrations
{
    /// <summary>Applies what lacks; says how many files that were.</summary>
    public static int Apply(SqliteConnection connection)
    {
        var names = typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.Length > 5 && char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal).ToList();
        if (Version(connection, null) == Number(names[^1]))
        {
            return 0;
        }

        using var transaction = connection.BeginTransaction();
        var applied = Version(connection, transaction);
        var wanted = names.Where(name => Number(name) > applied).ToList();
        foreach (var name in wanted)
        {
            using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            Run(connection, transaction, reader.ReadToEnd());
            Run(connection, transaction, string.Create(null, $"PRAGMA user_version = {Number(name)}"));
        }

        transaction.Commit();
        return wanted.Count;
    }

    private static int Number(string name) => int.Parse(name.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    private static long Version(SqliteConnection connection, SqliteTransaction? transaction)
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
