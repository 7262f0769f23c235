using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.Decisions.Tests.Rules;

[Rule("D12")]
public sealed class D12_the_strength_of_the_yes
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "special data and not explicit", one => one.Row(row => row with { SpecialCategory = SpecialCategory.Inferred, Gdpr9 = "9(2)(a)" }).Consent(consent => consent with { Explicit = false }), ReasonCodes.NotExplicit, null },
        { "special data and pressed by a helper", one => one.Row(row => row with { SpecialCategory = SpecialCategory.Inferred, Gdpr9 = "9(2)(a)" }).Consent(consent => consent with { SelfGiven = false }), ReasonCodes.NotSelfGiven, null },
        { "special data at substantial assurance", one => one.Row(row => row with { SpecialCategory = SpecialCategory.Inferred, Gdpr9 = "9(2)(a)" }).Consent(consent => consent with { Assurance = Assurance.Substantial }), ReasonCodes.ConsentAssuranceTooLow, null },
        { "ordinary data at no assurance", one => one.Consent(consent => consent with { Assurance = Assurance.None }), ReasonCodes.ConsentAssuranceTooLow, null },
        { "there is no yes", one => one.WithFacts(facts => facts with { Consent = null }), ReasonCodes.NoLiveConsent, null },
        { "there is no agreement", one => one with { Agreement = null }, ReasonCodes.NoAgreement, null },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "special data and a strong yes", one => one.Row(row => row with { SpecialCategory = SpecialCategory.Inferred, Gdpr9 = "9(2)(a)" }) },
        { "ordinary data, substantial and assisted", one => one.Consent(consent => consent with { Assurance = Assurance.Substantial, SelfGiven = false, Explicit = false }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D12", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D12");
    }
}
