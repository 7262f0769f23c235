using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Rules;

[Rule("D09")]
public sealed class D09_need_to_know
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "no unit of the caller follows the person", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.South, Case.Now.AddDays(-1)))) }), ReasonCodes.NotFollowedUp, "office" },
        { "the follow-up ended now", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-9), Case.Now))) }), ReasonCodes.NotFollowedUp, "office" },
        { "the follow-up begins later", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddTicks(1)))) }), ReasonCodes.NotFollowedUp, "office" },
        { "only a unit outside the agreement follows", one => one.Caller(caller => caller with { Units = [Case.North, Case.Outside] }).Caseworker(its => its with { Units = [Case.North, Case.Outside] }).AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Outside, Case.Now.AddDays(-1)))) }), ReasonCodes.NotFollowedUp, "office" },
        { "only the token names the unit that follows", one => one.Caller(caller => caller with { Units = [Case.North, Case.South] }).AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.South, Case.Now.AddDays(-1)))) }), ReasonCodes.NotFollowedUp, "office" },
        { "a teacher of another group", one => one.Caller(caller => caller with { Roles = ["TEACHER"] }).Caseworker(its => its with { Role = "TEACHER", Groups = ["A"] }).AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1), group: "B"))) }), ReasonCodes.NotFollowedUp, "office" },
        { "a teacher and no group", one => one.Caller(caller => caller with { Roles = ["TEACHER"] }).Caseworker(its => its with { Role = "TEACHER", Groups = ["A"] }).AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1)))) }), ReasonCodes.NotFollowedUp, "office" },
        { "a teacher of a group of the same name elsewhere", one => one.Caller(caller => caller with { Roles = ["TEACHER"] }).Caseworker(its => its with { Role = "TEACHER", Groups = ["A"] }).AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.South, Case.Now.AddDays(-1), group: "A"))) }), ReasonCodes.NotFollowedUp, "office" },
        { "a role the agreement does not name goes by group", one => one.Row(row => row with { Roles = [] }), ReasonCodes.NotFollowedUp, "office" },
        { "nothing is known of follow-up", one => one.AtRequestor(its => its with { FollowUps = default }), ReasonCodes.FollowUpUnknown, "office" },
        { "it is too old", one => one.AtRequestor(its => its with { FollowUps = Case.Old(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1)))) }), ReasonCodes.FollowUpStale, "office" },
        { "nothing is known of the caller", one => one.WithFacts(facts => facts with { Caseworker = default }), ReasonCodes.CallerUnknown, "office" },
        { "the holder does not follow", one => one.AtHolder(its => its with { FollowUps = Case.Fresh(ImmutableArray<FollowUp>.Empty) }), ReasonCodes.HolderNotFollowing, "school" },
        { "a unit of the holder that has not signed", one => one.Row(row => row with { HolderUnits = [Case.Outside] }), ReasonCodes.HolderNotFollowing, "school" },
        { "nothing is known at the holder", one => one.AtHolder(its => its with { FollowUps = default }), ReasonCodes.FollowUpUnknown, "school" },
        { "too old at the holder", one => one.AtHolder(its => its with { FollowUps = Case.Old(ImmutableArray.Create(Case.Period(Case.Centre, Case.Now.AddDays(-1)))) }), ReasonCodes.FollowUpStale, "school" },
        { "there is no agreement", one => one with { Agreement = null }, ReasonCodes.NoAgreement, null },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "a teacher of the group", one => one.Caller(caller => caller with { Roles = ["TEACHER"] }).Caseworker(its => its with { Role = "TEACHER", Groups = ["A"] }).AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.North, Case.Now.AddDays(-1), group: "A"))) }) },
        { "one of several enrolments is the caller's", one => one.AtRequestor(its => its with { FollowUps = Case.Fresh(ImmutableArray.Create(Case.Period(Case.Outside, Case.Now.AddDays(-9)), Case.Period(Case.North, Case.Now.AddDays(-1), Case.Now.AddTicks(1)))) }) },
        { "the fact is as old as it may be", one => one.AtRequestor(its => its with { FollowUps = Fact<ImmutableArray<FollowUp>>.Known([Case.Period(Case.North, Case.Now.AddDays(-1))], Case.Now.AddHours(-24)) }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D09", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D09");
    }
}
