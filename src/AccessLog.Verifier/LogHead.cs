using Navo.AccessLog.Copy;
using Navo.AccessLog.Heads;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Verifier;

/// <summary>What the copy says was signed last: the newest checkpoint, and whose newest entries stand where.</summary>
/// <param name="Newest">The largest signed tree.</param>
/// <param name="Own">What the file <c>checkpoint</c> holds: the same, or an earlier one that the leaves must agree with too.</param>
/// <param name="Heads">The signed statement of heads.</param>
/// <param name="List">The heads it is over.</param>
internal sealed record LogHead(Checkpoint Newest, Checkpoint Own, HeadStatement Heads, ReadOnlyMemory<Octets32> List)
{
    public static Verdict.Fault? Find(LogFiles files, TrustedKeys keys, out LogHead head)
    {
        var fault = FindCheckpoint(files, keys, out var newest, out var own);
        head = new LogHead(newest, own, new HeadStatement(keys.Origin, 0, default, 0, default), default);
        return fault ?? FindHeads(files, keys, ref head);
    }

    private static Verdict.Fault? FindHeads(LogFiles files, TrustedKeys keys, ref LogHead head)
    {
        if (files.ReadHeads() is not { } octets)
        {
            return new Verdict.Fault(0, FaultKind.Truncated, "The statement of each person's newest entry is missing.");
        }

        if (!HeadFile.TryParse(octets, out var file) || keys.Open(file) is not { } statement)
        {
            return new Verdict.Fault(0, FaultKind.ForgedCheckpoint, "The statement of each person's newest entry is not signed by a key of the log.");
        }

        if (statement.Count != file.Heads.Length || HeadSet.RootOf(file.Heads.Span) != statement.HeadsRoot)
        {
            return new Verdict.Fault(0, FaultKind.Altered, "The list of each person's newest entry is not the one that was signed.");
        }

        // Whoever copies a running log meets a later statement than checkpoint: it is as good a signed word on the tree.
        var newest = head.Newest;
        head = head with { Newest = statement.Size > newest.Size ? statement.Checkpoint : newest, Heads = statement, List = file.Heads };
        return statement.Size == newest.Size && statement.Root != newest.Root
            ? new Verdict.Fault(0, FaultKind.Forked, "Two signed trees of one size have different roots.")
            : null;
    }

    private static Verdict.Fault? FindCheckpoint(LogFiles files, TrustedKeys keys, out Checkpoint head, out Checkpoint own)
    {
        head = own = new Checkpoint(keys.Origin, 0, default);
        if (files.ReadCheckpoint() is not { } note)
        {
            return new Verdict.Fault(0, FaultKind.Truncated, "The checkpoint is missing.");
        }

        if (keys.OpenOwn(note) is not { } newest)
        {
            return new Verdict.Fault(0, FaultKind.ForgedCheckpoint, "The checkpoint is not signed by a key of the log.");
        }

        byte[]? last = null;
        using (var history = files.OpenHistory())
        {
            foreach (var earlier in history is null ? [] : CheckpointHistory.Read(history))
            {
                last = earlier;
            }
        }

        if (last is null)
        {
            return new Verdict.Fault(0, FaultKind.Truncated, "The earlier checkpoints are missing.");
        }

        if ((last.AsSpan().SequenceEqual(note) ? newest : keys.OpenOwn(last)) is not { } latest)
        {
            return new Verdict.Fault(0, FaultKind.ForgedCheckpoint, "The last of the earlier checkpoints is not whole or not signed by a key of the log.");
        }

        // A rolled-back checkpoint must not hide what the history still shows to have been signed.
        (head, own) = (latest.Size > newest.Size ? latest : newest, newest);
        return latest.Size == newest.Size && latest.Root != newest.Root
            ? new Verdict.Fault(0, FaultKind.Forked, "Two signed checkpoints of one size have different roots.")
            : null;
    }
}
