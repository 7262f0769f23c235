using System.Net;
using Navo.Portal.Tests.World;
using Navo.Portal.Words;

namespace Navo.Portal.Tests;

public sealed class An_officers_pages(PortalWorld world) : SignedIn(world, PortalWorld.OversightRole)
{
    [Fact]
    public async Task Show_the_log_by_filter_and_page()
    {
        Assert.Equal("/tilgangslogg", Visitor.Place.AbsolutePath);
        Assert.Contains("Deltakeren er aldri spurt", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("etter=b2xkZXI", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync("/tilgangslogg?avgjorelse=deny");
        Assert.DoesNotContain("Utlevering", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_the_proof_of_a_row()
    {
        await Visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer Raden står i loggen", Visitor.Text, StringComparison.Ordinal);
        await Visitor.OpenAsync($"/tilgangslogg/{PortalWorld.Entry}?handler=Proof");
        Assert.StartsWith("c2sp.org/tlog-proof@v1", Visitor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_the_proof_of_a_row_whose_content_is_not_theirs_to_read()
    {
        World.Gateway.Proof.IsContentWithheld = true;
        await Visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer Bladet står i loggen", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Grunnen ligger hos den andre etaten other · Den andre etaten", Visitor.Text, StringComparison.Ordinal);
        Assert.Contains("In English The reason lies with the other agency (other, The other agency)", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_when_a_row_was_rewritten()
    {
        World.Gateway.Proof.IsRewritten = true;
        await Visitor.OpenAsync("/tilgangslogg/" + PortalWorld.Entry);
        Assert.Contains("Beviset stemmer ikke", Visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_for_a_person_needs_a_reason_in_words_and_keeps_the_number_out_of_sight()
    {
        await Visitor.OpenAsync("/tilgangslogg/sok");
        await Visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer), ("reason", "innsyn"));
        Sees("skriv hvorfor du søker");
        Assert.Empty(World.Gateway.Posts);
        await Visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer), ("reason", "innsyn"), ("words", "Deltakeren ba om det"));
        Assert.Equal("innsyn: Deltakeren ba om det", Assert.Single(World.Gateway.Posts).Body["reason"]!.GetValue<string>());
        Assert.DoesNotContain(PortalWorld.Fodselsnummer, Visitor.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(PortalWorld.Fodselsnummer, Visitor.Place.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_for_an_employee_of_the_own_agency()
    {
        await Visitor.OpenAsync("/tilgangslogg/sok");
        await Visitor.SubmitAsync(null, ("number", PortalWorld.Fodselsnummer), ("employee", "Z1"), ("reason", "avvik"), ("words", "x"));
        Sees("enten et fødselsnummer eller et ansattnummer");
        await Visitor.SubmitAsync(null, ("number", ""), ("employee", " Z1 "), ("reason", "avvik"), ("words", "Meldt av leder"));
        Assert.Equal("Z1", Assert.Single(World.Gateway.Posts).Body["employeeId"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("csv", HttpStatusCode.OK)]
    [InlineData("jsonl", HttpStatusCode.OK)]
    [InlineData("exe", HttpStatusCode.NotFound)]
    public async Task Hand_out_the_export_with_its_signed_list(string format, HttpStatusCode expected)
    {
        await Visitor.OpenAsync("/tilgangslogg?handler=Export&format=" + format);
        Assert.Equal(expected, Visitor.Last.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, Visitor.Body == "zip of rows " + format);
    }

    [Fact]
    public async Task Pack_evidence_about_a_participant()
    {
        await Visitor.OpenAsync("/tilgangslogg/bevis");
        await Visitor.SubmitAsync("Participant", ("number", "1"), ("reason", "innsyn"), ("words", "x"));
        Sees("Skriv alle 11 sifrene");
        await Visitor.SubmitAsync("Participant", ("number", PortalWorld.Fodselsnummer), ("reason", "innsyn"), ("words", "Ba om det"));
        Assert.Equal("a pack", Visitor.Body);
        var order = Assert.Single(World.Gateway.Posts).Body;
        Assert.Equal(("participant", "innsyn: Ba om det"), (order["kind"]!.GetValue<string>(), order["reason"]!.GetValue<string>()));
        Assert.DoesNotContain(PortalWorld.Fodselsnummer, Visitor.Place.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_evidence_about_an_incident_that_has_a_name_and_is_narrowed()
    {
        await Visitor.OpenAsync("/tilgangslogg/bevis");
        await Visitor.SubmitAsync("Incident", ("title", "Mange oppslag"), ("reason", "avvik"), ("words", "Meldt"));
        Sees("Velg minst tid");
        await Visitor.SubmitAsync("Incident", ("title", "Mange oppslag"), ("from", "2026-05-01"), ("unit", ""), ("reason", "avvik"), ("words", "Meldt"));
        var order = Assert.Single(World.Gateway.Posts).Body;
        Assert.Equal(("incident", "Mange oppslag", "2026-05-01"), (order["kind"]!.GetValue<string>(), order["title"]!.GetValue<string>(), order["from"]!.GetValue<string>()));
        Assert.Null(order["unit"]);
    }

    [Fact]
    public async Task Say_what_was_allowed_at_an_instant_in_Norwegian_time()
    {
        await Visitor.OpenAsync($"/tilgangslogg/hva-var-lov?deltaker={FakeGateway.Pseudonyms[0]}&dag=2026-05-03&klokka=12:00");
        Sees("03.05.2026 12:00:00: dette var lov", "Tillatt");
        await Visitor.OpenAsync($"/tilgangslogg/hva-var-lov?deltaker={FakeGateway.Pseudonyms[0]}&dag=2026-04-03");
        Sees("ingenting var lov", "Stoppet");
        await Visitor.OpenAsync("/tilgangslogg/hva-var-lov?deltaker=x&dag=2026-05-03");
        Sees("kunne ikke leses");
        await Visitor.OpenAsync($"/tilgangslogg/hva-var-lov?deltaker={FakeGateway.Pseudonyms[0]}&klokka=12:00");
        Sees("kunne ikke leses");
    }

    [Fact]
    public async Task Show_how_often_offices_ask()
    {
        await Visitor.OpenAsync("/tilgangslogg/sporsmal");
        Sees("41", "17", "93 %");
    }

    [Fact]
    public async Task Tell_of_possible_breaches_with_the_time_left_and_take_what_the_officer_found()
    {
        Sees("2 mulige brudd venter på vurdering", "Frist for å melde det eldste: ute");
        await Visitor.OpenAsync("/tilgangslogg/mulige-brudd");
        Sees("Frist: ute", "04.05.2026 12:00:00", "Plan i NAV", FakeGateway.Pseudonyms[1], "Meld til Datatilsynet innen 72 timer", "Det er flere");
        Assert.True(Visitor.Text.IndexOf(FakeGateway.Pseudonyms[1], StringComparison.Ordinal) < Visitor.Text.IndexOf(FakeGateway.Pseudonyms[0], StringComparison.Ordinal));
        await Visitor.SubmitAsync(null, ("outcome", "glemt"));
        Sees("Velg hva du kom fram til");
        Assert.Empty(World.Gateway.Posts);
        await Visitor.SubmitAsync(null, ("outcome", "notified"));
        Sees("Vurderingen er skrevet i loggen");
        var (path, body) = Assert.Single(World.Gateway.Posts);
        Assert.EndsWith($"{FakeOversight.Open}/assessment", path, StringComparison.Ordinal);
        Assert.Equal("notified", body["outcome"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(-1, "ute")]
    [InlineData(0, "under en time igjen")]
    [InlineData(60, "1 time igjen")]
    [InlineData(71 * 60 + 59, "71 timer igjen")]
    public void Count_the_hours_down_and_never_up(int minutes, string expected) =>
        Assert.Equal(expected, TimeLeft.Of(DateTimeOffset.UnixEpoch.AddMinutes(minutes), DateTimeOffset.UnixEpoch));

    [Fact]
    public async Task Propose_and_answer_that_two_are_one()
    {
        await Visitor.OpenAsync("/tilgangslogg/samme-person");
        Sees("Hvem blir stående?", FakeGateway.Pseudonyms[2], "Godkjenn");
        await Visitor.SubmitAsync("Propose", ("pair", $"{FakeGateway.Pseudonyms[1]} {FakeGateway.Pseudonyms[0]}"), ("reason", "registry"));
        Sees("Forslaget er sendt");
        Assert.Equal(FakeGateway.Pseudonyms[1], World.Gateway.Posts[^1].Body["keep"]!.GetValue<string>());
        await Visitor.SubmitAsync("Answer", ("approves", "true"));
        Sees("De to er nå én");
        Assert.EndsWith($"{FakeOversight.Open}/approve", World.Gateway.Posts[^1].Path, StringComparison.Ordinal);
        await Visitor.SubmitAsync("Answer", ("approves", "false"));
        Sees("allerede besvart");
    }

    [Fact]
    public async Task Show_how_it_runs_and_hand_out_what_to_take_home()
    {
        await Visitor.OpenAsync("/tilgangslogg/drift");
        Sees("Mottakeren svarer ikke", "32 blad", "For gamle", "Ferske");
        await Visitor.OpenAsync("/tilgangslogg/drift?handler=Home&what=export-key");
        Assert.StartsWith("-----BEGIN", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync("/tilgangslogg/drift?handler=Home&what=v1/caseload");
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Last.StatusCode);
    }
}
