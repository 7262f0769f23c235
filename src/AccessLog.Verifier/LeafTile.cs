using Navo.AccessLog.Copy;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Verifier;

/// <summary>Up to 256 leaf hashes and the entries they are the hashes of, as the files hold them.</summary>
internal sealed class LeafTile
{
    private const int FarthestLook = 10_000;

    private readonly byte[] _hashes;

    private LeafTile(long first, int width, byte[] hashes, byte[] bundle, bool isExact)
    {
        (First, Width, _hashes, Bundle, IsExact) = (first, width, hashes, bundle, isExact);
    }

    /// <summary>The number of the first leaf.</summary>
    public long First { get; }

    /// <summary>How many leaves the tree has here.</summary>
    public int Width { get; }

    /// <summary>The entries with their lengths.</summary>
    public byte[] Bundle { get; }

    /// <summary>True when the bundle's file is for exactly this width: then nothing may follow the last entry.</summary>
    public bool IsExact { get; }

    /// <summary>A leaf hash by its place in the tile.</summary>
    public Octets32 this[int i] => Octets32.From(_hashes.AsSpan(i * Octets32.Length, Octets32.Length));

    public static Verdict.Fault? Read(LogFiles files, long index, long size, out LeafTile? tile)
    {
        tile = null;
        var first = index << TileTree.TileHeight;
        var width = (int)Math.Min(TileTree.TileWidth, size - first);
        if (files.Read(new TilePath(TilePath.EntriesLevel, index, width), out var bundlePath) is not { } bundle)
        {
            return Missing(files, bundlePath, size);
        }

        if (files.Read(new TilePath(0, index, width), out var path) is not { } hashes)
        {
            return Missing(files, path, size);
        }

        if (hashes.Length != path.Width * Octets32.Length)
        {
            return new Verdict.Fault(
                first + Math.Min(width, hashes.Length / Octets32.Length), FaultKind.Altered, $"The tile {path} has another length than its name says.");
        }

        tile = new LeafTile(first, width, hashes, bundle, bundlePath.Width == width);
        return null;
    }

    private static Verdict.Fault Missing(LogFiles files, TilePath path, long size)
    {
        // Bounded: a forger's own checkpoint may claim any size.
        var end = Math.Min(((size - 1) >> TileTree.TileHeight) + 1, path.Index + FarthestLook);
        for (var later = path.Index + 1; later < end; later++)
        {
            if (files.Read(TilePath.Holding(path.Level, later << TileTree.TileHeight, size), out _) is not null)
            {
                return new Verdict.Fault(path.Index << TileTree.TileHeight, FaultKind.Removed, $"The file {path} is missing.");
            }
        }

        return new Verdict.Fault(path.Index << TileTree.TileHeight, FaultKind.Truncated, $"The file {path} and all after it are missing.");
    }
}
