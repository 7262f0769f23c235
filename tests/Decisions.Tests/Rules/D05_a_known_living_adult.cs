using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Rules;

[Rule("D05")]
public sealed class D05_a_known_living_adult
{
    public static TheoryData<string, Func<Case, Case>, string, string?> Failing => new()
    {
        { "the pseudonym is nobody's", one => one.WithFacts(facts => facts with { Subject = null }), ReasonCodes.UnknownSubject, null },
        { "the holder does not know the person", one => one.AtHolder(_ => AgencySubjectFacts.Unknown), ReasonCodes.NotKnownToAgency, "school" },
        { "holder: Adult says no", one => one.AtHolder(its => its with { Adult = Case.Fresh(false) }), ReasonCodes.NotAdult, "school" },
        { "holder: Adult is absent", one => one.AtHolder(its => its with { Adult = default }), ReasonCodes.AdultUnknown, "school" },
        { "holder: Adult is stale", one => one.AtHolder(its => its with { Adult = Case.Old(true) }), ReasonCodes.AdultStale, "school" },
        { "holder: Alive says no", one => one.AtHolder(its => its with { Alive = Case.Fresh(false) }), ReasonCodes.NotAlive, "school" },
        { "holder: Alive is absent", one => one.AtHolder(its => its with { Alive = default }), ReasonCodes.AliveUnknown, "school" },
        { "holder: Alive is stale", one => one.AtHolder(its => its with { Alive = Case.Old(true) }), ReasonCodes.AliveStale, "school" },
        { "holder: Guardian says no", one => one.AtHolder(its => its with { Guardian = Case.Fresh(true) }), ReasonCodes.HasGuardian, "school" },
        { "holder: Guardian is absent", one => one.AtHolder(its => its with { Guardian = default }), ReasonCodes.GuardianUnknown, "school" },
        { "holder: Guardian is stale", one => one.AtHolder(its => its with { Guardian = Case.Old(false) }), ReasonCodes.GuardianStale, "school" },
        { "the requestor does not know the person", one => one.AtRequestor(_ => AgencySubjectFacts.Unknown), ReasonCodes.NotKnownToAgency, "office" },
        { "requestor: Adult says no", one => one.AtRequestor(its => its with { Adult = Case.Fresh(false) }), ReasonCodes.NotAdult, "office" },
        { "requestor: Adult is absent", one => one.AtRequestor(its => its with { Adult = default }), ReasonCodes.AdultUnknown, "office" },
        { "requestor: Adult is stale", one => one.AtRequestor(its => its with { Adult = Case.Old(true) }), ReasonCodes.AdultStale, "office" },
        { "requestor: Alive says no", one => one.AtRequestor(its => its with { Alive = Case.Fresh(false) }), ReasonCodes.NotAlive, "office" },
        { "requestor: Alive is absent", one => one.AtRequestor(its => its with { Alive = default }), ReasonCodes.AliveUnknown, "office" },
        { "requestor: Alive is stale", one => one.AtRequestor(its => its with { Alive = Case.Old(true) }), ReasonCodes.AliveStale, "office" },
        { "requestor: Guardian says no", one => one.AtRequestor(its => its with { Guardian = Case.Fresh(true) }), ReasonCodes.HasGuardian, "office" },
        { "requestor: Guardian is absent", one => one.AtRequestor(its => its with { Guardian = default }), ReasonCodes.GuardianUnknown, "office" },
        { "requestor: Guardian is stale", one => one.AtRequestor(its => its with { Guardian = Case.Old(false) }), ReasonCodes.GuardianStale, "office" },
    };

    public static TheoryData<string, Func<Case, Case>> Kept => new()
    {
        { "nothing is changed", one => one },
        { "the facts are as old as they may be", one => one.AtHolder(its => its with { Adult = Fact<bool>.Known(true, Case.Now.AddHours(-24)) }) },
    };

    [Theory]
    [MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public void Fails_when(string what, Func<Case, Case> change, string code, string? owner)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Fails("D05", code, owner is null ? null : AgencyId.Parse(owner));
    }

    [Theory]
    [MemberData(nameof(Kept), DisableDiscoveryEnumeration = true)]
    public void Is_kept_when(string what, Func<Case, Case> change)
    {
        Assert.NotEmpty(what);
        change(Case.Permitted).Keeps("D05");
    }

    [Theory]
    [InlineData(false, false, false, "not-known-to-agency")]
    [InlineData(true, false, false, "alive-unknown guardian-unknown")]
    [InlineData(false, true, false, "adult-unknown guardian-unknown")]
    [InlineData(false, false, true, "adult-unknown alive-unknown")]
    [InlineData(true, true, false, "guardian-unknown")]
    public void Says_exactly_what_an_agency_has_not_told(bool adult, bool alive, bool guardian, string codes)
    {
        var one = Case.Permitted.AtHolder(its => its with
        {
            Adult = adult ? its.Adult : default,
            Alive = alive ? its.Alive : default,
            Guardian = guardian ? its.Guardian : default,
        });

        Assert.Equal(codes, string.Join(' ', one.Decide().Reasons.Where(reason => reason.Rule == "D05").Select(reason => reason.Code)));
    }
}
