using Navo.Portal.Categories;

namespace Navo.Portal.Tests;

/// <summary>The picture of a plan, whatever days the plan has.</summary>
public sealed class A_timeline
{
    [Fact]
    public void Draws_a_line_that_ends_with_the_calendar_to_the_edge()
    {
        var today = new DateOnly(2026, 5, 20);
        var open = new PlanLine("a course", null, today, null, "running", PlanTone.Running);
        var picture = Timeline.Of([new TimelineLane("a lane", "one", [open with { To = DateOnly.MaxValue }, open])], today);
        Assert.Equal(picture.Bar(open), picture.Bar(open with { To = DateOnly.MaxValue }));
    }
}
