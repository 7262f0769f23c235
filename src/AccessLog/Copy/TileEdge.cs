using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Copy;

/// <summary>The partial tiles at the right edge of the tree, one per level. Appending fills them; a full one passes its root upwards.</summary>
internal sealed class TileEdge
{
    private readonly List<List<Octets32>> _levels = [];

    /// <summary>Reads the edge of a tree of that size; null when a tile is missing or too short.</summary>
    public static TileEdge? Read(LogFiles files, long size)
    {
        var edge = new TileEdge();
        for (var level = 0; size >> (TileTree.TileHeight * level) > 0; level++)
        {
            var hashes = new List<Octets32>(TileTree.TileWidth);
            edge._levels.Add(hashes);
            if (TilePath.PartialWidth(size, level) is not (> 0 and var width))
            {
                continue;
            }

            var tile = files.Read(new TilePath(level, TilePath.FullTiles(size, level), width), out _);
            if (tile is null || tile.Length < width * Octets32.Length)
            {
                return null;
            }

            for (var i = 0; i < width; i++)
            {
                hashes.Add(Octets32.From(tile.AsSpan(i * Octets32.Length, Octets32.Length)));
            }
        }

        return edge;
    }

    /// <summary>Adds a leaf hash, and hands over each tile that it fills, lowest first.</summary>
    public void Append(Octets32 leaf, Action<int, ReadOnlySpan<Octets32>> filled)
    {
        for (var level = 0; ; level++)
        {
            if (level == _levels.Count)
            {
                _levels.Add(new List<Octets32>(TileTree.TileWidth));
            }

            var hashes = _levels[level];
            hashes.Add(leaf);
            if (hashes.Count < TileTree.TileWidth)
            {
                return;
            }

            var full = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes);
            filled(level, full);
            leaf = MerkleTree.Root(full);
            hashes.Clear();
        }
    }

    /// <summary>The partial tiles that are not empty.</summary>
    public IEnumerable<(int Level, List<Octets32> Hashes)> Partials() =>
        _levels.Select(static (hashes, level) => (level, hashes)).Where(static tile => tile.hashes.Count > 0);

    /// <summary>The root, from the edge alone.</summary>
    public Octets32 Root()
    {
        Octets32? root = null;
        foreach (var (_, hashes) in Partials())
        {
            var frontier = new TreeFrontier();
            hashes.ForEach(frontier.Append);
            root = root is { } right ? frontier.RootWith(right) : frontier.Root();
        }

        return root ?? MerkleTree.EmptyRoot;
    }
}
