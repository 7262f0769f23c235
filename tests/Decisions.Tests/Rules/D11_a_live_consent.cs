using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Rules;

[Rule("D11")]
public sealed class D11_a_live_consent
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "on hold", one => one.Consent(consent => consent with { State = ConsentState.Paused }), ReasonCodes.Paused, null },
        { "stopped", one => one.Consent(consent => consent with { State = ConsentState.Withdrawn }), ReasonCodes.Withdrawn, null },
        { "its time is over", one => one.Consent(consent => consent with { ValidTo = Case.Now }), ReasonCodes.Expired, null },
        { "it has no end", one => one.Consent(consent => consent with { ValidTo = null }), ReasonCodes.NoLiveConsent, null },
        { "it has no beginning", one => one.Consent(consent => consent with { GivenAt = null }), ReasonCodes.NoLiveConsent, null },
        { "it begins later", one => one.Consent(consent => consent with { GivenAt = Case.Now.AddTicks(1) }), ReasonCodes.ConsentNotYet, null },
        { "follow-up was broken for 30 days", one => one.Consent(consent => consent with { LapsedAt = Case.Now }), ReasonCodes.Lapsed, null },
        { "there is none", one => one.WithFacts(facts => facts with { Consent = null }), ReasonCodes.NoLiveConsent, null },
        { "refused", one => one.Consent(consent => consent with { State = ConsentState.Refused }), ReasonCodes.NoLiveConsent, null },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "it ends a tick later", one => one.Consent(consent => consent with { ValidTo = Case.Now.AddTicks(1) }) },
        { "it begins now", one => one.Consent(consent => consent with { GivenAt = Case.Now }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D11", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D11");
    }

    [Fact]
    public void Says_of_a_stop_that_and_nothing_else() =>
        Assert.Equal(
            ReasonCodes.Withdrawn,
            Assert.Single(Case.Permitted.Consent(consent => consent with { State = ConsentState.Withdrawn }).Decide().Reasons, reason => reason.Rule == "D11").Code);
}
