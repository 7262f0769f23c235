using System.Data.Common;

namespace Navo.Ledger.Storage;

/// <summary>Turns a broken store into the one exception that callers answer with 503.</summary>
internal static class Faults
{
    public static bool IsOfStorage(Exception fault) =>
        fault is DbException or IOException or UnauthorizedAccessException;

    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (IsOfStorage(fault))
        {
            throw new LedgerUnavailableException("The Ledger could not be read.", fault);
        }
    }
}
