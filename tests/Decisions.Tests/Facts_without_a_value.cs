using System.Collections.Immutable;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests;

public sealed class Facts_without_a_value
{
    [Fact]
    public void Are_absent_and_never_a_yes()
    {
        Assert.False(default(Fact<bool>).IsKnown);
        Assert.Equal(Fact<bool>.Absent, default);
        Assert.False(Fact<bool>.Absent.TryRead(out _));
    }

    [Fact]
    public void Refuse_without_an_exception()
    {
        var one = Case.Permitted
            .Caller(caller => caller with { Roles = default, Units = default })
            .Caseworker(its => its with { Units = default, Groups = default })
            .Consent(consent => consent with { Purposes = default })
            .AtHolder(its => its with { FollowUps = Case.Fresh(default(ImmutableArray<FollowUp>)) })
            .WithFacts(facts => facts with { Blocks = default });

        one.Fails("D02", ReasonCodes.RoleMismatch, Case.Requestor);
        one.Fails("D06", ReasonCodes.UnitProtectionUnknown, Case.Holder);
        one.Fails("D10", ReasonCodes.PurposeNotConsented);
    }

    [Fact]
    public void Refuse_a_person_of_whom_nothing_is_known_by_every_rule_about_the_person()
    {
        var one = Case.Permitted.WithFacts(facts => facts with
        {
            Subject = null,
            HolderFacts = AgencySubjectFacts.Unknown,
            RequestorFacts = AgencySubjectFacts.Unknown,
            Consent = null,
        });

        Assert.Equal(
            ["D05", "D06", "D07", "D09", "D10", "D11", "D12"],
            one.Decide().Reasons.Where(reason => reason.Failed).Select(reason => reason.Rule).Distinct());
    }

    [Fact]
    public void Are_all_there_is_of_nobody()
    {
        var one = Case.Permitted.Facts;
        var nobody = DecisionFacts.AboutNobody(one.Caseworker, one.At);

        Assert.Equal((one.At, one.Caseworker, 0, false), (nobody.At, nobody.Caseworker, nobody.Uses, nobody.ThirdPartyProtection));
        Assert.Null(nobody.Subject);
        Assert.Null(nobody.Consent);
        Assert.Empty(nobody.Blocks);
        Assert.Same(AgencySubjectFacts.Unknown, nobody.HolderFacts);
        Assert.Same(AgencySubjectFacts.Unknown, nobody.RequestorFacts);
        Assert.Equal((0, 0, ""), (nobody.Revisions.Subject, nobody.Revisions.Employee, nobody.Revisions.PolicyHash));
        Assert.Empty(nobody.Revisions.Units);
    }

    [Fact]
    public void Are_masked_in_text()
    {
        Assert.Equal("Fact(***)", Case.Fresh(true).ToString());
        Assert.Equal("Fact(absent)", default(Fact<bool>).ToString());
    }

    [Fact]
    public void Are_what_facts_become_after_a_quarter_of_an_hour_or_a_day() => Assert.Equal(
        new FactLimits { Protection = TimeSpan.FromMinutes(15), Unit = TimeSpan.FromMinutes(15), Period = TimeSpan.FromDays(1), Skew = TimeSpan.FromSeconds(30) },
        FactLimits.Longest);
}
