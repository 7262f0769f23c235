using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Verifier;

/// <summary>The earlier signed checkpoints, met one after another while the tree is built again from its leaves.</summary>
internal sealed class CheckpointTrail : IDisposable
{
    private readonly TrustedKeys _keys;
    private readonly Checkpoint[] _kept;
    private readonly IEnumerator<byte[]>? _notes;
    private readonly Stream? _history;
    private Checkpoint? _next;
    private long _met = -1;

    public CheckpointTrail(LogFiles files, TrustedKeys keys, Checkpoint[] kept)
    {
        (_keys, _kept) = (keys, kept);
        _history = files.OpenHistory();
        _notes = _history is null ? null : CheckpointHistory.Read(_history).GetEnumerator();
    }

    /// <summary>How many leaves the last checkpoint covers that agreed with the leaves.</summary>
    public long LastGood { get; private set; }

    /// <summary>How many leaves the next signed tree has that was not met yet; nothing is to be compared before it.</summary>
    public long Next => Math.Min(_next?.Size ?? long.MaxValue, _kept.Where(kept => kept.Size > _met).Select(static kept => kept.Size).DefaultIfEmpty(long.MaxValue).Min());

    /// <summary>How many checkpoints agreed.</summary>
    public int Agreed { get; private set; }

    /// <summary>How many leaves the first checkpoint covers that did not agree.</summary>
    public long? FirstBad { get; private set; }

    /// <summary>Reads the first checkpoint and compares those over an empty log.</summary>
    public Verdict.Fault? Start() => Advance(-1) ?? Visit(new TreeFrontier());

    /// <summary>Compares the checkpoints over exactly the leaves so far.</summary>
    public Verdict.Fault? Visit(TreeFrontier tree)
    {
        _met = tree.Size;
        foreach (var kept in _kept.Where(kept => kept.Size == tree.Size))
        {
            Compare(kept, tree);
        }

        if (_next?.Size != tree.Size)
        {
            return null;
        }

        Compare(_next, tree);
        return Advance(tree.Size);
    }

    public void Dispose()
    {
        _notes?.Dispose();
        _history?.Dispose();
    }

    private void Compare(Checkpoint checkpoint, TreeFrontier tree)
    {
        if (tree.Root() == checkpoint.Root && FirstBad is null)
        {
            (LastGood, Agreed) = (tree.Size, Agreed + 1);
        }
        else
        {
            FirstBad ??= tree.Size;
        }
    }

    private Verdict.Fault? Advance(long size)
    {
        _next = null;
        if (_notes is null || !_notes.MoveNext())
        {
            return null;
        }

        _next = _keys.OpenOwn(_notes.Current);
        return _next is null || _next.Size <= size
            ? new Verdict.Fault(LastGood, FaultKind.ForgedCheckpoint, "An earlier checkpoint is not signed by a key of the log, or is out of order.")
            : null;
    }
}
