using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Verifier;

/// <summary>Verifies one copy of the log from its files alone, tile by tile.</summary>
/// <remarks>
/// 1. keys · 2. newest checkpoint and heads · 3. every entry against its leaf hash, its form, the person's chain · 4. every tile above ·
/// 5. every earlier checkpoint against the leaves it covers · 6. the root · 7. what the entries say, empty ones against the erasure rows,
/// and the list of each person's newest entry.
/// </remarks>
internal sealed class LogVerification(LogFiles files, VerificationRequest request)
{
    private const int TilesPerReport = 64;

    private readonly TreeFrontier _tree = new();
    private readonly UpperTiles _upper = new(files);
    private readonly PersonChains _chains = new();
    private readonly ErasureAccount _erasures = new();

    // What a leaf says is judged only when all hashes hold: in a rewritten log it is a consequence, not the cause.
    private Verdict.Fault? _contentFault;

    /// <summary>What the reader asked to see.</summary>
    public Selection Selected { get; } = new(request);

    /// <summary>What the empty entries are accounted for by.</summary>
    public ErasureAccount Erasures => _erasures;

    /// <summary>How many signed checkpoints agreed with the leaves.</summary>
    public int Checkpoints { get; private set; }

    /// <summary>How many persons have an entry, by the signed statement.</summary>
    public long Persons { get; private set; }

    /// <summary>How many entries the kept checkpoint covers.</summary>
    public long? Kept { get; private set; }

    public Verdict Run()
    {
        // 1.
        if (!Directory.Exists(files.Root))
        {
            return new Verdict.Fault(0, FaultKind.Truncated, $"There is no directory {files.Root}. Give the directory of a copy of the log.");
        }

        if (!files.HasKeys)
        {
            return new Verdict.Fault(0, FaultKind.Truncated, $"{files.Root} holds no origin and no keys: it is no copy of a log.");
        }

        if (TrustedKeys.Load(files, request.Keys) is not { } keys)
        {
            return new Verdict.Fault(0, FaultKind.ForgedCheckpoint, "The origin or the keys are not such.");
        }

        // 2.
        if (LogHead.Find(files, keys, out var head) is { } headFault)
        {
            return headFault;
        }

        var kept = request.Since is { } since ? keys.Open(since) : null;
        if (request.Since is not null && kept is null)
        {
            return new Verdict.Fault(0, FaultKind.ForgedCheckpoint, "The checkpoint that was kept is not signed by a key of the log.");
        }

        if (kept?.Size > head.Newest.Size)
        {
            return new Verdict.Fault(head.Newest.Size, FaultKind.Truncated, "The log is shorter than the checkpoint that was kept.");
        }

        (Kept, Persons) = (kept?.Size, head.Heads.Count);
        Checkpoint?[] signed = [head.Heads.Checkpoint, head.Own != head.Newest ? head.Own : null, kept];
        using var trail = new CheckpointTrail(files, keys, [.. signed.OfType<Checkpoint>()]);
        var fault = trail.Start() ?? Walk(head.Newest.Size, trail) ?? _upper.Finish();
        Checkpoints = trail.Agreed;

        // 6. and 7.
        return Judge(fault, head.Newest, trail) ?? _contentFault ?? _erasures.Finish() ?? _chains.CheckHeads(head.Heads, head.List.Span)
            ?? Selected.JudgeOwn(_chains) ?? (Verdict)new Verdict.Ok(head.Newest.Size, head.Newest.Root);
    }

    // A contradiction with a signed checkpoint tells where to look better than what was met first behind it.
    private Verdict.Fault? Judge(Verdict.Fault? fault, Checkpoint head, CheckpointTrail trail)
    {
        var isRewritten = _tree.Size == head.Size && _tree.Root() != head.Root;
        if (trail.FirstBad is null && !isRewritten)
        {
            return fault;
        }

        var firstBad = trail.FirstBad ?? head.Size;
        var entry = fault is not null && fault.Entry < firstBad ? Math.Max(trail.LastGood, fault.Entry) : trail.LastGood;
        var kind = fault?.Kind switch
        {
            null => isRewritten ? FaultKind.Altered : FaultKind.Forked,
            FaultKind.Truncated => FaultKind.Removed,
            { } other => other,
        };
        return new Verdict.Fault(entry, kind, $"The entries from {trail.LastGood} to {firstBad - 1} are not those that were signed.");
    }

    private Verdict.Fault? Walk(long size, CheckpointTrail trail)
    {
        var tiles = 0;
        foreach (var check in TilesAhead.Of(files, size))
        {
            TakeEntries(check);
            if (check.Fault is { } found || check.Tile is not { } tile)
            {
                return check.Fault;
            }

            if (Grow(tile, check.Root, trail) is { } fault)
            {
                return fault;
            }

            if (++tiles % TilesPerReport == 0)
            {
                request.Progress?.Invoke(_tree.Size, size);
            }
        }

        request.Progress?.Invoke(size, size);
        return null;
    }

    // 3.
    private void TakeEntries(TileCheck check)
    {
        for (var i = 0; i < check.Entries.Length; i++)
        {
            var (index, leaf) = (check.Tile!.First + i, check.Tile[i]);
            var (entry, refusal) = check.Entries[i];
            if (entry is not null)
            {
                Selected.Take(index, leaf, entry);
                _erasures.Append(index, entry);
                _contentFault = _chains.Append(index, leaf, entry) is { } fault ? _contentFault ?? fault : _contentFault;
            }
            else if (refusal is not null)
            {
                _contentFault ??= new Verdict.Fault(index, FaultKind.Altered, "The entry has not the canonical form: " + refusal);
            }
            else
            {
                _erasures.AppendEmpty(index);
                _chains.AppendErased(index, leaf);
            }
        }
    }

    // 4. and 5.
    private Verdict.Fault? Grow(LeafTile tile, Octets32 root, CheckpointTrail trail)
    {
        if (tile.Width == TileTree.TileWidth && trail.Next >= tile.First + tile.Width)
        {
            _tree.Append(TileTree.TileHeight, root);
            return trail.Visit(_tree) ?? _upper.Append(root);
        }

        for (var i = 0; i < tile.Width; i++)
        {
            _tree.Append(tile[i]);
            if (trail.Visit(_tree) is { } fault)
            {
                return fault;
            }
        }

        return tile.Width == TileTree.TileWidth ? _upper.Append(root) : null;
    }
}
