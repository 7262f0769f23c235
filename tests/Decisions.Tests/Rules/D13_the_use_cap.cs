using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Tests.Rules;

[Rule("D13")]
public sealed class D13_the_use_cap
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "the cap is reached", one => one.WithFacts(facts => facts with { Uses = 6 }), ReasonCodes.CapReached, null },
        { "the count is none", one => one.WithFacts(facts => facts with { Uses = -1 }), ReasonCodes.CapReached, null },
        { "there is no agreement", one => one with { Agreement = null }, ReasonCodes.NoAgreement, null },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "one is left", one => one.WithFacts(facts => facts with { Uses = 5 }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D13", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D13");
    }
}
