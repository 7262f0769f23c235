using Navo.Decisions.Facts;

namespace Navo.Decisions.Recording;

/// <summary>Limits in ticks of 100 ns: as exact as the decision.</summary>
internal sealed record WrittenLimits(long Protection, long Unit, long Period, long Skew)
{
    public static WrittenLimits Of(FactLimits limits) => new(limits.Protection.Ticks, limits.Unit.Ticks, limits.Period.Ticks, limits.Skew.Ticks);

    public FactLimits ToLimits() => new()
    {
        Protection = TimeSpan.FromTicks(Protection),
        Unit = TimeSpan.FromTicks(Unit),
        Period = TimeSpan.FromTicks(Period),
        Skew = TimeSpan.FromTicks(Skew),
    };
}
