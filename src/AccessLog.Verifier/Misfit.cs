using System.Security.Cryptography;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Verifier;

/// <summary>Says what was done to an entry that is not what its leaf hash stands for.</summary>
internal sealed class Misfit(LogFiles files, long size)
{
    /// <summary>Names the fault of an entry with another hash than its leaf.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="i">The entry's place in it.</param>
    /// <param name="entry">The octets that stand there.</param>
    /// <param name="rest">The bundle after the entry.</param>
    public Verdict.Fault Name(LeafTile tile, int i, ReadOnlySpan<byte> entry, ReadOnlySpan<byte> rest)
    {
        var index = tile.First + i;
        var hash = MerkleTree.LeafHash(entry);
        if (rest.IsEmpty && i == TileTree.TileWidth - 1)
        {
            rest = files.Read(TilePath.Holding(TilePath.EntriesLevel, index + 1, size), out _);
        }

        var follower = EntryBundle.TryRead(ref rest, out var next) && !next.IsEmpty ? MerkleTree.LeafHash(next) : default;
        if (Find(hash) is not { } belongs)
        {
            return new Verdict.Fault(index, FaultKind.Altered, "The entry is not what its leaf hash stands for.");
        }

        return belongs == index + 1 && follower != tile[i]
            ? new Verdict.Fault(index, FaultKind.Removed, "The entry is gone; the next one stands in its place.")
            : new Verdict.Fault(index, FaultKind.Reordered, $"In the place of the entry stands entry {belongs}.");
    }

    /// <summary>Names the fault of a bundle that ends before its last entry.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="i">The place of the entry that cannot be read.</param>
    /// <param name="rest">What is left of the bundle.</param>
    public Verdict.Fault NameEnd(LeafTile tile, int i, ReadOnlySpan<byte> rest)
    {
        var index = tile.First + i;
        if (HoldsEntry(tile[i], rest))
        {
            return new Verdict.Fault(index, FaultKind.Altered, "The entry's length was changed.");
        }

        return tile.First + tile.Width == size
            ? new Verdict.Fault(index, FaultKind.Truncated, "The last bundle ends before the entry.")
            : new Verdict.Fault(index, FaultKind.Removed, "The bundle ends before the entry.");
    }

    private static bool HoldsEntry(Octets32 leaf, ReadOnlySpan<byte> rest)
    {
        if (rest.Length <= sizeof(ushort))
        {
            return false;
        }

        // The entry may still be there under a false length: try each length once, on one running hash.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> now = stackalloc byte[Octets32.Length];
        hash.AppendData([0x00]);
        var octets = rest[sizeof(ushort)..];
        for (var i = 0; i < Math.Min(octets.Length, ushort.MaxValue); i++)
        {
            hash.AppendData(octets.Slice(i, 1));
            _ = hash.GetCurrentHash(now);
            if (Octets32.From(now) == leaf)
            {
                return true;
            }
        }

        return false;
    }

    private long? Find(Octets32 leaf)
    {
        for (var index = 0L; index << TileTree.TileHeight < size; index++)
        {
            if (files.Read(TilePath.Holding(0, index << TileTree.TileHeight, size), out _) is not { } hashes)
            {
                return null;
            }

            for (var i = 0; (i + 1) * Octets32.Length <= hashes.Length; i++)
            {
                if (Octets32.From(hashes.AsSpan(i * Octets32.Length, Octets32.Length)) == leaf)
                {
                    return (index << TileTree.TileHeight) + i;
                }
            }
        }

        return null;
    }
}
