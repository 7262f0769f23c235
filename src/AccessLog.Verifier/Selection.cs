using Navo.AccessLog.Entries;

namespace Navo.AccessLog.Verifier;

/// <summary>Collects, on the way through the log, the entries that the reader asked for.</summary>
internal sealed class Selection(VerificationRequest request)
{
    private readonly long _from = request.From?.ToUnixTimeMilliseconds() ?? 0;
    private readonly long _to = request.To?.ToUnixTimeMilliseconds() ?? long.MaxValue;
    private readonly bool _hasPeriod = request.From is not null || request.To is not null;

    /// <summary>The entry asked for by its identifier.</summary>
    public FoundEntry? Entry { get; private set; }

    /// <summary>The rows about the holder of the log key.</summary>
    public List<FoundEntry> Own { get; } = [];

    /// <summary>The rows of the period.</summary>
    public List<FoundEntry> Period { get; } = [];

    public void Take(long index, Octets32 leaf, Entry entry)
    {
        if (entry.Id == request.Entry)
        {
            Entry = new FoundEntry(index, leaf, entry);
        }

        if (request.LogKey is { } key && SubjectTag.Matches(key, entry))
        {
            Own.Add(new FoundEntry(index, leaf, entry));
        }

        if (_hasPeriod && entry.InstantMs >= _from && entry.InstantMs < _to)
        {
            Period.Add(new FoundEntry(index, leaf, entry));
        }
    }

    /// <summary>The rows about one person must be one chain, in which nobody else's row stands. In a whole copy nobody can file one of them under a second chain.</summary>
    /// <param name="chains">Who names whom, of all entries.</param>
    public Verdict.Fault? JudgeOwn(PersonChains chains)
    {
        var own = Own.Select(static row => row.Index).ToHashSet();
        for (var i = 0; i < Own.Count; i++)
        {
            var (before, entry) = (i == 0 ? 0 : Own[i - 1].Entry.RunningCount, Own[i].Entry);
            if (entry.RunningCount <= before)
            {
                return new Verdict.Fault(Own[i].Index, FaultKind.Forked, "Two rows about the holder of the log key stand in two chains.");
            }

            if (entry.RunningCount == before + 1 && i > 0 && entry.PreviousLeaf != Own[i - 1].Leaf)
            {
                return new Verdict.Fault(Own[i].Index, FaultKind.Removed, "A row about the holder of the log key does not name the one before.");
            }

            // INVARIANT: a hole is one of erased rows. A row with content in it is theirs by the chain, and was written under a subject that hides it.
            if (entry.RunningCount > before + 1 && !chains.IsErased(entry.PreviousLeaf))
            {
                return new Verdict.Fault(Own[i].Index, FaultKind.Removed, "A row about the holder of the log key names as the one before a row that is said to be somebody else's.");
            }

            if (chains.FollowerOf(Own[i].Leaf) is { } follower && !own.Contains(follower))
            {
                return new Verdict.Fault(follower, FaultKind.Removed, "A row that is said to be somebody else's goes on from one about the holder of the log key.");
            }
        }

        return null;
    }

    /// <summary>How many rows about the holder of the log key have been erased, as far as later ones tell.</summary>
    public long OwnErased => Own.Count == 0 ? 0 : Own[^1].Entry.RunningCount - Own.Count;
}
