using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Navo.Ledger.Sqlite;

/// <summary>Clears what deleted rows leave in a database file: the file is written anew, and the write-ahead log is folded in and cut to nothing.</summary>
/// <remarks>
/// <c>secure_delete</c> has overwritten the rows themselves; writing anew takes what page splits long ago left in the gaps of other pages. The log
/// must go last: it holds the pages as they were.
/// </remarks>
internal static class SqliteScrub
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync(SqliteConnection connection, bool writesAnew, TimeProvider time, long deadline)
    {
        while (writesAnew)
        {
            var code = raw.sqlite3_exec(connection.Handle, "VACUUM");
            if (code == raw.SQLITE_OK)
            {
                break;
            }

            if ((code & 0xff) is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED) || time.GetTimestamp() >= deadline)
            {
                throw new LedgerUnavailableException($"The database could not be written anew (code {code}).");
            }

            await Task.Delay(Step).ConfigureAwait(false);
        }

        // Readers of a moment ago may still look at the log: they are waited for.
        while (!IsCut(connection))
        {
            if (time.GetTimestamp() >= deadline)
            {
                throw new LedgerUnavailableException("The write-ahead log stayed in use.");
            }

            await Task.Delay(Step).ConfigureAwait(false);
        }
    }

    private static bool IsCut(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        try
        {
            using var reader = command.ExecuteReader();
            return reader.Read() && reader.GetInt64(0) == 0;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return false;
        }
    }
}
