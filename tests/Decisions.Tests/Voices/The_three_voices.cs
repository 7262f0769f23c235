using Navo.Decisions.Facts;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Voices;

namespace Navo.Decisions.Tests.Voices;

public sealed class The_three_voices
{
    private static readonly Case s_protected = Case.Permitted
        .AtHolder(its => its with { AddressProtected = Case.Fresh(true) })
        .WithFacts(facts => facts with { Consent = null });

    [Fact]
    public void Tell_a_caseworker_the_lowest_of_the_first_four_rules()
    {
        var one = s_protected.Row(row => row with { Purposes = [] });

        Assert.Equal("NAVO-D04", CaseworkerVoice.CodeOf(one.Decide().Reasons));
        Assert.Equal("NAVO-D03", CaseworkerVoice.CodeOf(one.Row(row => row with { State = default }).Decide().Reasons));
        Assert.Equal("NAVO-D02", CaseworkerVoice.CodeOf(one.Row(row => row with { Roles = [], State = default }).Decide().Reasons));
        Assert.Equal("NAVO-D01", CaseworkerVoice.CodeOf(one.Caller(its => its with { Assurance = default, Units = [] }).Decide().Reasons));
        Assert.Equal("NAVO-D03", CaseworkerVoice.CodeOf((one with { Agreement = null }).Decide().Reasons));
    }

    [Fact]
    public void Tell_a_caseworker_for_which_other_purpose_the_agreements_would_hold()
    {
        var one = Case.Permitted.Row(row => row with { Purposes = [] });

        Assert.Equal([Case.OtherPurpose], Heard(one));
        Assert.Equal([Case.OtherPurpose], Heard(one.WithFacts(facts => facts with { Subject = null, Consent = null })));
        Assert.Empty(Heard(one.Caller(its => its with { Assurance = default })));
        Assert.Empty(Heard(one.Caseworker(its => its with { Side = "COUNTY" })));
        Assert.Empty(Heard(one with { Request = one.Request with { Purpose = Case.OtherPurpose } }));

        static IEnumerable<PurposeId> Heard(Case one) => CaseworkerVoice.OtherPurposes(Policies.Of(one), one.Request, one.Facts.Caseworker, one.Facts.At, one.Limits);
    }

    [Fact]
    public void Tell_a_caseworker_nothing_of_all_the_rest() =>
        Assert.Equal(CaseworkerVoice.NotShared, CaseworkerVoice.CodeOf(s_protected.Decide().Reasons));

    [Fact]
    public void Tell_an_officer_the_own_agencys_facts()
    {
        var heard = OfficerVoice.Hear(s_protected.Decide().Reasons, Case.Holder);

        Assert.Contains(new SpokenReason("D06", "protected"), heard);
        Assert.Contains(new SpokenReason("D10", "never-asked"), heard);
    }

    [Fact]
    public void Tell_an_officer_of_another_agencys_fact_only_that_there_is_one()
    {
        var heard = OfficerVoice.Hear(s_protected.Decide().Reasons, Case.Requestor);

        Assert.Contains(new SpokenReason(OfficerVoice.OtherRule, ReasonCodes.OtherAgencyFact), heard);
        Assert.DoesNotContain(heard, reason => reason.Rule == "D06" || reason.Code == "protected");
        Assert.Contains(new SpokenReason("D10", "never-asked"), heard);
    }

    [Fact]
    public void Tell_both_officers_everything_of_a_person_who_does_not_exist()
    {
        var reasons = Case.Permitted
            .AtHolder(_ => AgencySubjectFacts.Unknown)
            .AtRequestor(_ => AgencySubjectFacts.Unknown)
            .WithFacts(facts => facts with { Subject = null, Consent = null })
            .Decide().Reasons;

        Assert.All(
            new[] { Case.Holder, Case.Requestor },
            agency => Assert.DoesNotContain(OfficerVoice.Hear(reasons, agency), reason => reason.Rule == OfficerVoice.OtherRule));
        Assert.Contains(new SpokenReason("D05", "unknown-subject"), OfficerVoice.Hear(reasons, Case.Holder));
    }

