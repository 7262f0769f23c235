namespace Navo.Ledger.Tests;

/// <summary>The system's clock, moved by hand. Monotonic readings stay the system's own.</summary>
internal sealed class MovableClock : TimeProvider
{
    public TimeSpan Offset { get; set; }

    /// <summary>Where the clock stands still; null while it runs.</summary>
    public DateTimeOffset? Stands { get; set; }

    /// <summary>Timers fire at once: for tests that wait for no window.</summary>
    public bool Hurries { get; set; }

    public override DateTimeOffset GetUtcNow() => (Stands ?? base.GetUtcNow()) + Offset;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Hurries && dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
}
