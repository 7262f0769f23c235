using System.Collections.Immutable;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests;

public sealed class A_permit
{
    [Fact]
    public void Carries_what_it_relies_on_and_every_rule_kept()
    {
        var one = Case.Permitted;

        var permit = Assert.IsType<Decision.Permit>(one.Decide());

        Assert.Same(one.Agreement, permit.Agreement);
        Assert.Equal(one.Facts.Consent!.Consent, permit.Consent);
        Assert.Equal(3, permit.ConsentRevision);
        Assert.Equal(6, permit.Cap);
        Assert.Equal("level", Assert.Single(permit.Fields));
        Assert.Equal("comment", Assert.Single(permit.Withheld));
        Assert.Same(one.Facts.Revisions, permit.Revisions);
        Assert.Equal(14, permit.Reasons.Length);
        Assert.All(permit.Reasons, reason => Assert.Equal((ReasonCodes.Passed, false), (reason.Code, reason.Failed)));
    }

    [Fact]
    public void Ends_with_the_first_fact_that_grows_old()
    {
        var permit = Assert.IsType<Decision.Permit>(Case.Permitted.Decide());

        Assert.Equal(Case.Now.AddMinutes(-1) + Case.Permitted.Limits.Protection, permit.NotAfter);
    }

    [Fact]
    public void Needs_a_live_consent_and_an_agreement_in_force()
    {
        _ = Assert.IsType<Decision.Deny>((Case.Permitted with { Agreement = null }).Decide());
        _ = Assert.IsType<Decision.Deny>(Case.Permitted.WithFacts(facts => facts with { Consent = null }).Decide());
        _ = Assert.IsType<Decision.Deny>(Case.Permitted.Consent(consent => consent with { Consent = null }).Decide());
    }

    public static TheoryData<string, Func<Case, Case>> Ends => new()
    {
        { "the yes", one => one.Consent(its => its with { ValidTo = s_end }) },
        { "the yes, broken follow-up", one => one.Consent(its => its with { LapsedAt = s_end }) },
        { "the agreement", one => one.Row(row => row with { ValidTo = s_end }) },
        { "the mandate", one => one.Caseworker(its => its with { ValidTo = s_end }) },
        { "the requestor's follow-up", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1), s_end))) }) },
        { "the holder's follow-up", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-1), s_end))) }) },
    };

    public static TheoryData<string, Func<Case, Case>> Begins => new()
    {
        { "the yes", one => one.Consent(its => its with { GivenAt = s_begin }) },
        { "the agreement", one => one.Row(row => row with { ValidFrom = s_begin }) },
        { "the requestor's follow-up", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, s_begin))) }) },
        { "the holder's follow-up", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, s_begin))) }) },
        { "the end of a protected unit's period", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(
            Case.Period(Case.Centre, Case.Now.AddDays(-1)), Case.Period(Case.Outside, Case.Now.AddDays(-2), s_begin, isProtected: true))) }) },
    };

    private static readonly DateTimeOffset s_end = Case.Now.AddSeconds(30);
    private static readonly DateTimeOffset s_begin = Case.Now.AddSeconds(-30);

    [Theory]
    [MemberData(nameof(Ends), DisableDiscoveryEnumeration = true)]
    public void Holds_to_just_before_the_end_of(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        Assert.Equal(s_end.AddTicks(-1), Assert.IsType<Decision.Permit>(change(Case.Permitted).Decide()).NotAfter);
    }

    [Theory]
    [MemberData(nameof(Begins), DisableDiscoveryEnumeration = true)]
    public void Holds_from_the_beginning_of(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        Assert.Equal(s_begin, Assert.IsType<Decision.Permit>(change(Case.Permitted).Decide()).NotBefore);
    }

    /// <summary>Told in the worst order: each joins only when its neighbour has.</summary>
    [Fact]
    public void Reaches_over_periods_that_meet_in_whatever_order_they_are_told()
    {
        Assert.Equal(Case.Now.AddSeconds(30).AddTicks(-1), Followed((20, 30), (10, 20), (-60, 10)).NotAfter);
    }

    [Fact]
    public void Does_not_reach_over_a_gap_between_periods()
    {
        var one = Followed((-50, -30), (-29, 40), (41, 50));

        Assert.Equal(Case.Now.AddSeconds(-29), one.NotBefore);
        Assert.Equal(Case.Now.AddSeconds(40).AddTicks(-1), one.NotAfter);
    }

    private static Decision.Permit Followed(params (int From, int To)[] seconds) => Assert.IsType<Decision.Permit>(Case.Permitted.AtRequestor(its => its with
    {
        FollowUps = Case.Fresh(seconds.Select(one => Case.Period(Case.North, Case.Now.AddSeconds(one.From), Case.Now.AddSeconds(one.To))).ToImmutableArray()),
    }).Decide());

    [Fact]
    public void Does_not_end_with_a_fact_that_is_not_needed_when_it_grows_old()
    {
        var told = Case.Now.AddMinutes(-2);
        var end = told + Case.Permitted.Limits.Protection + TimeSpan.FromTicks(1);
        var one = Case.Permitted.AtHolder(its => its with
        {
            FollowUps = Case.Fresh(ImmutableArray.Create(
                Case.Period(Case.Centre, Case.Now.AddDays(-1)),
                Case.Period(Case.Outside, Case.Now.AddDays(-1), end) with { UnitProtected = Fact<bool>.Known(false, told) })),
        });

        Assert.Equal(Case.Now.AddMinutes(-1) + one.Limits.Protection, Assert.IsType<Decision.Permit>(one.Decide()).NotAfter);
        Assert.Equal(told + one.Limits.Protection, Assert.IsType<Decision.Permit>((one with { Facts = Longer(one, end.AddTicks(1)) }).Decide()).NotAfter);
    }

    private static DecisionFacts Longer(Case one, DateTimeOffset end) => one.AtHolder(its => its with
    {
        FollowUps = its.FollowUps.TryRead(out var periods) ? Fact<ImmutableArray<FollowUp>>.Known([periods[0], periods[1] with { To = end }], its.FollowUps.AsOf) : default,
    }).Facts;
}
