using System.Collections.Immutable;
using System.Numerics;

namespace Navo.AccessLog.Tree;

/// <summary>A tree of a given size whose hashes lie in tiles: roots and proofs from O(log n) tiles, never from all leaves.</summary>
/// <remarks>One object reads each tile once; make a new one for each proof or for each checkpoint.</remarks>
public sealed class TileTree(ITileSource source, long size)
{
    /// <summary>Tree levels in one tile: c2sp.org/tlog-tiles fixes 256 hashes.</summary>
    public const int TileHeight = 8;

    /// <summary>Hashes in a full tile.</summary>
    public const int TileWidth = 1 << TileHeight;

    private readonly Dictionary<(int Level, long Index), ReadOnlyMemory<byte>> _tiles = [];

    /// <summary>The number of leaves.</summary>
    public long Size { get; } = size >= 0 ? size : throw new ArgumentOutOfRangeException(nameof(size));

    /// <summary>The root of the tree.</summary>
    public Task<Octets32> RootAsync(CancellationToken cancellationToken) => HashAsync(new TreeRange(0, Size), cancellationToken);

    /// <summary>The root that the tree had when it was smaller.</summary>
    public Task<Octets32> RootAtAsync(long smaller, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(smaller);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(smaller, Size);
        return HashAsync(new TreeRange(0, smaller), cancellationToken);
    }

    /// <summary>The hash of one leaf.</summary>
    public Task<Octets32> LeafAsync(long index, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        return HashAsync(new TreeRange(index, index + 1), cancellationToken);
    }

    /// <summary>The inclusion proof of a leaf.</summary>
    public Task<ImmutableArray<Octets32>> InclusionProofAsync(long index, CancellationToken cancellationToken) =>
        HashesAsync(ProofRanges.Inclusion(index, Size), cancellationToken);

    /// <summary>The consistency proof from a smaller tree to this one.</summary>
    public Task<ImmutableArray<Octets32>> ConsistencyProofAsync(long from, CancellationToken cancellationToken) =>
        HashesAsync(ProofRanges.Consistency(from, Size), cancellationToken);

    /// <summary>The hashes of the whole subtrees, largest first, for a <see cref="TreeFrontier"/> that goes on from here.</summary>
    public async Task<ImmutableArray<Octets32>> PeaksAsync(CancellationToken cancellationToken)
    {
        var peaks = ImmutableArray.CreateBuilder<Octets32>();
        foreach (var (level, index) in Subtrees(new TreeRange(0, Size)))
        {
            peaks.Add(await SubtreeAsync(level, index, cancellationToken));
        }

        return peaks.ToImmutable();
    }

    private async Task<ImmutableArray<Octets32>> HashesAsync(ImmutableArray<TreeRange> ranges, CancellationToken cancellationToken)
    {
        var hashes = ImmutableArray.CreateBuilder<Octets32>(ranges.Length);
        foreach (var range in ranges)
        {
            hashes.Add(await HashAsync(range, cancellationToken));
        }

        return hashes.MoveToImmutable();
    }

    private async Task<Octets32> HashAsync(TreeRange range, CancellationToken cancellationToken)
    {
        Octets32? hash = null;

        // Smallest first: each larger subtree stands to the left of all that follow it.
        foreach (var (level, index) in Subtrees(range).Reverse())
        {
            var subtree = await SubtreeAsync(level, index, cancellationToken);
            hash = hash is { } right ? MerkleTree.NodeHash(subtree, right) : subtree;
        }

        return hash ?? MerkleTree.EmptyRoot;
    }

    /// <summary>The whole subtrees of a range whose start is a multiple of the largest of them, as every range of a proof is.</summary>
    private static IEnumerable<(int Level, long Index)> Subtrees(TreeRange range)
    {
        for (var start = range.Start; start < range.End;)
        {
            var level = 63 - BitOperations.LeadingZeroCount((ulong)(range.End - start));
            yield return (level, start >> level);
            start += 1L << level;
        }
    }

    private async Task<Octets32> SubtreeAsync(int level, long index, CancellationToken cancellationToken)
    {
        var (tileLevel, height) = (level / TileHeight, level % TileHeight);
        var first = index << height;
        var tile = await TileAsync(tileLevel, first >> TileHeight, cancellationToken);
        var offset = (int)(first & (TileWidth - 1));
        var frontier = new TreeFrontier();
        for (var i = 0; i < 1 << height; i++)
        {
            frontier.Append(Octets32.From(tile.Span.Slice((offset + i) * Octets32.Length, Octets32.Length)));
        }

        return frontier.Root();
    }

    private async ValueTask<ReadOnlyMemory<byte>> TileAsync(int level, long index, CancellationToken cancellationToken)
    {
        if (!_tiles.TryGetValue((level, index), out var tile))
        {
            var width = (int)Math.Min(TileWidth, (Size >> (TileHeight * level)) - (index << TileHeight));
            tile = await source.ReadTileAsync(level, index, width, cancellationToken);
            _tiles.Add((level, index), tile);
        }

        return tile;
    }
}
