using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Tests.Rules;

[Rule("D04")]
public sealed class D04_the_purpose
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "the agreement is for other purposes", one => one.Row(row => row with { Purposes = [Case.OtherPurpose] }), ReasonCodes.PurposeNotInAgreement, null },
        { "there is no agreement", one => one with { Agreement = null }, ReasonCodes.NoAgreement, null },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "the agreement is for this one alone", one => one.Row(row => row with { Purposes = [Case.Purpose] }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D04", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D04");
    }
}
