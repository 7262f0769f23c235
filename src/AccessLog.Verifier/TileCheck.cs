using System.Collections.Immutable;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Verifier;

/// <summary>Up to 256 leaves judged by themselves: read, hashed, decoded. Needs nothing of the tiles before it, so many are judged at once.</summary>
internal sealed record TileCheck
{
    /// <summary>The leaf hashes and the bundle; null when a file of them is missing or has a false length.</summary>
    public LeafTile? Tile { get; private init; }

    /// <summary>What each place holds, up to the fault: an entry, the refusal of octets that are none, or neither when it is empty.</summary>
    public ImmutableArray<(Entry? Entry, string? Refusal)> Entries { get; private init; } = [];

    /// <summary>The first entry that is not what its leaf hash stands for, or a fault of the files.</summary>
    public Verdict.Fault? Fault { get; private init; }

    /// <summary>The root over a full tile.</summary>
    public Octets32 Root { get; private init; }

    public static TileCheck Of(LogFiles files, long index, long size)
    {
        if (LeafTile.Read(files, index, size, out var tile) is { } missing)
        {
            return new TileCheck { Fault = missing };
        }

        var entries = ImmutableArray.CreateBuilder<(Entry?, string?)>(tile!.Width);
        var fault = Read(files, tile, size, entries);
        return new TileCheck { Tile = tile, Entries = entries.ToImmutable(), Fault = fault, Root = fault is null ? RootOf(tile) : default };
    }

    private static Verdict.Fault? Read(LogFiles files, LeafTile tile, long size, ImmutableArray<(Entry?, string?)>.Builder entries)
    {
        ReadOnlySpan<byte> rest = tile.Bundle;
        for (var i = 0; i < tile.Width; i++)
        {
            if (!EntryBundle.TryRead(ref rest, out var octets))
            {
                return new Misfit(files, size).NameEnd(tile, i, rest);
            }

            if (!octets.IsEmpty && MerkleTree.LeafHash(octets) != tile[i])
            {
                return new Misfit(files, size).Name(tile, i, octets, rest);
            }

            entries.Add(octets.IsEmpty ? default : Decode(octets));
        }

        return tile.IsExact && !rest.IsEmpty
            ? new Verdict.Fault(tile.First + tile.Width, FaultKind.Altered, "Octets follow the last entry of a bundle.")
            : null;
    }

    private static (Entry?, string?) Decode(ReadOnlySpan<byte> octets)
    {
        try
        {
            return (EntryFormat.Decode(octets), null);
        }
        catch (EntryFormatException refusal)
        {
            return (null, refusal.Message);
        }
    }

    private static Octets32 RootOf(LeafTile tile)
    {
        var tree = new TreeFrontier();
        for (var i = 0; i < tile.Width; i++)
        {
            tree.Append(tile[i]);
        }

        return tree.Root();
    }
}
