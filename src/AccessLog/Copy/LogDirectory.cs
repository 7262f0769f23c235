using System.Buffers;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Copy;

/// <summary>Keeps the verification copy of the log in step with the database (docs/spec/access-log.md, section 8).</summary>
/// <remarks>
/// Tiles and bundles are written first, the checkpoint that covers them last: whatever a crash of the process leaves, the newest checkpoint's
/// tree is whole. Nothing but a full bundle waits for the disk here, because the database already did: after a power failure a file may be short or gone, and a
/// copy that does not open cleanly starts again from 0. One writer at a time; readers need no lock.
/// </remarks>
public sealed class LogDirectory : ITileSource
{
    private readonly LogFiles _files;
    private readonly ICopyStore _store;
    private readonly string _origin;
    private readonly IReadOnlyCollection<VerifierKey> _keys;
    private readonly HistoryWriter _history;
    private readonly HeadsWriter _heads;

    private LogDirectory(LogFiles files, ICopyStore store, string origin, IReadOnlyCollection<VerifierKey> keys)
    {
        (_files, _store, _origin, _keys) = (files, store, origin, keys);
        _history = new HistoryWriter(files, store, keys, origin);
        _heads = new HeadsWriter(files, store, keys, origin);
    }

    /// <summary>How many leaves are written. Leaves from here on are wanted by <see cref="Append(IReadOnlyList{LogLeaf})"/>.</summary>
    public long Size { get; private set; }

    /// <summary>The newest published checkpoint; null when nothing is published yet.</summary>
    public Checkpoint? Published { get; private set; }

    /// <summary>Opens or makes the copy, records origin and keys in it, and clears what a crash left over.</summary>
    /// <param name="path">The directory.</param>
    /// <param name="origin">The log's origin.</param>
    /// <param name="keys">The keys that sign its checkpoints. Keys recorded earlier are kept, for earlier checkpoints.</param>
    /// <exception cref="InvalidDataException">The directory holds another log.</exception>
    public static LogDirectory Open(string path, string origin, IReadOnlyCollection<VerifierKey> keys) => Open(path, origin, keys, new FileStore());

    internal static LogDirectory Open(string path, string origin, IReadOnlyCollection<VerifierKey> keys, ICopyStore store)
    {
        ArgumentException.ThrowIfNullOrEmpty(origin);
        ArgumentNullException.ThrowIfNull(keys);
        var files = new LogFiles(path);
        var all = KeyFile.Record(files, store, origin, keys);
        var directory = new LogDirectory(files, store, origin, all);
        directory.Resume();
        return directory;
    }

    /// <summary>Writes leaves behind those already written. Nothing vouches for them until <see cref="Publish"/>.</summary>
    /// <param name="leaves">Leaves in order, the first with the number <see cref="Size"/>.</param>
    /// <exception cref="InvalidDataException">A leaf is out of order, or its content has another hash.</exception>
    public void Append(IReadOnlyList<LogLeaf> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        if (leaves.Count == 0)
        {
            return;
        }

        var edge = TileEdge.Read(_files, Size) ?? throw new InvalidDataException("A tile at the right edge of the verification copy is missing.");
        using var bundle = new BundleWriter(_files, _store, Size);
        var size = Size;
        foreach (var leaf in leaves)
        {
            if (leaf.Index != size || (!leaf.Content.IsEmpty && MerkleTree.LeafHash(leaf.Content.Span) != leaf.Hash))
            {
                throw new InvalidDataException($"Leaf {leaf.Index} is out of order or is not the hash of its content.");
            }

            edge.Append(leaf.Hash, (level, hashes) => WriteTile(new TilePath(level, size >> (TileTree.TileHeight * (level + 1)), TileTree.TileWidth), hashes));
            bundle.Append(leaf.Content.Span);
            size++;
        }

        foreach (var (level, hashes) in edge.Partials())
        {
            WriteTile(new TilePath(level, TilePath.FullTiles(size, level), hashes.Count), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes));
        }

