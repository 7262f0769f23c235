using System.Runtime.InteropServices;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Verifier;

/// <summary>Computes the tiles above the leaf hashes again and compares them with those stored.</summary>
internal sealed class UpperTiles(LogFiles files)
{
    private readonly List<(List<Octets32> Hashes, long Index)> _levels = [];

    /// <summary>Takes the root of the next full tile of leaf hashes.</summary>
    public Verdict.Fault? Append(Octets32 root)
    {
        for (var i = 0; ; i++)
        {
            if (i == _levels.Count)
            {
                _levels.Add((new List<Octets32>(TileTree.TileWidth), 0));
            }

            var (hashes, index) = _levels[i];
            hashes.Add(root);
            if (hashes.Count < TileTree.TileWidth)
            {
                return null;
            }

            if (Compare(i + 1, index, hashes) is { } fault)
            {
                return fault;
            }

            root = MerkleTree.Root(CollectionsMarshal.AsSpan(hashes));
            hashes.Clear();
            _levels[i] = (hashes, index + 1);
        }
    }

    /// <summary>Compares the partial tiles at the right edge.</summary>
    public Verdict.Fault? Finish()
    {
        for (var i = 0; i < _levels.Count; i++)
        {
            if (_levels[i].Hashes.Count > 0 && Compare(i + 1, _levels[i].Index, _levels[i].Hashes) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private Verdict.Fault? Compare(int level, long index, List<Octets32> hashes)
    {
        var first = index << (TileTree.TileHeight * (level + 1));
        if (files.Read(new TilePath(level, index, hashes.Count), out var found) is not { } tile)
        {
            return new Verdict.Fault(first, FaultKind.Removed, $"The tile {found} is missing.");
        }

        if (tile.Length != found.Width * Octets32.Length)
        {
            return new Verdict.Fault(first, FaultKind.Altered, $"The tile {found} has another length than its name says.");
        }

        for (var i = 0; i < hashes.Count; i++)
        {
            if (Octets32.From(tile.AsSpan(i * Octets32.Length, Octets32.Length)) != hashes[i])
            {
                return new Verdict.Fault(
                    first + ((long)i << (TileTree.TileHeight * level)), FaultKind.Altered, $"The tile {found} does not follow from the leaves below it.");
            }
        }

        return null;
    }
}
