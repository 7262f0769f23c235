namespace Navo.Ledger;

/// <summary>
/// The Ledger could not answer, or could not say whether it wrote: locked too long, disk full, read error, unknown outcome
/// of a commit. The caller answers 503 and sends no data (promises 3 and 8). A row may have been written without a release;
/// the reverse never happens.
/// </summary>
public sealed class LedgerUnavailableException : Exception
{
    /// <summary>Makes the exception with the broken part's own exception as its cause.</summary>
    public LedgerUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
