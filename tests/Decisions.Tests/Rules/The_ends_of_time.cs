using Navo.Decisions.Rules;

namespace Navo.Decisions.Tests.Rules;

/// <summary>An instant that an agency wrote as "for ever" or "from ever" is reckoned with and throws nothing.</summary>
public sealed class The_ends_of_time
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [Fact]
    public void Are_where_reckoning_stops()
    {
        Assert.Equal(DateTimeOffset.MaxValue, Instants.Add(DateTimeOffset.MaxValue - TimeSpan.FromMinutes(59), s_hour));
        Assert.Equal(DateTimeOffset.MaxValue, Instants.Add(DateTimeOffset.MaxValue, TimeSpan.FromTicks(1)));
        Assert.Equal(DateTimeOffset.MinValue, Instants.Add(DateTimeOffset.MinValue + TimeSpan.FromMinutes(59), -s_hour));
        Assert.Equal(DateTimeOffset.MinValue, Instants.JustBefore(DateTimeOffset.MinValue));
    }

    [Fact]
    public void Leave_everything_before_them_as_it_is()
    {
        Assert.Equal(DateTimeOffset.MaxValue.AddTicks(-1), Instants.Add(DateTimeOffset.MaxValue.AddTicks(-1) - s_hour, s_hour));
        Assert.Equal(DateTimeOffset.MinValue.AddTicks(1), Instants.Add(DateTimeOffset.MinValue.AddTicks(1) + s_hour, -s_hour));
        Assert.Equal(Case.Now + s_hour, Instants.Add(Case.Now, s_hour));
        Assert.Equal(Case.Now - s_hour, Instants.Add(Case.Now, -s_hour));
        Assert.Equal(Case.Now.AddTicks(-1), Instants.JustBefore(Case.Now));
    }
}
