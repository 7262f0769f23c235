using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Copy;

/// <summary>Appends to the file of signed checkpoints: one for each size the log has shown, so that a rewritten past contradicts them.</summary>
internal sealed class HistoryWriter
{
    private readonly ICopyStore _store;
    private readonly string _path;
    private long _size = -1;

    public HistoryWriter(LogFiles files, ICopyStore store, IReadOnlyCollection<VerifierKey> keys, string origin)
    {
        _store = store;
        _path = files.PathOf(LogFiles.HistoryFile);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        byte[]? last;
        long length, end;
        using (var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite))
        {
            length = file.Length;
            end = CheckpointHistory.TryReadLast(file, out last, out var whole) ? whole : 0;
        }

        // A crash in the middle of an append left a torn record: it was never the newest checkpoint.
        if (length != end)
        {
            store.Cut(_path, end);
        }

        if (last is not null && Checkpoint.TryOpen(last, keys, origin, out var checkpoint))
        {
            (_size, Newest) = (checkpoint.Size, last);
        }
    }

    /// <summary>The newest note when the file was opened.</summary>
    public byte[]? Newest { get; }

    public void Add(Checkpoint checkpoint, SignedNote note)
    {
        if (checkpoint.Size <= _size)
        {
            return;
        }

        _store.Append(_path, CheckpointHistory.Record(note));
        _size = checkpoint.Size;
    }
}
