using System.Runtime.InteropServices;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Heads;

namespace Navo.AccessLog.Verifier;

/// <summary>Each person's entries name the one before: a row that was left out, put in or given twice shows even to a reader without keys.</summary>
internal sealed class PersonChains
{
    private const long Never = long.MaxValue;
    private const long Unknown = -1;

    private readonly Dictionary<Octets32, Link> _links = [];

    /// <summary>Takes the next entry in the log's order.</summary>
    public Verdict.Fault? Append(long index, Octets32 leaf, Entry entry)
    {
        var fault = entry.PreviousLeaf.IsNone ? null : Follow(index, entry);
        if (!entry.Subject.IsNone)
        {
            _links[leaf] = new Link(index, entry.Position, entry.RunningCount, Never);
        }

        return fault;
    }

    /// <summary>Takes an entry whose content was erased: it may be named by a later one, more is not known.</summary>
    public void AppendErased(long index, Octets32 leaf) => _links[leaf] = new Link(index, Unknown, Unknown, Never);

    /// <summary>True when the entry's content was erased.</summary>
    public bool IsErased(Octets32 leaf) => _links.TryGetValue(leaf, out var link) && link.Count == Unknown;

    /// <summary>Where the entry stands that names this one as the one before; null when none with content does.</summary>
    public long? FollowerOf(Octets32 leaf) => _links.TryGetValue(leaf, out var link) && link.FollowedAt != Never ? link.FollowedAt : null;

    /// <summary>Compares the signed list of each person's newest entry with the entries.</summary>
    /// <remarks>
    /// No listed entry has a later one: that is what a participant relies on. The other way round, an entry without a visible successor is
    /// listed, unless an erased entry after it may have been that successor; each erased one excuses one.
    /// </remarks>
    public Verdict.Fault? CheckHeads(HeadStatement statement, ReadOnlySpan<Octets32> list)
    {
        var listed = new HashSet<Octets32>(list.Length);
        foreach (var head in list)
        {
            if (!_links.TryGetValue(head, out var link) || link.Index >= statement.Size)
            {
                return new Verdict.Fault(0, FaultKind.Altered, "The list of each person's newest entry names one that is not there.");
            }

            if (link.FollowedAt < statement.Size)
            {
                return new Verdict.Fault(link.FollowedAt, FaultKind.Removed, "The list of each person's newest entry passes over a later one.");
            }

            _ = listed.Add(head);
        }

        var (erased, unlisted) = (new List<long>(), new List<long>());
        foreach (var (leaf, link) in _links.Where(link => link.Value.Index < statement.Size))
        {
            if (link.Count == Unknown)
            {
                erased.Add(link.Index);
            }
            else if (link.FollowedAt >= statement.Size && !listed.Contains(leaf))
            {
                unlisted.Add(link.Index);
            }
        }

        erased.Sort();
        unlisted.Sort();
        for (int i = unlisted.Count - 1, excuse = erased.Count - 1; i >= 0; i--, excuse--)
        {
            if (excuse < 0 || erased[excuse] <= unlisted[i])
            {
                return new Verdict.Fault(unlisted[i], FaultKind.Removed, "The list of each person's newest entry leaves this one out.");
            }
        }

        return null;
    }

    private Verdict.Fault? Follow(long index, Entry entry)
    {
        ref var link = ref CollectionsMarshal.GetValueRefOrNullRef(_links, entry.PreviousLeaf);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref link))
        {
            return new Verdict.Fault(index, FaultKind.Removed, "The entry names an entry of the same person that does not stand before it.");
        }

        if (link.FollowedAt != Never)
        {
            return new Verdict.Fault(index, FaultKind.Forked, "Two entries of a person name the same entry as the one before.");
        }

        if (link.Count != Unknown && link.Position >= entry.Position)
        {
            return new Verdict.Fault(index, FaultKind.Reordered, "An entry's position is not above that of the person's entry before.");
        }

        if (link.Count != Unknown && link.Count + 1 != entry.RunningCount)
        {
            return new Verdict.Fault(index, FaultKind.Removed, "The person's entries are not counted without a gap.");
        }

        link = link with { FollowedAt = index };
        return null;
    }

    private readonly record struct Link(long Index, long Position, long Count, long FollowedAt);
}
