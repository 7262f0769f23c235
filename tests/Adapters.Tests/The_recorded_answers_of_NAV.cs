using System.Text.Json.Nodes;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Nav.Mapping;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Categories;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;

namespace Navo.Adapters.Tests;

/// <summary>The contract with NAV: from answers in its public shapes, traps included, to exactly what may be told and the names of what stayed.</summary>
public sealed class The_recorded_answers_of_NAV
{
    private static readonly DateOnly Today = new(2026, 5, 20);
    private static readonly FollowUpData FollowUp = Recorded.Read("oppfolging-graphql", NavJson.Default.FollowUpAnswer).Data!;

    [Fact]
    public void Become_the_plan_without_treatment_minutes_locks_and_what_reveals_health() => Becomes("nav-plan", NavPlanMapping.Map(
        FollowUp,
        Recorded.Read("aktivitet", NavJson.Default.ListActivityRow),
        Recorded.Read("deltakelser", NavJson.Default.MeasuresAnswer).Deltakelser!,
        Recorded.Read("aktivitetskort", NavJson.Default.ListCardMessage),
        "agency",
        Today));

    [Fact]
    public void Become_a_decision_without_its_group() => Becomes("nav-vedtak", DecisionMapping.Map(
        FollowUp,
        Recorded.Read("hent-gjeldende-14a-vedtak", NavJson.Default.CurrentDecisionAnswer),
        Recorded.Read("hent-siste-14a-vedtak", NavJson.Default.LatestDecisionAnswer),
        "agency",
        Today));

    [Fact]
    public void Become_work_without_employer_country_reason_or_benefit() => Becomes("arbeid", ArbeidMapping.Map(
        FollowUp,
        Recorded.Read("yrkesbakgrunn", NavJson.Default.BackgroundAnswer),
        Recorded.Read("arbeidssoekerperioder", NavJson.Default.ListJobseekerPeriod),
        Recorded.Read("snapshot", NavJson.Default.ListSnapshotAnswer),
        "agency",
        Today));

    [Fact]
    public void Become_digital_skills_without_devices_or_BankID() => Becomes("digital", DigitalMapping.Map(
        FollowUp, Recorded.Read("kartlegging", NavJson.Default.MappingAnswer), "agency", Today));

    [Fact]
    public void Become_goals_without_obstacles_or_text() => Becomes("mal", MalMapping.Map(FollowUp, Recorded.Read("onsker", NavJson.Default.WishesAnswer), "agency", Today));

    [Fact]
    public void Become_needs_without_diagnosis_or_document() => Becomes("tilrettelegging", TilretteleggingMapping.Map(
        FollowUp, Recorded.Read("behov", NavJson.Default.NeedsAnswer), "agency", Today));

    [Fact]
    public void Become_contact_without_mail_or_the_interpreters_name() => Becomes("kontakt-sprak", KontaktSprakMapping.Map(
        FollowUp,
        Recorded.Read("krr-personer", NavJson.Default.ContactAnswer).Personer!["person"],
        Recorded.Read("pdl-tolk", NavJson.Default.InterpreterAnswer).Data!.HentPerson,
        Recorded.Read("samtale", NavJson.Default.TalkAnswer),
        "agency",
        Today));

    [Fact]
    public void Of_one_who_is_not_followed_become_nothing()
    {
        var nobody = FollowUp with { OppfolgingsEnhet = new FollowUpUnit() };
        Assert.Empty(NavPlanMapping.Map(nobody, Recorded.Read("aktivitet", NavJson.Default.ListActivityRow), [], [], "agency", Today).Values);
        Assert.Empty(DecisionMapping.Map(nobody, Recorded.Read("hent-gjeldende-14a-vedtak", NavJson.Default.CurrentDecisionAnswer), null, "agency", Today).Values);
        Assert.Empty(ArbeidMapping.Map(nobody, Recorded.Read("yrkesbakgrunn", NavJson.Default.BackgroundAnswer), [], [], "agency", Today).Values);
        Assert.Empty(DigitalMapping.Map(nobody, Recorded.Read("kartlegging", NavJson.Default.MappingAnswer), "agency", Today).Values);
        Assert.Empty(MalMapping.Map(nobody, Recorded.Read("onsker", NavJson.Default.WishesAnswer), "agency", Today).Values);
        Assert.Empty(TilretteleggingMapping.Map(nobody, Recorded.Read("behov", NavJson.Default.NeedsAnswer), "agency", Today).Values);
        Assert.Empty(KontaktSprakMapping.Map(nobody, null, null, Recorded.Read("samtale", NavJson.Default.TalkAnswer), "agency", Today).Values);
    }

