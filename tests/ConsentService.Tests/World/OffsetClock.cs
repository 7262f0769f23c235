namespace Navo.ConsentService.Tests.World;

/// <summary>The real clock, moved: timers run, so that what waits for the release window really waits.</summary>
internal sealed class OffsetClock : TimeProvider
{
    public TimeSpan Offset { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
}
