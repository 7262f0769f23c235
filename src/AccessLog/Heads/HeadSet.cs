using Navo.AccessLog.Entries;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Heads;

/// <summary>The newest entry of every person, as a set of leaf hashes that follows from the entries alone, without any key (docs/spec/access-log.md, section 7).</summary>
/// <remarks>Not safe for use by two threads at once.</remarks>
public sealed class HeadSet
{
    private readonly HashSet<Octets32> _heads;

    /// <summary>The heads of an empty log.</summary>
    public HeadSet() => _heads = [];

    /// <summary>Goes on from heads that were listed.</summary>
    public HeadSet(IEnumerable<Octets32> heads) => _heads = [.. heads];

    /// <summary>How many there are: the persons with an entry.</summary>
    public int Count => _heads.Count;

    /// <summary>Takes the next entry in the log's order: it takes the place of the one it names.</summary>
    public void Append(Octets32 leaf, Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Subject.IsNone)
        {
            return;
        }

        _ = _heads.Remove(entry.PreviousLeaf);
        _ = _heads.Add(leaf);
    }

    /// <summary>Takes an entry whose content is erased: it may be somebody's newest, and no one can tell any more.</summary>
    public void AppendErased(Octets32 leaf) => _ = _heads.Add(leaf);

    /// <summary>The heads in ascending order of their octets.</summary>
    public Octets32[] ToSorted()
    {
        Octets32[] sorted = [.. _heads];
        Array.Sort(sorted, Octets32.Compare);
        return sorted;
    }

    /// <summary>The RFC 9162 root over heads in ascending order, each one's 32 octets being a leaf's input.</summary>
    public static Octets32 RootOf(ReadOnlySpan<Octets32> sorted)
    {
        var tree = new TreeFrontier();
        Span<byte> octets = stackalloc byte[Octets32.Length];
        foreach (var head in sorted)
        {
            head.CopyTo(octets);
            tree.Append(MerkleTree.LeafHash(octets));
        }

        return tree.Root();
    }

    /// <summary>The inclusion proof of one head in the list.</summary>
    /// <param name="index">Its place in the list.</param>
    /// <param name="sorted">The list.</param>
    public static IReadOnlyList<Octets32> ProofOf(int index, ReadOnlySpan<Octets32> sorted)
    {
        var leaves = new Octets32[sorted.Length];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = MerkleTree.LeafHash(sorted[i].ToArray());
        }

        return MerkleTree.InclusionProof(index, leaves);
    }
}
