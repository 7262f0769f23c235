using System.Data.Common;

namespace Navo.Ledger.Storage;

/// <summary>
/// One connection with its prepared commands, whichever provider is behind it. Used by one thread at a time. Commands are
/// constants of this assembly in SQL that both providers read; parameters are positional (<c>@1</c>, <c>@2</c> …).
/// </summary>
internal abstract class Session(DbConnection connection) : IDisposable
{
    // The commands are constants of this assembly, so the reference is the key.
    private readonly Dictionary<string, DbCommand> _prepared = new(ReferenceEqualityComparer.Instance);
    private DbDataReader? _reading;

    /// <summary>What this transaction holds; nothing outside one.</summary>
    public Locks Held { get; set; } = Locks.None;

    protected DbConnection Connection { get; } = connection;

    /// <summary>Draws the next position. Only inside a write, whose locks are held: for one person position order is commit order.</summary>
    public abstract long NextPosition();

    /// <summary>The suffix-bearing twin of a command where rows are locked one by one; the plain one where the write lock covers all.</summary>
    public abstract string Locking(string plain, string locking);

    /// <summary>Runs a command that returns nothing and says how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>Runs a command and gives the first column of its first row, or null. Whole numbers and truth values come as <see cref="long"/>.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() switch
    {
        null or DBNull => null,
        bool truth => truth ? 1L : 0L,
        int number => (long)number,
        decimal number => (long)number,
        { } value => value,
    };

    /// <summary>Runs a command of one or more statements and hands over its rows. They are read to their end before the next command.</summary>
    public DbDataReader Query(string sql, params ReadOnlySpan<object?> values) => _reading = Bind(sql, values).ExecuteReader();

    /// <summary>Runs a command and reads every row of its first result.</summary>
    public List<T> List<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Query(sql, values);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        _reading?.Dispose();
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    /// <summary>Makes a command with parameters <c>1</c> to <c>count</c>, in that order.</summary>
    protected abstract DbCommand Prepare(string sql, int count);

    private DbCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        // INVARIANT: one command at a time. SQLite would allow more; PostgreSQL's protocol does not.
        if (_reading is { IsClosed: false })
        {
            throw new InvalidOperationException("The rows of an earlier command are still being read.");
        }

        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Prepare(sql, values.Length);
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
