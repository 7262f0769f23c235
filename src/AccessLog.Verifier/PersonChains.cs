using Navo.AccessLog.Entries;

namespace Navo.AccessLog.Verifier;

/// <summary>Each person's entries name the one before: a row that was left out, put in or given twice shows even to a reader without keys.</summary>
internal sealed class PersonChains
{
    private readonly Dictionary<Octets32, Link> _links = [];

    /// <summary>Takes the next entry in the log's order.</summary>
    public Verdict.Fault? Append(long index, Octets32 leaf, Entry entry)
    {
        var fault = entry.PreviousLeaf.IsNone ? null : Follow(index, entry);
        if (!entry.Subject.IsNone)
        {
            _links[leaf] = new Link(entry.Position, entry.RunningCount, false);
        }

        return fault;
    }

    /// <summary>Takes an entry whose content was erased: it may be named by a later one, more is not known.</summary>
    public void AppendErased(Octets32 leaf) => _links[leaf] = new Link(null, null, false);

    private Verdict.Fault? Follow(long index, Entry entry)
    {
        if (!_links.TryGetValue(entry.PreviousLeaf, out var link))
        {
            return new Verdict.Fault(index, FaultKind.Removed, "The entry names an entry of the same person that does not stand before it.");
        }

        if (link.IsFollowed)
        {
            return new Verdict.Fault(index, FaultKind.Forked, "Two entries of a person name the same entry as the one before.");
        }

        if (link.Position >= entry.Position)
        {
            return new Verdict.Fault(index, FaultKind.Reordered, "An entry's position is not above that of the person's entry before.");
        }

        if (link.Count is { } count && count + 1 != entry.RunningCount)
        {
            return new Verdict.Fault(index, FaultKind.Removed, "The person's entries are not counted without a gap.");
        }

        _links[entry.PreviousLeaf] = link with { IsFollowed = true };
        return null;
    }

    private readonly record struct Link(long? Position, long? Count, bool IsFollowed);
}