    [Fact]
    public void Tell_both_officers_of_a_third_agencys_marker_only_that_there_is_one()
    {
        var reasons = Case.Permitted.WithFacts(facts => facts with { ThirdPartyProtection = true }).Decide().Reasons;

        Assert.All(
            new[] { Case.Holder, Case.Requestor },
            agency => Assert.Equal(new SpokenReason(OfficerVoice.OtherRule, ReasonCodes.OtherAgencyFact), Assert.Single(OfficerVoice.Hear(reasons, agency))));
    }

    [Fact]
    public void Tell_both_officers_all_of_a_person_who_does_not_exist_but_markers()
    {
        var nobody = Case.Permitted.WithFacts(facts => facts with { Subject = null, HolderFacts = AgencySubjectFacts.Unknown, RequestorFacts = AgencySubjectFacts.Unknown });
        var marked = nobody.AtHolder(its => its with { AddressProtected = Case.Fresh(true) });
        var someone = Case.Permitted.AtHolder(_ => AgencySubjectFacts.Unknown);
        var other = new SpokenReason(OfficerVoice.OtherRule, ReasonCodes.OtherAgencyFact);

        Assert.DoesNotContain(other, OfficerVoice.Hear(nobody.Decide().Reasons, Case.Requestor));
        Assert.Contains(new SpokenReason("D07", ReasonCodes.ShieldingUnknown), OfficerVoice.Hear(nobody.Decide().Reasons, Case.Requestor));
        Assert.Contains(other, OfficerVoice.Hear(marked.Decide().Reasons, Case.Requestor));
        Assert.DoesNotContain(new SpokenReason("D06", ReasonCodes.Protected), OfficerVoice.Hear(marked.Decide().Reasons, Case.Requestor));
        Assert.DoesNotContain(new SpokenReason("D07", ReasonCodes.ShieldingUnknown), OfficerVoice.Hear(someone.Decide().Reasons, Case.Requestor));
    }

    [Theory]
    [InlineData("D02 role-mismatch, D10 never-asked", ParticipantVoice.NotAllowed)]
    [InlineData("D06 protected, D10 refused", ParticipantVoice.NotNow)]
    [InlineData("D08 own-data", ParticipantVoice.NotImpartial)]
    [InlineData("D09 not-followed-up", ParticipantVoice.NotHelpingYou)]
    [InlineData("D12 no-live-consent, D11 no-live-consent, D10 refused", ParticipantVoice.SaidNo)]
    [InlineData("D10 asked", ParticipantVoice.NoYes)]
    [InlineData("D11 withdrawn", ParticipantVoice.Stopped)]
    [InlineData("D12 no-live-consent, D11 paused", ParticipantVoice.OnHold)]
    [InlineData("D11 expired", ParticipantVoice.Over)]
    [InlineData("D11 withdrawn, D11 expired", ParticipantVoice.Over)]
    [InlineData("D11 expired, D11 withdrawn", ParticipantVoice.Over)]
    [InlineData("D12 not-explicit", ParticipantVoice.StrongerYes)]
    [InlineData("D13 cap-reached", ParticipantVoice.TooOften)]
    [InlineData("D14 blocked", ParticipantVoice.YouBlocked)]
    [InlineData("other other-agency-fact", ParticipantVoice.NotAllowed)]
    public void Tell_the_participant_the_first_reason_in_easy_words(string reasons, string key) =>
        Assert.Equal(key, ParticipantVoice.KeyOf(reasons.Split(", ").Select(one => one.Split(' ')).Select(one => new SpokenReason(one[0], one[1]))));

    [Fact]
    public void Tell_the_participant_of_a_release() => Assert.Equal(ParticipantVoice.Shared, ParticipantVoice.KeyOf([]));
}
