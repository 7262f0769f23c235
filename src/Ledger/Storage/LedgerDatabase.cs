namespace Navo.Ledger.Storage;

/// <summary>
/// The one database: reads that never wait for a writer, writes that lock before they read, and commits that are durable
/// before they are answered (promise 3). Kept by SQLite or by PostgreSQL.
/// </summary>
public abstract class LedgerDatabase : IDisposable
{
    private protected LedgerDatabase()
    {
    }

    /// <summary>How many writes can run side by side in this process.</summary>
    internal abstract int Writers { get; }

    /// <summary>Closes every connection.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads on a pooled connection. Rows written by a commit before the call are seen.</summary>
    /// <exception cref="LedgerUnavailableException">The store could not be read.</exception>
    internal abstract T Read<T>(Func<Session, T> work);

    /// <summary>Takes the locks, does one piece of work and commits it.</summary>
    /// <remarks>Once the locks are held the work is not cancelled by its caller hanging up. The work may be done again after a fault that left nothing behind.</remarks>
    /// <exception cref="LedgerUnavailableException">Not written, or of unknown outcome.</exception>
    internal abstract Task<Committed<T>> WriteAsync<T>(Locks locks, Func<Session, T> work, CancellationToken cancellationToken);

    /// <summary>The same with every lock there is: right for any work, and alone while it runs.</summary>
    internal Task<Committed<T>> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellationToken) =>
        WriteAsync(Locks.Whole, work, cancellationToken);

    /// <summary>Leaves nothing of what was deleted, as far as the provider can: see docs/spec/retention.md for what each one can.</summary>
    /// <exception cref="LedgerUnavailableException">The store stayed busy; what was deleted is deleted, and the next call scrubs.</exception>
    internal abstract Task ScrubAsync(CancellationToken cancellationToken);

    /// <summary>True while this process, of all that share the database, is the one that holds the fence of this name. Takes it when it is free.</summary>
    internal abstract bool HoldsFence(string name);

    /// <summary>Closes every connection.</summary>
    protected abstract void Dispose(bool disposing);
}
