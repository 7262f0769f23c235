using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Navo.Adapters.Records;

/// <summary>The adapter's own small database: what it served, what was looked up, its place in the feed, and its people sealed.</summary>
/// <remarks>One connection, one writer: an adapter is one process and its records are few. SQLite with FULL durability, since the record of grants is evidence.</remarks>
internal sealed class AdapterDatabase : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        CREATE TABLE IF NOT EXISTS feed(id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS feed_taken(
          id INTEGER PRIMARY KEY CHECK (id = 1), stream TEXT NOT NULL, cursor INTEGER NOT NULL, sequence INTEGER NOT NULL,
          snapshot_at INTEGER NOT NULL, program TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS grant_served(
          jti TEXT PRIMARY KEY, at INTEGER NOT NULL, request TEXT NOT NULL, subject TEXT NOT NULL, category TEXT NOT NULL,
          fields TEXT NOT NULL, agreement TEXT NOT NULL, outcome TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS own_lookup(
          id INTEGER PRIMARY KEY, at INTEGER NOT NULL, employee TEXT NOT NULL, kind TEXT NOT NULL, asked INTEGER NOT NULL, answered INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS person(pseudonym TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
        """;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SqliteConnection _connection;

    public AdapterDatabase(IOptions<AdapterOptions> options)
    {
        var folder = options.Value.State ?? throw new InvalidOperationException("Adapter:State is missing.");
        PrivateFolder.Create(folder);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "adapter.db"), Pooling = false }.ToString());
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = Schema;
        _ = command.ExecuteNonQuery();
    }

    /// <summary>Runs one piece of work in one transaction.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            using var transaction = (SqliteTransaction)await _connection.BeginTransactionAsync(cancellationToken);
            var result = work(_connection, transaction);
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    /// <summary>Reads without a transaction of its own; for start-up and tests.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        _gate.Wait();
        try
        {
            return read(_connection);
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _gate.Dispose();
    }
}
