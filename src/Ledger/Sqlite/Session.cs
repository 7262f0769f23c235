using Microsoft.Data.Sqlite;

namespace Navo.Ledger.Sqlite;

/// <summary>One connection with its prepared commands. Used by one thread at a time; parameters are positional (<c>@1</c>, <c>@2</c> …).</summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    // The commands are constants of this assembly, so the reference is the key.
    private readonly Dictionary<string, SqliteCommand> _prepared = new(ReferenceEqualityComparer.Instance);

    public SqliteConnection Connection { get; } = connection;

    /// <summary>Runs a command that returns nothing and says how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>Runs a command and gives the first column of its first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>Runs a command of one or more statements and hands over its rows.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteReader();

    /// <summary>Runs a command and reads every row of its first result.</summary>
    public List<T> List<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                _ = command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(null, $"@{i}") });
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