        bundle.WritePartial();
        Size = size;
    }

    /// <summary>Puts a checkpoint over all leaves written. Its root is recomputed from the tiles first: no copy says what its files do not show.</summary>
    /// <exception cref="InvalidDataException">The checkpoint is not signed by a key of the log, or is not over exactly the leaves written.</exception>
    public void Publish(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var octets = note.ToUtf8();
        if (!Checkpoint.TryOpen(octets, _keys, _origin, out var checkpoint) || checkpoint.Size != Size
            || TileEdge.Read(_files, Size)?.Root() != checkpoint.Root)
        {
            throw new InvalidDataException("The checkpoint is not the log's own over the leaves of the verification copy.");
        }

        _history.Add(checkpoint, note);
        _store.Replace(_files.PathOf(LogFiles.CheckpointFile), octets, durable: false);
        if (Published?.Size != checkpoint.Size)
        {
            PartialSweep.Run(_files, _store, Published?.Size ?? 0, checkpoint.Size);
        }

        Published = checkpoint;
    }

    /// <summary>Writes leaves and publishes the checkpoint over them: one beat of the integrator.</summary>
    public void Append(IReadOnlyList<LogLeaf> leaves, SignedNote note)
    {
        Append(leaves);
        Publish(note);
    }

    /// <summary>Whose newest entries stand where, over the published tree: to be signed and given to <see cref="PublishHeads"/>.</summary>
    /// <exception cref="InvalidOperationException">Nothing is published yet.</exception>
    public HeadStatement Heads() => _heads.Over(Published ?? throw new InvalidOperationException("Nothing is published yet."));

    /// <summary>Writes the signed statement of heads with the list it is over.</summary>
    /// <exception cref="InvalidDataException">It is not signed by a key of the log, or is not what <see cref="Heads"/> says now.</exception>
    public void PublishHeads(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (!HeadStatement.TryOpen(note, _keys, _origin, out var statement) || statement != Heads())
        {
            throw new InvalidDataException("The statement is not the log's own over the entries of the verification copy.");
        }

        _heads.Write(note);
    }

    /// <summary>Records, once, that the key before speaks for the next one.</summary>
    /// <exception cref="InvalidDataException">It is not a rotation from a key of the log.</exception>
    public void Record(SignedNote rotation)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        if (!KeyRotation.TryOpen(rotation.ToUtf8(), _keys, _origin, out _))
        {
            throw new InvalidDataException("The note is not a rotation of the log's keys.");
        }

        var recorded = _files.ReadRotations() ?? [];
        using var stream = new MemoryStream(recorded);
        if (!CheckpointHistory.Read(stream).Any(note => SignedNote.TryParse(note, out var known) && known.Text == rotation.Text))
        {
            _store.Replace(_files.PathOf(LogFiles.RotationsFile), [.. recorded, .. CheckpointHistory.Record(rotation)], durable: true);
        }
    }

    /// <summary>Deletes the content of entries; their hashes stay, so every proof stays valid. Numbers not yet written are passed over.</summary>
    /// <remarks>Call it after the erasure's own row is published: a copy never holds more empty entries than its rows announce.</remarks>
    public void Erase(IEnumerable<long> indexes)
    {
        ArgumentNullException.ThrowIfNull(indexes);
        foreach (var group in indexes.Where(index => index >= 0 && index < Size).GroupBy(static index => index >> TileTree.TileHeight))
        {
            BundleWriter.Erase(_files, _store, group.Key, [.. group.Select(static index => (int)(index & (TileTree.TileWidth - 1)))]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>> ReadTileAsync(int level, long index, int width, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _files.Read(new TilePath(level, index, width), out _) is { } tile && tile.Length >= width * Octets32.Length
            ? ValueTask.FromResult<ReadOnlyMemory<byte>>(tile.AsMemory(0, width * Octets32.Length))
            : throw new InvalidDataException("A tile of the verification copy is missing or too short.");
    }

    private void Resume()
    {
        // The history is written before the checkpoint: after a crash between the two it is the one that is newer.
        foreach (var octets in (byte[]?[])[_history.Newest, _files.ReadCheckpoint()])
        {
            if (octets is not null && Checkpoint.TryOpen(octets, _keys, _origin, out var checkpoint)
                && TileEdge.Read(_files, checkpoint.Size)?.Root() == checkpoint.Root && BundleWriter.IsWhole(_files, checkpoint.Size) && FullFiles.AreWhole(_files, checkpoint.Size))
            {
                (Size, Published) = (checkpoint.Size, checkpoint);
                _store.Replace(_files.PathOf(LogFiles.CheckpointFile), octets, durable: false);
                PartialSweep.Run(_files, _store, checkpoint.Size, checkpoint.Size);
                return;
            }
        }
    }

    private void WriteTile(TilePath tile, ReadOnlySpan<Octets32> hashes)
    {
        var octets = ArrayPool<byte>.Shared.Rent(hashes.Length * Octets32.Length);
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i].CopyTo(octets.AsSpan(i * Octets32.Length));
        }

        _store.Replace(_files.PathOf(tile.ToString()), octets.AsSpan(0, hashes.Length * Octets32.Length), durable: false);
        ArrayPool<byte>.Shared.Return(octets);
    }
}