    [Fact]
    public void Of_a_qualification_programmes_time_become_nothing_in_any_category()
    {
        var kvp = FollowUp with { OppfolgingsPerioder = [.. FollowUp.OppfolgingsPerioder!, new FollowUpPeriod { KvpPerioder = [new KvpPeriod { OpprettetDato = "2020-01-01" }] }] };
        var programme = kvp with { BrukerStatus = new PersonStatus { Programdeltakelse = "KVP" } };
        Assert.Empty(NavPlanMapping.Map(
            programme, Recorded.Read("aktivitet", NavJson.Default.ListActivityRow), Recorded.Read("deltakelser", NavJson.Default.MeasuresAnswer).Deltakelser!,
            Recorded.Read("aktivitetskort", NavJson.Default.ListCardMessage), "agency", Today).Values);
        Assert.Empty(DecisionMapping.Map(kvp, Recorded.Read("hent-gjeldende-14a-vedtak", NavJson.Default.CurrentDecisionAnswer), null, "agency", Today).Values);
        Assert.Empty(ArbeidMapping.Map(
            kvp, Recorded.Read("yrkesbakgrunn", NavJson.Default.BackgroundAnswer), Recorded.Read("arbeidssoekerperioder", NavJson.Default.ListJobseekerPeriod),
            Recorded.Read("snapshot", NavJson.Default.ListSnapshotAnswer), "agency", Today).Values);
        Assert.Empty(DigitalMapping.Map(kvp, Recorded.Read("kartlegging", NavJson.Default.MappingAnswer), "agency", Today).Values);
        Assert.Empty(MalMapping.Map(kvp, Recorded.Read("onsker", NavJson.Default.WishesAnswer), "agency", Today).Values);
        Assert.Empty(TilretteleggingMapping.Map(kvp, Recorded.Read("behov", NavJson.Default.NeedsAnswer), "agency", Today).Values);

        // Of contact, what the office noted in that time stays; the registers' own word is not of the programme.
        var contact = Assert.Single(KontaktSprakMapping.Map(
            kvp, Recorded.Read("krr-personer", NavJson.Default.ContactAnswer).Personer!["person"], null, Recorded.Read("samtale", NavJson.Default.TalkAnswer), "agency", Today).Values);
        Assert.Equal(("+4700001234", "nb", null), (contact.Data.Phone, contact.Data.PreferredLanguage, contact.Data.InterpreterNeeded));
    }

    private static void Becomes<T>(string category, Mapped<Observation<T>> mapped)
        where T : class
    {
        var expected = Recorded.Node("expected")[category]!;
        var written = CanonicalJson.Write(Assert.Single(mapped.Values));
        Assert.Equal(expected["observation"]!.ToJsonString(), written.ToJsonString());
        Assert.True(CategoryDocuments.Find(CategoryId.Parse(category))!.Shape.Fits(written["data"]!.AsObject()));
        if (expected["withheld"] is JsonArray withheld)
        {
            Assert.Equal(withheld.Select(name => name!.GetValue<string>()), mapped.Withheld.Order(StringComparer.Ordinal));
        }

        // No free text, name or number of the recordings comes along.
        foreach (var word in (string[])["Fritekst", "Z123456", "00000000000", "example.org", "Kari", "Per Tolk", "OPPSAGT", "AAP", "VARIG", "NEDSATT", "Psykolog", "KVP"])
        {
            Assert.DoesNotContain(word, written.ToJsonString() + string.Join(' ', mapped.Withheld), StringComparison.Ordinal);
        }
    }
}
