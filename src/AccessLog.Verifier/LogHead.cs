using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Verifier;

/// <summary>Finds the newest signed checkpoint of a copy.</summary>
internal static class LogHead
{
    public static Verdict.Fault? Find(LogFiles files, TrustedKeys keys, out Checkpoint head)
    {
        head = new Checkpoint(keys.Origin, 0, default);
        if (files.ReadCheckpoint() is not { } note)
        {
            return new Verdict.Fault(0, FaultKind.Truncated, "The checkpoint is missing.");
        }

        if (keys.Open(note) is not { } newest)
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

        if ((last.AsSpan().SequenceEqual(note) ? newest : keys.Open(last)) is not { } latest)
        {
            return new Verdict.Fault(0, FaultKind.ForgedCheckpoint, "The last of the earlier checkpoints is not whole or not signed by a key of the log.");
        }

        // A rolled-back checkpoint must not hide what the history still shows to have been signed.
        head = latest.Size > newest.Size ? latest : newest;
        return latest.Size == newest.Size && latest.Root != newest.Root
            ? new Verdict.Fault(0, FaultKind.Forked, "Two signed checkpoints of one size have different roots.")
            : null;
    }
}
