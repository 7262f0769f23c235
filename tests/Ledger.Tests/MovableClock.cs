namespace Navo.Ledger.Tests;

/// <summary>The system's clock, moved by hand. Timers and monotonic readings stay the system's own.</summary>
internal sealed class MovableClock : TimeProvider
{
    public TimeSpan Offset { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
}
