using System.Collections.Immutable;
using System.Numerics;

namespace Navo.AccessLog.Tree;

/// <summary>The right edge of a growing tree: one hash for every whole subtree, largest first. Appending and the root cost O(log n).</summary>
/// <remarks>Not safe for use by two threads at once.</remarks>
public sealed class TreeFrontier
{
    private readonly Octets32[] _peaks = new Octets32[64];
    private int _count;

    /// <summary>An empty tree.</summary>
    public TreeFrontier()
    {
    }

    /// <summary>Takes up a tree again from what <see cref="Peaks"/> gave.</summary>
    /// <exception cref="ArgumentException">A tree of that size has another number of whole subtrees.</exception>
    public TreeFrontier(long size, ReadOnlySpan<Octets32> peaks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (peaks.Length != BitOperations.PopCount((ulong)size))
        {
            throw new ArgumentException("A tree has as many whole subtrees as its size has binary ones.", nameof(peaks));
        }

        Size = size;
        _count = peaks.Length;
        peaks.CopyTo(_peaks);
    }

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The hashes of the whole subtrees, largest first: all that must be kept to go on later.</summary>
    public ImmutableArray<Octets32> Peaks => [.. _peaks[.._count]];

    /// <summary>Adds a leaf hash.</summary>
    public void Append(Octets32 leaf)
    {
        // INVARIANT: the sizes of the subtrees are the binary ones of Size, so each trailing one of it joins with the new leaf.
        for (var joins = BitOperations.TrailingZeroCount(~Size); joins > 0; joins--)
        {
            leaf = MerkleTree.NodeHash(_peaks[--_count], leaf);
        }

        _peaks[_count++] = leaf;
        Size++;
    }

    /// <summary>Adds a whole subtree of 2^<paramref name="level"/> leaves by its hash.</summary>
    /// <exception cref="ArgumentException">The tree ends inside such a subtree.</exception>
    public void Append(int level, Octets32 subtree)
    {
        if (level is < 0 or > 62 || (Size & ((1L << level) - 1)) != 0)
        {
            throw new ArgumentException("The tree does not end where a subtree of that size begins.", nameof(level));
        }

        for (var joins = BitOperations.TrailingZeroCount(~(Size >> level)); joins > 0; joins--)
        {
            subtree = MerkleTree.NodeHash(_peaks[--_count], subtree);
        }

        _peaks[_count++] = subtree;
        Size += 1L << level;
    }

    /// <summary>The root of the tree as it now is.</summary>
    public Octets32 Root() => _count == 0 ? MerkleTree.EmptyRoot : Fold(_peaks[_count - 1], _count - 2);

    /// <summary>The root when <paramref name="right"/> is the hash of everything to the right of these leaves.</summary>
    internal Octets32 RootWith(Octets32 right) => Fold(right, _count - 1);

    private Octets32 Fold(Octets32 root, int last)
    {
        for (var i = last; i >= 0; i--)
        {
            root = MerkleTree.NodeHash(_peaks[i], root);
        }

        return root;
    }
}
