using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Decisions.Agreements;

namespace Navo.Decisions.Tests.Rules;

[Rule("D02")]
public sealed class D02_may_use_the_agreement
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "the agency has said nothing of the caller", one => one.WithFacts(facts => facts with { Caseworker = default }), ReasonCodes.CallerUnknown, "office" },
        { "what it said is a tick too old", one => one.At(one.Facts.Caseworker.AsOf + one.Limits.Unit + TimeSpan.FromTicks(1)), ReasonCodes.CallerStale, "office" },
        { "what it said lies in the future", one => one.At(one.Facts.Caseworker.AsOf - one.Limits.Skew - TimeSpan.FromTicks(1)), ReasonCodes.CallerStale, "office" },
        { "the mandate has ended", one => one.Caseworker(its => its with { ValidTo = Case.Now }), ReasonCodes.MandateEnded, "office" },
        { "the substitute's mandate has ended", one => one.Caseworker(its => its with { Substitute = new(Case.Now.AddMonths(-1), Case.Now, "LEAVE") }), ReasonCodes.MandateEnded, "office" },
        { "the substitute's mandate begins a tick later", one => one.Caseworker(its => its with { Substitute = new(Case.Now.AddTicks(1), Case.Now.AddMonths(1), "LEAVE") }), ReasonCodes.MandateNotYet, "office" },
        { "the substitute's mandate is a tick too long", one => one.Caseworker(its => its with { Substitute = new(Case.Now, Case.Now.AddMonths(3).AddHours(1).AddTicks(1), "LEAVE") }), ReasonCodes.MandateTooLong, "office" },
        { "the substitute's mandate ends as it begins", one => one.Caseworker(its => its with { Substitute = new(Case.Now, Case.Now, "LEAVE") }), ReasonCodes.MandateTooLong, "office" },
        { "the substitute's mandate has no reason", one => one.Caseworker(its => its with { Substitute = new(Case.Now, Case.Now.AddMonths(1), " ") }), ReasonCodes.MandateWithoutReason, "office" },
        { "the substitute's mandate is for ever", one => one.Caseworker(its => its with { Substitute = new(Case.Now, DateTimeOffset.MaxValue, "LEAVE") }), ReasonCodes.MandateTooLong, "office" },
        { "token and fact name different roles", one => one.Caller(caller => caller with { Roles = ["TEACHER"] }), ReasonCodes.RoleMismatch, "office" },
        { "the agreement does not name the role", one => one.Row(row => row with { Roles = [Case.Teacher] }), ReasonCodes.RoleNotInAgreement, "office" },
        { "the role is another agency's", one => one.Row(row => row with { Roles = [Case.Counsellor with { Agencies = [Case.Holder] }] }), ReasonCodes.RoleNotInAgreement, "office" },
        { "the role meets no participants", one => one.Row(row => row with { Roles = [Case.Counsellor with { Kind = RoleKind.DataProtectionOfficer }] }), ReasonCodes.RoleNotInAgreement, "office" },
        { "token and fact name different sides", one => one.Caller(caller => caller with { Side = "CITY" }), ReasonCodes.SideMismatch, "office" },
        { "nobody names a side", one => one.Caller(caller => caller with { Side = null }).Caseworker(its => its with { Side = null }), ReasonCodes.SideNotInAgreement, "office" },
        { "the side has not signed", one => one.Row(row => row with { Sides = ["CITY"] }), ReasonCodes.SideNotInAgreement, "office" },
        { "the row names no side and the role carries one", one => one.Row(row => row with { Sides = [] }), ReasonCodes.SideNotInAgreement, "office" },
        { "only the token names the unit", one => one.Caseworker(its => its with { Units = [Case.South] }), ReasonCodes.UnitMismatch, "office" },
        { "only the fact names the unit", one => one.Caller(caller => caller with { Units = [] }), ReasonCodes.UnitMismatch, "office" },
        { "the unit has not signed", one => one.Row(row => row with { RequestorUnits = [Case.South] }), ReasonCodes.UnitNotInAgreement, "office" },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "the fact is as old as it may be", one => one.At(one.Facts.Caseworker.AsOf + one.Limits.Unit) },
        { "the mandate ends a tick later", one => one.Caseworker(its => its with { ValidTo = Case.Now.AddTicks(1) }) },
        { "the substitute's mandate is as long as it may be", one => one.Caseworker(its => its with { Substitute = new(Case.Now, Case.Now.AddMonths(3).AddHours(1), "LEAVE") }) },
        { "the token has another role too", one => one.Caller(caller => caller with { Roles = ["OTHER", "COUNSELLOR"] }) },
        { "the agency has no sides", one => one.Caller(caller => caller with { Side = null }).Caseworker(its => its with { Side = null }).Row(row => row with { Sides = [], Roles = [Case.Counsellor with { CarriesSide = false }] }) },
        { "there is no agreement to use", one => one with { Agreement = null } },
        { "the caller is the participant", one => one.Caseworker(its => its with { IsSubject = true, HasConflict = true }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D02", code, owner is null ? null : AgencyId.Parse(owner));
    }

    /// <summary>policy.md: a substitute's mandate opens nothing that another rule closes; each use is judged anew.</summary>
    [Fact]
    public void Lets_no_substitute_past_a_rule_of_protection()
    {
        var substitute = Case.Permitted.Caseworker(its => its with { Substitute = new(Case.Now, Case.Now.AddMonths(1), "LEAVE") });
        Assert.IsType<Decision.Permit>(substitute.Decide());

        substitute.AtHolder(its => its with { AddressProtected = Case.Fresh(true) }).Fails("D06", ReasonCodes.Protected, Case.Holder);
        substitute.AtRequestor(its => its with { Shielded = Case.Fresh(true) }).Fails("D07", ReasonCodes.Shielded, Case.Requestor);
        substitute.Caseworker(its => its with { HasConflict = true }).Fails("D08", ReasonCodes.ConflictOfInterest, Case.Requestor);
        substitute.AtRequestor(its => its with { FollowUps = default }).Fails("D09", ReasonCodes.FollowUpUnknown, Case.Requestor);
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D02");
    }

    [Fact]
    public void Reckons_a_mandate_to_the_end_of_time()
    {
        var border = DateTimeOffset.MaxValue.AddMonths(-4);

        Assert.Equal(DateTimeOffset.MaxValue, From(border).LongestEnd);
        Assert.Equal(DateTimeOffset.MaxValue, From(DateTimeOffset.MaxValue.AddMonths(-3).AddDays(1)).LongestEnd);
        Assert.Equal(border.AddTicks(-1).AddMonths(3).AddHours(1), From(border.AddTicks(-1)).LongestEnd);

        static Mandate From(DateTimeOffset from) => new(from, DateTimeOffset.MaxValue, "LEAVE");
    }
}
