using System.Diagnostics.CodeAnalysis;

namespace Navo.Ledger.Sqlite;

/// <summary>
/// A lock file beside the database that every writer passes before it asks for the write lock, and leaves once it holds it.
/// A writer that seals back to back must pass it again for every batch, so whoever already stands in it (a withdrawal in
/// another process) gets the write lock first. It serves fairness only: SQLite's own lock is what keeps writers apart.
/// </summary>
internal sealed class Turnstile(string path, TimeProvider time)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    /// <summary>Steps in; null when it stayed taken until the deadline.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller steps out by disposing.")]
    public async Task<IDisposable?> EnterAsync(long deadline)
    {
        while (true)
        {
            if (TryEnter() is { } inside)
            {
                return inside;
            }

            if (time.GetTimestamp() >= deadline)
            {
                return null;
            }

            await Task.Delay(Step).ConfigureAwait(false);
        }
    }

    private FileStream? TryEnter()
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
