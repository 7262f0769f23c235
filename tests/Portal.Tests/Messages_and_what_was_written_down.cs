using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class Messages_and_what_was_written_down(PortalWorld world) : SignedIn(world)
{
    [Fact]
    public async Task Are_chosen_step_by_step_address_code_and_what()
    {
        await Visitor.OpenAsync("/varsler");
        Sees("Du får ingen melding nå", "Send meg en kode");
        DoesNotSee("Skriv koden", "Lagre");
        await Visitor.SubmitAsync("handler=Address", ("address", "feil"));
        Sees("Se om du har skrevet adressen riktig");
        await Visitor.SubmitAsync("handler=Address", ("address", "noen@example.no"));
        Sees("Vi sendte en kode til n•••@example.no");
        await Visitor.SubmitAsync("handler=Confirm", ("code", "000000"));
        Sees("Koden stemmer ikke");
        await Visitor.SubmitAsync("handler=Confirm", ("code", FakeNotices.Code));
        Sees("Adressen er bekreftet", "Hva vil du ha melding om?", "Start meldinger");
        Assert.DoesNotMatch("value=\"look\"[^>]*checked", Visitor.Body);
        await Visitor.SubmitAsync("handler=Set", ("kinds", "question"), ("language", "ar"));
        Sees("Nå får du melding", "Du får melding til n•••@example.no");
        var (_, chosen) = World.Notices.Posts[^1];
        Assert.Equal(("True", "ar", "question"), (chosen["on"]!.ToString() == "true" ? "True" : "", chosen["language"]!.ToString(), chosen["kinds"]![0]!.ToString()));
        await Visitor.SubmitAsync("handler=Off");
        Sees("Meldinger er slått av");
        await Visitor.SubmitAsync("handler=Forget");
        Sees("Adressen er tatt bort", "Send meg en kode");
    }

    [Fact]
    public async Task Say_so_where_none_are_sent()
    {
        World.Notices.IsAvailable = false;
        await Visitor.OpenAsync("/varsler");
        Sees("Vi sender ikke meldinger herfra nå");
        DoesNotSee("Send meg en kode");
    }

    [Fact]
    public async Task Stand_in_plain_words_on_the_page_of_what_was_stopped()
    {
        World.Consent.States["vo-status"] = "withdrawn";
        await Visitor.OpenAsync("/min-deling/vo-status/oslo-vo/nav");
        Sees("Det de skrev ned", "Vi har bedt dem slette det");
        World.Notices.RecallAnswer = "kept";
        await Visitor.OpenAsync("/min-deling/vo-status/oslo-vo/nav");
        Sees("De svarte at de må beholde det", "Arkivloven sier");
        await Visitor.OpenAsync("/sprak/en?tilbake=/min-deling/vo-status/oslo-vo/nav");
        Sees("They answered that they must keep it", "The Archives Act");
        await Visitor.OpenAsync("/min-deling/norskniva/oslo-vo/nav");
        DoesNotSee("What they wrote down");
    }

    [Fact]
    public async Task Are_tasks_of_caseworkers_and_of_officers_when_they_are_late()
    {
        using var caseworker = World.Visit();
        World.SignInAsEmployee(PortalWorld.NavRole);
        await caseworker.OpenAsync("/logg-inn/entra-nav");
        await caseworker.OpenAsync("/bedt-slettet");
        Assert.Contains("Amina Testesen", caseworker.Text, StringComparison.Ordinal);
        Assert.Contains("Arkivloven sier at saken må tas vare på", caseworker.Text, StringComparison.Ordinal);
        await caseworker.SubmitAsync(null, ("answer", "kept/ARKIVLOVA"));
        Assert.Contains("Svaret er sendt", caseworker.Text, StringComparison.Ordinal);
        var (_, answer) = World.Notices.Posts[^1];
        Assert.Equal("""{"ids":["r1"],"answer":"kept","provision":"ARKIVLOVA"}""", answer.ToJsonString());

        using var officer = World.Visit();
        World.SignInAsEmployee(PortalWorld.OversightRole);
        await officer.OpenAsync("/logg-inn/entra-nav");
        await officer.OpenAsync("/tilbakekall?vis=overdue");
        Assert.Contains("Over fristen", officer.Text, StringComparison.Ordinal);
        Assert.Contains("2 gitt opp", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync();
        Assert.Contains("2 prøves på nytt", officer.Text, StringComparison.Ordinal);
    }
}
