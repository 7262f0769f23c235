using Navo.AccessLog.Copy;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tiles;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Verifier;

/// <summary>Verifies one copy of the log from its files alone, one tile at a time.</summary>
/// <remarks>
/// 1. keys · 2. newest checkpoint · 3. every entry against its leaf hash, its form, the person's chain · 4. every tile above ·
/// 5. every earlier checkpoint against the leaves it covers · 6. the root · 7. what the entries say, and empty ones against the erasure rows.
/// </remarks>
internal sealed class LogVerification(LogFiles files, VerificationRequest request)
{
    private readonly TreeFrontier _tree = new();
    private readonly UpperTiles _upper = new(files);
    private readonly PersonChains _chains = new();
    private readonly Erasures _erasures = new();

    // What a leaf says is judged only when all hashes hold: in a rewritten log it is a consequence, not the cause.
    private Verdict.Fault? _contentFault;

    /// <summary>The entry asked for, when it was found and holds.</summary>
    public (long Index, Octets32 Leaf, Entry Entry)? Found { get; private set; }

    /// <summary>How many entries are empty.</summary>
    public int Erased => _erasures.Count;

    /// <summary>How many signed checkpoints agreed with the leaves.</summary>
    public int Checkpoints { get; private set; }

    public Verdict Run()
    {
        // 1.
        if (!files.HasKeys)
        {
            return new Verdict.Fault(0, FaultKind.Truncated, "The origin or the keys are missing: this is no copy of a log.");
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

        if (kept?.Size > head.Size)
        {
            return new Verdict.Fault(head.Size, FaultKind.Truncated, "The log is shorter than the checkpoint that was kept.");
        }

        using var trail = new CheckpointTrail(files, keys, kept);
        var fault = trail.Start() ?? Walk(head.Size, trail) ?? _upper.Finish();
        Checkpoints = trail.Agreed;

        // 6. and 7.
        return Judge(fault, head, trail) ?? _contentFault ?? _erasures.Finish() ?? (Verdict)new Verdict.Ok(head.Size, head.Root);
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
        for (var index = 0L; index << TileTree.TileHeight < size; index++)
        {
            var fault = LeafTile.Read(files, index, size, out var tile) ?? CheckEntries(tile!, size) ?? Grow(tile!, trail);
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    // 4. and 5.
    private Verdict.Fault? Grow(LeafTile tile, CheckpointTrail trail)
    {
        var tileTree = new TreeFrontier();
        for (var i = 0; i < tile.Width; i++)
        {
            tileTree.Append(tile[i]);
            _tree.Append(tile[i]);
            if (trail.Visit(_tree) is { } fault)
            {
                return fault;
            }
        }

        return tile.Width == TileTree.TileWidth ? _upper.Append(tileTree.Root()) : null;
    }

    // 3.
    private Verdict.Fault? CheckEntries(LeafTile tile, long size)
    {
        ReadOnlySpan<byte> rest = tile.Bundle;
        for (var i = 0; i < tile.Width; i++)
        {
            if (!EntryBundle.TryRead(ref rest, out var octets))
            {
                return new Misfit(files, size).NameEnd(tile, i, rest);
            }

            if (octets.IsEmpty)
            {
                _erasures.AppendEmpty(tile.First + i);
                _chains.AppendErased(tile[i]);
            }
            else if (MerkleTree.LeafHash(octets) != tile[i])
            {
                return new Misfit(files, size).Name(tile, i, octets, rest);
            }
            else
            {
                _contentFault = CheckEntry(tile.First + i, tile[i], octets) is { } fault ? _contentFault ?? fault : _contentFault;
            }
        }

        return tile.IsExact && !rest.IsEmpty
            ? new Verdict.Fault(tile.First + tile.Width, FaultKind.Altered, "Octets follow the last entry of a bundle.")
            : null;
    }

    private Verdict.Fault? CheckEntry(long index, Octets32 leaf, ReadOnlySpan<byte> octets)
    {
        Entry entry;
        try
        {
            entry = EntryFormat.Decode(octets);
        }
        catch (EntryFormatException refusal)
        {
            return new Verdict.Fault(index, FaultKind.Altered, "The entry has not the canonical form: " + refusal.Message);
        }

        if (entry.Id == request.Entry)
        {
            Found = (index, leaf, entry);
        }

        _erasures.Append(index, entry);
        return _chains.Append(index, leaf, entry);
    }
}
