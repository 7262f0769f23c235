using System.Collections.Immutable;
using System.Numerics;

namespace Navo.AccessLog.Tree;

/// <summary>Which subtrees a proof consists of, before any hash is read. The recursion of RFC 9162 sections 2.1.3.1 and 2.1.4.1, unrolled.</summary>
public static class ProofRanges
{
    /// <summary>The subtrees of the inclusion proof of leaf <paramref name="index"/> in a tree of <paramref name="size"/> leaves, from the leaf to the root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static ImmutableArray<TreeRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var ranges = new Stack<TreeRange>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + Split(end - start);
            if (index < middle)
            {
                ranges.Push(new TreeRange(middle, end));
                end = middle;
            }
            else
            {
                ranges.Push(new TreeRange(start, middle));
                start = middle;
            }
        }

        return [.. ranges];
    }

    /// <summary>The subtrees of the consistency proof between trees of <paramref name="from"/> and <paramref name="to"/> leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The older tree is larger than the newer.</exception>
    public static ImmutableArray<TreeRange> Consistency(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        if (from == 0 || from == to)
        {
            return [];
        }

        var ranges = new Stack<TreeRange>();
        var (start, end, whole) = (0L, to, true);
        while (from != end)
        {
            var middle = start + Split(end - start);
            if (from <= middle)
            {
                ranges.Push(new TreeRange(middle, end));
                end = middle;
            }
            else
            {
                ranges.Push(new TreeRange(start, middle));
                (start, whole) = (middle, false);
            }
        }

        // The verifier already has the root of the older tree; it needs the subtree only when that tree is not one whole subtree.
        if (!whole)
        {
            ranges.Push(new TreeRange(start, end));
        }

        return [.. ranges];
    }

    /// <summary>The largest power of two below <paramref name="size"/>, which is at least 2.</summary>
    private static long Split(long size) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(size - 1)));
}
