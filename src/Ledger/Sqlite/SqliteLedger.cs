using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Navo.Ledger.Storage;
using SQLitePCL;

namespace Navo.Ledger.Sqlite;

/// <summary>The one database on SQLite: pooled readers, one writer, a fair way in for writers of other processes.</summary>
/// <remarks>
/// WAL: readers never wait for the writer. synchronous=FULL: a commit is on disk before it is answered (promise 3).
/// SQLite has no roles, so it is for development and pilots.
/// </remarks>
internal sealed class SqliteLedger : LedgerDatabase
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    private readonly LedgerOptions _options;
    private readonly TimeProvider _time;
    private readonly Turnstile _turnstile;
    private readonly ConcurrentBag<SqliteSession> _readers = [];

    // Lock order: _gate (this process), the turnstile (all processes), then SQLite's write lock.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private SqliteSession? _writer; // guarded by _gate
    private readonly Dictionary<string, FileStream> _fences = new(StringComparer.Ordinal); // guards itself
    private volatile bool _disposed;

    /// <summary>Opens the database file, creates it with mode 0600 where it lacks, and migrates it.</summary>
    public SqliteLedger(IOptions<LedgerOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _turnstile = new Turnstile(_options.Database + "-turnstile", time);
        CreateFile(_options.Database);
        CreateFile(_options.Database + "-turnstile");

        // Processes start side by side: one at a time makes or migrates the database.
        using var inside = _turnstile.EnterAsync(Deadline(StartTimeout)).GetAwaiter().GetResult()
            ?? throw new LedgerUnavailableException("Another process holds the database's turnstile.");
        _writer = Faults.Guard(() => Open(readOnly: false));
        _ = Faults.Guard(() => Migrations.Apply(_writer.Database));
    }

    internal override int Writers => 1;

    internal override T Read<T>(Func<Session, T> work) => Faults.Guard(() =>
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_readers.TryTake(out var session))
        {
            session = Open(readOnly: true);
        }

        try
        {
            var result = work(session);
            _readers.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    });

    internal override async Task<Committed<T>> WriteAsync<T>(Locks locks, Func<Session, T> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var patience = locks.IsStop ? _options.StopTimeout : _options.LockTimeout;
        var deadline = Deadline(patience);
        if (!await _gate.WaitAsync(patience, cancellationToken).ConfigureAwait(false))
        {
            throw new LedgerUnavailableException("The writer of this process stayed busy.");
        }

        try
        {
            await TakeWriteLockAsync(deadline).ConfigureAwait(false);
            return WorkAndCommit(locks, work);
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    internal override async Task ScrubAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var inside = await _turnstile.EnterAsync(Deadline(StartTimeout)).ConfigureAwait(false)
                ?? throw new LedgerUnavailableException("The writers' turnstile stayed taken.");
            _writer ??= Faults.Guard(() => Open(readOnly: false));
            var isSmall = new FileInfo(_options.Database).Length <= _options.VacuumBelow;
            await SqliteScrub.RunAsync(_writer.Database, isSmall, _time, Deadline(StartTimeout)).ConfigureAwait(false);
        }
        finally
        {
            _ = _gate.Release();
        }
    }

    internal override bool HoldsFence(string name)
    {
        lock (_fences)
        {
            if (_disposed || _fences.ContainsKey(name))
            {
                return !_disposed;
            }

            try
            {
                _fences.Add(name, new FileStream(
                    _options.Database + "-" + name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        // The last connection that closes folds the write-ahead log into the file.
        _disposed = true;
        _gate.Wait();
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }

        _writer?.Dispose();
        _writer = null;
        lock (_fences)
        {
            foreach (var fence in _fences.Values)
            {
                fence.Dispose();
            }
        }

        _gate.Dispose();
    }

    private long Deadline(TimeSpan wait) => _time.GetTimestamp() + (long)(wait.TotalSeconds * _time.TimestampFrequency);

    private async Task TakeWriteLockAsync(long deadline)
    {
        using var inside = await _turnstile.EnterAsync(deadline).ConfigureAwait(false)
            ?? throw new LedgerUnavailableException("The writers' turnstile stayed taken.");
        _writer ??= Faults.Guard(() => Open(readOnly: false));
        while (true)
        {
            var code = raw.sqlite3_exec(_writer.Database.Handle, "BEGIN IMMEDIATE");
            if (code == raw.SQLITE_OK)
            {
                return;
            }

            if ((code & 0xff) is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED))
            {
                Renew();
                throw new LedgerUnavailableException($"The write lock was refused with code {code}.");
            }

            if (_time.GetTimestamp() >= deadline)
            {
                throw new LedgerUnavailableException("The database stayed locked.");
            }

            await Task.Delay(Step).ConfigureAwait(false);
        }
    }

    private Committed<T> WorkAndCommit<T>(Locks locks, Func<Session, T> work)
    {
        var session = _writer!;
        T result;
        try
        {
            session.Begin(locks);
            result = work(session);
            session.Flush();
        }
        catch (Exception fault)
        {
            Rollback(session);
            if (Faults.IsOfStorage(fault))
            {
                throw new LedgerUnavailableException("The write failed.", fault);
            }

            throw;
        }

        // The monotonic reading is taken before COMMIT is sent: the release window counts from here (promise 2).
        var commitStarted = _time.GetTimestamp();
        var code = raw.sqlite3_exec(session.Database.Handle, "COMMIT");
        if (code != raw.SQLITE_OK)
        {
            // The outcome is unknown to us: answer 503 and release nothing, whichever it was (promise 3).
            Rollback(session);
            Renew();
            throw new LedgerUnavailableException($"The outcome of a commit is unknown (code {code}).");
        }

        return new Committed<T>(result, commitStarted);
    }

    private void Rollback(SqliteSession session)
    {
        if (raw.sqlite3_get_autocommit(session.Database.Handle) == 0
            && raw.sqlite3_exec(session.Database.Handle, "ROLLBACK") != raw.SQLITE_OK)
        {
            Renew();
        }
    }

    private void Renew()
    {
        _writer?.Dispose();
        _writer = null;
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The session owns the connection and disposes it.")]
    private SqliteSession Open(bool readOnly)
    {
        // Default Timeout=1: the library's own retry sleeps 150 ms at a time, so it must never be what waits.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _options.Database,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 1,
        }.ConnectionString);
        try
        {
            connection.Open();
            using var pragma = connection.CreateCommand();
            pragma.CommandText = """
                PRAGMA busy_timeout = 1000;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = ON;
                PRAGMA recursive_triggers = ON;
                PRAGMA trusted_schema = OFF;
                PRAGMA secure_delete = ON;
                PRAGMA cache_size = -16000;
                PRAGMA wal_autocheckpoint = 4000;
                PRAGMA journal_size_limit = 67108864;
                """;
            _ = pragma.ExecuteNonQuery();
            pragma.CommandText = readOnly ? "PRAGMA query_only = ON" : "PRAGMA busy_timeout = 0";
            _ = pragma.ExecuteNonQuery();
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void CreateFile(string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            // 0600: the database holds sealed identities; SQLite gives its WAL the same mode.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
    }
}
