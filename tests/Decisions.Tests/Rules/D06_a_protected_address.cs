using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Rules;

[Rule("D06")]
public sealed class D06_a_protected_address
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "a third agency has a marker", one => one.WithFacts(facts => facts with { ThirdPartyProtection = true }), ReasonCodes.OtherAgencyFact, null },
        { "holder: protected address", one => one.AtHolder(its => its with { AddressProtected = Case.Fresh(true) }), ReasonCodes.Protected, "school" },
        { "holder: nothing said", one => one.AtHolder(its => its with { AddressProtected = default }), ReasonCodes.ProtectionUnknown, "school" },
        { "holder: too old", one => one.AtHolder(its => its with { AddressProtected = Fact<bool>.Known(false, Case.Now.AddMinutes(-15).AddTicks(-1)) }), ReasonCodes.ProtectionStale, "school" },
        { "holder: a protected unit follows the person", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-1), isProtected: true))) }), ReasonCodes.ProtectedUnit, "school" },
        { "holder: a protected unit beside another", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-1)), Case.Period(Case.Outside, Case.Now.AddDays(-1), isProtected: true))) }), ReasonCodes.ProtectedUnit, "school" },
        { "holder: a protected unit from tomorrow", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-1)), Case.Period(Case.Outside, Case.Now.AddDays(1), isProtected: true))) }), ReasonCodes.ProtectedUnit, "school" },
        { "holder: nothing said of the unit", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-1)) with { UnitProtected = default })) }), ReasonCodes.UnitProtectionUnknown, "school" },
        { "holder: unit said too long ago", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-1)) with { UnitProtected = Case.Old(false) })) }), ReasonCodes.UnitProtectionStale, "school" },
        { "holder: units unknown", one => one.AtHolder(its => its with { FollowUps = default }), ReasonCodes.UnitProtectionUnknown, "school" },
        { "requestor: protected address", one => one.AtRequestor(its => its with { AddressProtected = Case.Fresh(true) }), ReasonCodes.Protected, "office" },
        { "requestor: nothing said", one => one.AtRequestor(its => its with { AddressProtected = default }), ReasonCodes.ProtectionUnknown, "office" },
        { "requestor: too old", one => one.AtRequestor(its => its with { AddressProtected = Fact<bool>.Known(false, Case.Now.AddMinutes(-15).AddTicks(-1)) }), ReasonCodes.ProtectionStale, "office" },
        { "requestor: a protected unit follows the person", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1), isProtected: true))) }), ReasonCodes.ProtectedUnit, "office" },
        { "requestor: a protected unit beside another", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1)), Case.Period(Case.Outside, Case.Now.AddDays(-1), isProtected: true))) }), ReasonCodes.ProtectedUnit, "office" },
        { "requestor: a protected unit from tomorrow", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1)), Case.Period(Case.Outside, Case.Now.AddDays(1), isProtected: true))) }), ReasonCodes.ProtectedUnit, "office" },
        { "requestor: nothing said of the unit", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1)) with { UnitProtected = default })) }), ReasonCodes.UnitProtectionUnknown, "office" },
        { "requestor: unit said too long ago", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1)) with { UnitProtected = Case.Old(false) })) }), ReasonCodes.UnitProtectionStale, "office" },
        { "requestor: units unknown", one => one.AtRequestor(its => its with { FollowUps = default }), ReasonCodes.UnitProtectionUnknown, "office" },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "a protected unit followed the person until now", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-1)), Case.Period(Case.Outside, Case.Now.AddDays(-9), Case.Now, isProtected: true))) }) },
        { "the fact is as old as it may be", one => one.AtHolder(its => its with { AddressProtected = Fact<bool>.Known(false, Case.Now.AddMinutes(-15)) }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D06", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D06");
    }

    [Fact]
    public void Is_said_once_of_two_protected_units()
    {
        var one = Case.Permitted.AtHolder(its => its with
        {
            FollowUps = Case.Fresh(System.Collections.Immutable.ImmutableArray.Create(
                Case.Period(Case.Centre, Case.Now.AddDays(-1), isProtected: true), Case.Period(Case.Outside, Case.Now.AddDays(-1), isProtected: true))),
        });

        Assert.Equal(ReasonCodes.ProtectedUnit, Assert.Single(one.Decide().Reasons, reason => reason.Rule == "D06").Code);
    }
}
