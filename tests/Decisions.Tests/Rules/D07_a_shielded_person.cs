using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Rules;

[Rule("D07")]
public sealed class D07_a_shielded_person
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "holder: shielded", one => one.AtHolder(its => its with { Shielded = Case.Fresh(true) }), ReasonCodes.Shielded, "school" },
        { "holder: nothing said", one => one.AtHolder(its => its with { Shielded = default }), ReasonCodes.ShieldingUnknown, "school" },
        { "holder: too old", one => one.AtHolder(its => its with { Shielded = Fact<bool>.Known(false, Case.Now.AddMinutes(-15).AddTicks(-1)) }), ReasonCodes.ShieldingStale, "school" },
        { "requestor: shielded", one => one.AtRequestor(its => its with { Shielded = Case.Fresh(true) }), ReasonCodes.Shielded, "office" },
        { "requestor: nothing said", one => one.AtRequestor(its => its with { Shielded = default }), ReasonCodes.ShieldingUnknown, "office" },
        { "requestor: too old", one => one.AtRequestor(its => its with { Shielded = Fact<bool>.Known(false, Case.Now.AddMinutes(-15).AddTicks(-1)) }), ReasonCodes.ShieldingStale, "office" },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D07", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D07");
    }

    [Fact]
    public void Says_of_an_old_fact_that_it_is_old_and_not_what_it_said() =>
        Assert.Equal(
            ReasonCodes.ShieldingStale,
            Assert.Single(Case.Permitted.AtHolder(its => its with { Shielded = Case.Old(true) }).Decide().Reasons, reason => reason.Rule == "D07").Code);
}
