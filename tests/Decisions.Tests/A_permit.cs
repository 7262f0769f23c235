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
}
