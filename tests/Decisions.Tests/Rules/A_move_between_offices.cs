using System.Collections.Immutable;

namespace Navo.Decisions.Tests.Rules;

[Rule("D09")]
public sealed class A_move_between_offices
{
    private static readonly DateTimeOffset s_move = Case.Now.AddMinutes(5);

    private static readonly Case s_moving = Case.Permitted.AtRequestor(its => its with
    {
        FollowUps = Case.Fresh(ImmutableArray.Create(
            Case.Period(Case.North, Case.Now.AddDays(-30), s_move), Case.Period(Case.South, s_move))),
    });

    [Fact]
    public void Shuts_the_old_office_out_at_that_instant_and_no_sooner()
    {
        var permit = Assert.IsType<Decision.Permit>(s_moving.Decide());

        Assert.Equal(s_move.AddTicks(-1), permit.NotAfter);
        s_moving.At(s_move).Fails("D09", ReasonCodes.NotFollowedUp, Case.Requestor);
    }

    [Fact]
    public void Lets_the_new_office_in_on_the_same_yes()
    {
        var atSouth = s_moving.Caller(its => its with { Units = [Case.South] }).Caseworker(its => its with { Units = [Case.South] });

        atSouth.Fails("D09", ReasonCodes.NotFollowedUp, Case.Requestor);
        Assert.Equal(Case.Permitted.Facts.Consent!.Consent, Assert.IsType<Decision.Permit>(atSouth.At(s_move).Decide()).Consent);
    }

    [Fact]
    public void Does_not_break_off_a_counsellor_of_both_offices()
    {
        var atBoth = s_moving.Caller(its => its with { Units = [Case.South, Case.North] })
            .Caseworker(its => its with { Units = [Case.North, Case.South] });

        Assert.True(Assert.IsType<Decision.Permit>(atBoth.Decide()).NotAfter > s_move);
    }
}
