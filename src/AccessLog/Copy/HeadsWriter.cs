using Navo.AccessLog.Entries;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Copy;

/// <summary>Keeps the list of each person's newest entry, from the entries of the copy itself.</summary>
internal sealed class HeadsWriter(LogFiles files, ICopyStore store, IReadOnlyCollection<VerifierKey> keys, string origin)
{
    private HeadSet? _heads;
    private long _size;
    private Octets32[] _sorted = [];
    private HeadStatement? _statement;

    /// <summary>What is to be signed over the published tree.</summary>
    public HeadStatement Over(Checkpoint published)
    {
        if (_statement?.Checkpoint == published)
        {
            return _statement;
        }

        if (_heads is null || _size > published.Size)
        {
            (_heads, _size) = Resume(published.Size);
        }

        for (; _size < published.Size; _size = Math.Min(published.Size, ((_size >> TileTree.TileHeight) + 1) << TileTree.TileHeight))
        {
            Read(published.Size);
        }

        _sorted = _heads.ToSorted();
        return _statement = new HeadStatement(origin, published.Size, published.Root, _sorted.Length, HeadSet.RootOf(_sorted));
    }

    public void Write(SignedNote note) => store.Replace(files.PathOf(LogFiles.HeadsFile), new HeadFile(note, _sorted).ToOctets(), durable: false);

    private (HeadSet Heads, long Size) Resume(long most) =>
        files.ReadHeads() is { } octets && HeadFile.TryParse(octets, out var file)
            && HeadStatement.TryOpen(file.Note, keys, origin, out var statement) && statement.Size <= most
            && statement.Count == file.Heads.Length && HeadSet.RootOf(file.Heads.Span) == statement.HeadsRoot
            ? (new HeadSet(file.Heads.ToArray()), statement.Size)
            : (new HeadSet(), 0);

    // The rest of one bundle.
    private void Read(long size)
    {
        ReadOnlySpan<byte> rest = files.Read(TilePath.Holding(TilePath.EntriesLevel, _size, size), out _);
        var hashes = files.Read(TilePath.Holding(0, _size, size), out _);
        var first = _size >> TileTree.TileHeight << TileTree.TileHeight;
        for (var index = first; index < Math.Min(size, first + TileTree.TileWidth); index++)
        {
            var place = (int)(index - first) * Octets32.Length;
            if (!EntryBundle.TryRead(ref rest, out var octets) || hashes is null || hashes.Length < place + Octets32.Length)
            {
                throw new InvalidDataException("A bundle or a tile of the verification copy is missing or too short.");
            }

            if (index >= _size)
            {
                Take(Octets32.From(hashes.AsSpan(place, Octets32.Length)), octets);
            }
        }
    }

    private void Take(Octets32 leaf, ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
        {
            _heads!.AppendErased(leaf);
            return;
        }

        try
        {
            _heads!.Append(leaf, EntryFormat.Decode(octets));
        }
        catch (EntryFormatException)
        {
            // No entry of ours; the verifier names it. It is nobody's newest.
        }
    }
}
