using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Copy;

/// <summary>Writes entries into bundles of 256, taking up the partial bundle at the right edge.</summary>
internal sealed class BundleWriter : IDisposable
{
    private readonly LogFiles _files;
    private readonly ICopyStore _store;
    private readonly MemoryStream _octets = new();
    private long _size;

    public BundleWriter(LogFiles files, ICopyStore store, long size)
    {
        (_files, _store, _size) = (files, store, size);
        if (TilePath.PartialWidth(size, 0) > 0)
        {
            _octets.Write(ReadEdge(files, size) ?? throw new InvalidDataException("The last entry bundle of the verification copy is missing."));
        }
    }

    /// <summary>True when the bundle at the right edge holds as many entries as the size says.</summary>
    public static bool IsWhole(LogFiles files, long size) => TilePath.PartialWidth(size, 0) == 0 || ReadEdge(files, size) is not null;

    /// <summary>Empties entries of one bundle.</summary>
    public static void Erase(LogFiles files, ICopyStore store, long bundle, HashSet<int> offsets)
    {
        // Every file of the bundle: a narrower one may still be the published one.
        var full = new TilePath(TilePath.EntriesLevel, bundle, TileTree.TileWidth);
        foreach (var path in files.PartialsOf(full).Append(full).ToArray())
        {
            if (files.Read(path, out var found) is { } octets && found == path)
            {
                var emptied = Emptied(octets, offsets);
                if (emptied.Length != octets.Length)
                {
                    store.Replace(files.PathOf(path.ToString()), emptied, durable: true);
                }
            }
        }
    }

    public void Append(ReadOnlySpan<byte> entry)
    {
        Span<byte> header = stackalloc byte[sizeof(ushort)];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(header, checked((ushort)entry.Length));
        _octets.Write(header);
        _octets.Write(entry);
        _size++;
        if (TilePath.PartialWidth(_size, 0) == 0)
        {
            // A full bundle is not written again, and its length tells nothing: one that a power failure cut short would stay so.
            Write(new TilePath(TilePath.EntriesLevel, TilePath.FullTiles(_size, 0) - 1, TileTree.TileWidth), durable: true);
            _octets.SetLength(0);
        }
    }

    public void WritePartial()
    {
        if (TilePath.PartialWidth(_size, 0) is > 0 and var width)
        {
            Write(new TilePath(TilePath.EntriesLevel, TilePath.FullTiles(_size, 0), width), durable: false);
        }
    }

    public void Dispose() => _octets.Dispose();

    private static ReadOnlySpan<byte> Emptied(ReadOnlySpan<byte> bundle, HashSet<int> offsets)
    {
        var emptied = new byte[bundle.Length];
        var length = 0;
        for (var i = 0; EntryBundle.TryRead(ref bundle, out var entry); i++)
        {
            length += EntryBundle.Write(emptied.AsSpan(length), offsets.Contains(i) ? [] : entry);
        }

        return emptied.AsSpan(0, length);
    }

    private static byte[]? ReadEdge(LogFiles files, long size)
    {
        var width = TilePath.PartialWidth(size, 0);
        var octets = files.Read(new TilePath(TilePath.EntriesLevel, TilePath.FullTiles(size, 0), width), out _);
        ReadOnlySpan<byte> rest = octets;
        for (var left = width; left > 0; left--)
        {
            if (!EntryBundle.TryRead(ref rest, out _))
            {
                return null;
            }
        }

        return octets![..^rest.Length];
    }

    private void Write(TilePath path, bool durable) =>
        _store.Replace(_files.PathOf(path.ToString()), _octets.GetBuffer().AsSpan(0, (int)_octets.Length), durable);
}
