namespace Navo.AccessLog.Own;

/// <summary>What a participant's own part of the log shows.</summary>
public abstract record OwnVerdict
{
    private OwnVerdict()
    {
    }

    /// <summary>Every row about the holder of the key, up to the size, is there and unchanged.</summary>
    /// <param name="Rows">How many rows there are.</param>
    /// <param name="Erased">How many more the log says it has erased; what stood before the last of them is not vouched for.</param>
    /// <param name="Size">How many rows the whole log had.</param>
    public sealed record Complete(long Rows, long Erased, long Size) : OwnVerdict;

    /// <summary>No row, and the log says no more than that: what was never written cannot be shown to be missing.</summary>
    /// <param name="Size">How many rows the whole log had.</param>
    public sealed record Empty(long Size) : OwnVerdict;

    /// <summary>It does not hold.</summary>
    /// <param name="Kind">What was done to it, as far as can be seen.</param>
    /// <param name="Row">The first running count that is not vouched for.</param>
    /// <param name="Explanation">A sentence for the reader.</param>
    public sealed record Broken(OwnFault Kind, long Row, string Explanation) : OwnVerdict;
}
