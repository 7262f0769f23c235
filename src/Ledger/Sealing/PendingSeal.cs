namespace Navo.Ledger.Sealing;

/// <summary>A row waiting for its batch, and whoever waits for it.</summary>
internal sealed class PendingSeal(SealItem item)
{
    public SealItem Item { get; } = item;

    // Continuations run elsewhere: the writer's thread must not release data on behalf of a request.
    public TaskCompletionSource<SealOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Answer(SealResult result, long commitStarted) => _ = result switch
    {
        { Fault: { } fault } => Outcome.TrySetException(fault),
        { Stale: { } why } => Outcome.TrySetResult(new SealOutcome.Stale(why)),
        { Row: { } row } => Outcome.TrySetResult(new SealOutcome.Sealed
        {
            Entry = row.Entry,
            Position = row.Position,
            Instant = row.Instant,
            CommitStarted = commitStarted,
        }),
        _ => Outcome.TrySetException(new LedgerUnavailableException("The row was not written.")),
    };

    public void Fail(Exception fault) => _ = Outcome.TrySetException(fault);
}
