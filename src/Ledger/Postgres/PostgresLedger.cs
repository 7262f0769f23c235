using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Navo.Ledger.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Navo.Ledger.Postgres;

/// <summary>The one database on PostgreSQL: readers and writers side by side, kept apart by the heads' row locks.</summary>
/// <remarks>
/// READ COMMITTED, the locks before the reads; synchronous_commit=on: a commit is on disk before it is answered (promise 3).
/// This process connects as its own role, which may do what its slices need and no more; only the owner changes the schema.
/// </remarks>
internal sealed class PostgresLedger : LedgerDatabase
{
    private const int MostReaders = 16;
    private const int MostTries = 3;

    // A session waits for its server on the thread that called it; as many may wait at once without new work standing in line for a thread.
    private const int LeastThreads = 64;

    private readonly LedgerOptions _options;
    private readonly TimeProvider _time;
    private readonly string _readConnection;
    private readonly string _writeConnection;
    private readonly ConcurrentDictionary<string, NpgsqlDbType[]> _types = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentBag<PostgresSession> _readers = [];
    private readonly ConcurrentBag<PostgresSession> _writers = [];
    private readonly SemaphoreSlim _readGate = new(MostReaders, MostReaders);
    private readonly SemaphoreSlim _writeGate;
    private readonly Dictionary<string, Fence> _fences = new(StringComparer.Ordinal); // guards itself
    private volatile bool _disposed;

    /// <summary>Connects, and refuses a database whose schema is not this version's.</summary>
    public PostgresLedger(IOptions<LedgerOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _writeGate = new SemaphoreSlim(_options.Writers, _options.Writers);
        _readConnection = PostgresConnection.For(_options, readOnly: true);
        _writeConnection = PostgresConnection.For(_options, readOnly: false);
        ThreadPool.GetMinThreads(out var workers, out var ports);
        _ = ThreadPool.SetMinThreads(Math.Max(workers, LeastThreads), ports);
        var lacking = Read(PostgresSchema.Lacking);
        if (lacking.Count > 0)
        {
            throw new LedgerUnavailableException(
                $"The database's schema lacks {string.Join(", ", lacking)}; its owner runs the migrator before this version starts.");
        }
    }

    internal override int Writers => _options.Writers;

    internal override T Read<T>(Func<Session, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_readGate.Wait(_options.LockTimeout))
        {
            throw new LedgerUnavailableException("Every reader of this process stayed busy.");
        }

        try
        {
            for (var isPooled = true; ; isPooled = false)
            {
                // A pooled connection may have died since its last use; reading again on a new one is the same reading.
                var session = Take(_readers, ref isPooled);
                try
                {
                    return work(session);
                }
                catch (Exception fault) when (!session.IsWhole && isPooled && IsOfStorage(fault, session))
                {
                    Drain(_readers);
                }
                catch (Exception fault) when (IsOfStorage(fault, session))
                {
                    throw new LedgerUnavailableException("The Ledger could not be read.", fault);
                }
                finally
                {
                    PutBack(_readers, session);
                }
            }
        }
        finally
        {
            _ = _readGate.Release();
        }
    }

    internal override async Task<Committed<T>> WriteAsync<T>(Locks locks, Func<Session, T> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!await _writeGate.WaitAsync(locks.IsStop ? _options.StopTimeout : _options.LockTimeout, cancellationToken).ConfigureAwait(false))
        {
            throw new LedgerUnavailableException("Every writer of this process stayed busy.");
        }

        try
        {
            for (var tries = 1; ; tries++)
            {
                if (Try(locks, work, mayRetry: tries < MostTries) is { } committed)
                {
                    return committed;
                }
            }
        }
        finally
        {
            _ = _writeGate.Release();
        }
    }

    // What a deleted row leaves in pages and in the write-ahead log is the server's, and its owner's, to clear.
    internal override Task ScrubAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal override bool HoldsFence(string name)
    {
        lock (_fences)
        {
            if (_disposed)
            {
                return false;
            }

            if (!_fences.TryGetValue(name, out var fence))
            {
                _fences.Add(name, fence = new Fence(_writeConnection));
            }

            return fence.Holds(name);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        lock (_fences)
        {
            foreach (var fence in _fences.Values)
            {
                fence.Dispose();
            }
        }

        Drain(_readers);
        Drain(_writers);
        _readGate.Dispose();
        _writeGate.Dispose();
    }

    /// <summary>One attempt; null when it left nothing behind and may be made again.</summary>
    private Committed<T>? Try<T>(Locks locks, Func<Session, T> work, bool mayRetry)
    {
        var isPooled = true;
        var session = Take(_writers, ref isPooled);
        try
        {
            T result;
            try
            {
                session.Begin(locks);
                result = work(session);
            }
            catch (Exception fault)
            {
                Rollback(session);
                if (!IsOfStorage(fault, session))
                {
                    throw;
                }

                // Nothing was committed: a victim of a deadlock, or a connection that had died in the pool, tries once more.
                return mayRetry && (IsVictimOfDeadlock(fault) || (isPooled && !session.IsWhole))
                    ? null
                    : throw new LedgerUnavailableException("The write failed.", fault);
            }

            // The monotonic reading is taken before COMMIT is sent: the release window counts from here (promise 2).
            var commitStarted = _time.GetTimestamp();
            try
            {
                session.Commit();
            }
            catch (Exception fault)
            {
                // The outcome is unknown to us: answer 503 and release nothing, whichever it was (promise 3).
                session.Dispose();
                throw new LedgerUnavailableException("The outcome of a commit is unknown.", fault);
            }

            return new Committed<T>(result, commitStarted);
        }
        finally
        {
            PutBack(_writers, session);
        }
    }

    private static bool IsVictimOfDeadlock(Exception fault) => fault is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected };

    private static bool IsOfStorage(Exception fault, PostgresSession session) => Faults.IsOfStorage(fault) || !session.IsWhole;

    private static void Rollback(PostgresSession session)
    {
        try
        {
            session.Rollback();
        }
        catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException or IOException)
        {
            // The server ends the transaction of a connection that is closed.
            session.Dispose();
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The session owns the connection and disposes it.")]
    private PostgresSession Take(ConcurrentBag<PostgresSession> pool, ref bool isPooled)
    {
        if (isPooled && pool.TryTake(out var session))
        {
            return session;
        }

        isPooled = false;
        var connection = new NpgsqlConnection(ReferenceEquals(pool, _readers) ? _readConnection : _writeConnection);
        try
        {
            connection.Open();
            return new PostgresSession(connection, _types, _options.StopTimeout);
        }
        catch (Exception fault)
        {
            connection.Dispose();
            throw new LedgerUnavailableException("The database could not be reached.", fault);
        }
    }

    private void PutBack(ConcurrentBag<PostgresSession> pool, PostgresSession session)
    {
        if (session.IsWhole && !_disposed)
        {
            pool.Add(session);
        }
        else
        {
            session.Dispose();
        }
    }

    private static void Drain(ConcurrentBag<PostgresSession> pool)
    {
        while (pool.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
