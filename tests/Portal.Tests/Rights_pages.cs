using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class Rights_pages(PortalWorld world) : SignedIn(world)
{
    [Fact]
    public async Task Show_everything_in_words_and_give_it_as_a_file()
    {
        await Visitor.OpenAsync("/mine-opplysninger");
        Assert.Contains("href=\"/alt-om-meg\"", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync("/alt-om-meg");
        Sees("01810100001", "Kode hos NAV", "Over 18 år Ja", "Har verge Nei", "du sa ja", "Linjer om hvem som har sett 3", "Antall ganger hentet: 1", "svarer ikke nå", "Navnet på den ansatte");
        DoesNotSee("Skjermet i NAV");

        // Every member of the file that means something to a person is on the page, not only counted.
        Sees(
            "Norsken din (Fra skolen til NAV): du sa ja", "Norsken din (Fra skolen til NAV): Deles – Til 24. desember 2026", "NAV spurte om å få se norsken din. Du sa ja.",
            "NAV har hentet norsken din. Antall ganger: 4.", "Du satte en sperre. En person på NAV: 7F", "NAV skrev ned at du sa ja. En tolk var med.", "rettet norsken din", "et-senter",
            "sa at du står her to ganger", "Rader på listen niva-2026: 2", "Dette har vi ikke noe av: Sist de ville spørre deg", "Nøkkelen til linjene dine i loggen");
        await Visitor.OpenAsync("/alt-om-meg?handler=File");
        Assert.Equal("attachment", Visitor.Last.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("navo-download", JsonDocument.Parse(Visitor.Body).RootElement.GetProperty("format").GetString());
        Assert.True(Visitor.Last.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("nb", "noen@example.no", "Soomaali", "Noen spør meg om å dele", "Om et spørsmål til deg. Sendt.", "Om at noen har sett. Kom ikke frem.")]
    [InlineData("en", "noen@example.no", "About a question to you. Sent.", "It did not arrive.")]
    [InlineData("ar", "noen@example.no", "عن سؤال إليك. أُرسلت.", "لم تصل.")]
    public async Task Tell_what_messages_were_sent_and_where(string language, params string[] seen)
    {
        await Visitor.OpenAsync($"/sprak/{language}?tilbake=/alt-om-meg");
        Sees(seen);
    }

    [Theory]
    [InlineData("nb", "De svarte at de må beholde det", "Arkivloven sier", "Vi ba om det 1. september 2026.", "De svarte 3. september 2026.")]
    [InlineData("en", "The Archives Act", "We asked for it on 1 September 2026.")]
    [InlineData("ar", "أجابوا أن عليهم الاحتفاظ به", "Arkivloven sier")]
    public async Task Tell_what_agencies_were_asked_to_delete_and_answered(string language, params string[] seen)
    {
        await Visitor.OpenAsync($"/sprak/{language}?tilbake=/alt-om-meg");
        Sees(seen);
        if (language == "ar")
        {
            // The law has no Arabic words: they are Norwegian, and the page says that they are.
            Assert.Matches("lang=\"nb\" dir=\"ltr\">Arkivloven", Visitor.Body);
        }
    }

    [Fact]
    public async Task Say_what_goes_and_what_stays_and_ask_twice_before_anything_is_deleted()
    {
        await Visitor.OpenAsync("/slett");
        Sees("Dette blir borte", "Dette blir igjen", "Tomme plasser i loggen", "Det kan ikke gjøres om.", "Du får fortsatt hjelp");
        Assert.Contains("/slett?sikker=1", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync("/slett?sikker=1");
        await Visitor.SubmitAsync();
        Sees("Sett et kryss først");
        Assert.Empty(World.Rights.Wishes);
    }

    [Fact]
    public async Task Give_the_proof_in_the_page_itself_and_end_the_session()
    {
        await Visitor.OpenAsync("/slett?sikker=1");
        await Visitor.SubmitAsync(null, ("forstar", "true"));
        Assert.Equal("erase", Assert.Single(World.Rights.Wishes)["confirm"]!.GetValue<string>());
        Sees("Nå er alt slettet", "22. november 2026", "Du er logget ut.", "Der blir det slettet innen en dag.");
        var file = Regex.Match(Visitor.Body, "href=\"data:application/json;base64,([^\"]+)\" download=\"navo-slettet.json\"").Groups[1].Value;
        Assert.Equal("a.b.c", JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(WebUtility.HtmlDecode(file)))).RootElement.GetProperty("jws").GetString());
        await Visitor.OpenAsync("/min-deling");
        Assert.Equal("/logg-inn", Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Say_in_plain_words_when_it_cannot_be_done_now()
    {
        World.Rights.Answer = "held";
        await Visitor.OpenAsync("/slett?sikker=1");
        await Visitor.SubmitAsync(null, ("forstar", "true"));
        Sees("Vi kan ikke slette nå", "Spør personvernombudet i NAV", "Datatilsynet");
        await Visitor.OpenAsync("/min-deling");
        Assert.Equal("/min-deling", Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Give_a_number_to_look_again_with_when_it_takes_its_time()
    {
        World.Rights.Answer = "accepted";
        await Visitor.OpenAsync("/slett?sikker=1");
        await Visitor.SubmitAsync(null, ("forstar", "true"));
        Sees("Vi sletter nå", FakeRights.Order);
        await Visitor.OpenAsync("/logg-inn/idporten?tilbake=/slett/" + FakeRights.Order);
        Sees("Se om det er ferdig");
        World.Rights.Answer = "done";
        await Visitor.OpenAsync("/slett/" + FakeRights.Order);
        Sees("Last ned beviset");
        await Visitor.OpenAsync($"/slett/{FakeRights.Order}?handler=File");
        Assert.Equal("a.b.c", JsonDocument.Parse(Visitor.Body).RootElement.GetProperty("jws").GetString());
        await Visitor.OpenAsync("/slett/" + Guid.Empty);
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Last.StatusCode);
    }

    [Fact]
    public async Task Tell_someone_there_is_nothing_about()
    {
        World.Rights.Answer = "nobody";
        await Visitor.OpenAsync("/alt-om-meg");
        Sees("Vi har ingenting om deg.");
        await Visitor.OpenAsync("/slett?sikker=1");
        await Visitor.SubmitAsync(null, ("forstar", "true"));
        Sees("Vi har ingenting om deg.");
    }
}
