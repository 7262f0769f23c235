using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class Own_pages(PortalWorld world) : SignedIn(world)
{
    [Fact]
    public async Task Show_what_each_agency_holds_what_was_answered_and_who_follows_one_up()
    {
        await Visitor.OpenAsync("/mine-opplysninger");
        Sees("Lytte", "A2", "Norskprøve", "12. mai 2026", "Rettet", "De mener at det stemmer", "Disse hjelper deg", "Ny");

        // At a glance, before anything is opened.
        Sees("De har noe om 1 ting", "1 ting", "Sist 12. mai 2026");
        Assert.Contains("<details class=\"ds-details fold\"", Visitor.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<details class=\"ds-details fold\" open", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync("/sprak/en?tilbake=/mine-opplysninger");
        Sees("Listening", "Norwegian test", "12 May 2026");

        // Arabic has no words of its own for what agencies hold: it is Norwegian, is marked so, and runs its own way.
        await Visitor.OpenAsync("/sprak/ar?tilbake=/mine-opplysninger");
        Sees("Lytte", "Norskprøve");
        Assert.Contains("<dl class=\"facts\" lang=\"nb\" dir=\"ltr\">", Visitor.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_which_agency_is_away_and_show_the_other()
    {
        World.OwnData.IsSchoolAway = true;
        await Visitor.OpenAsync("/mine-opplysninger");
        Assert.Equal(HttpStatusCode.OK, Visitor.Last.StatusCode);
        Sees("svarer ikke nå", "Hos NAV");
    }

    [Fact]
    public async Task Send_what_is_wrong_as_codes_only()
    {
        await Visitor.OpenAsync("/mine-opplysninger/oslo-vo/norskniva/feil");
        Sees("Lytte: A2", "Det stemmer ikke");
        await Visitor.SubmitAsync(null, ("item", "0.skills[0]"), ("what", "value"));
        var (path, body) = Assert.Single(World.OwnData.Posts);
        Assert.EndsWith("/v1/me/data/oslo-vo/norskniva/wrong", path, StringComparison.Ordinal);
        Assert.Equal(["item", "what"], body.Select(member => member.Key).Order());
        Sees("Nå får de vite det");
        await Visitor.OpenAsync("/mine-opplysninger/oslo-vo/finnes-ikke/feil");
        Assert.Equal(HttpStatusCode.NotFound, Visitor.Last.StatusCode);
    }

    [Fact]
    public async Task Ask_again_for_what_is_missing()
    {
        await Visitor.OpenAsync("/mine-opplysninger/oslo-vo/norskniva/feil");
        await Visitor.SubmitAsync(null, ("item", ""));
        Sees("Du må velge noe");
        Assert.Empty(World.OwnData.Posts);
    }

    [Fact]
    public async Task Take_a_picture_at_once_and_own_words_after_they_are_read_once_more()
    {
        await Visitor.OpenAsync("/mine-opplysninger/det-jeg-kan");
        Sees("Lage mat", "Kjøre bil", "Hvor lærte du det?");
        await Visitor.SubmitAsync(null, ("choice", "cook"), ("source", "HOBBY"));
        Sees("Nå står det på listen din", "Dette har du sagt");

        await Visitor.SubmitAsync("handler=Words", ("words", FakeOwnData.Words), ("source", "HOBBY"));
        Sees("Er dette riktig?", FakeOwnData.Words);
        await Visitor.SubmitAsync(null);
        var (path, body) = World.OwnData.Posts[^1];
        Assert.EndsWith("/confirm", path, StringComparison.Ordinal);
        Assert.Equal(FakeOwnData.Words, body["words"]!.GetValue<string>());

        await Visitor.SubmitAsync("handler=Words", ("words", "x"), ("source", "HOBBY"));
        Sees("Skriv kort, og ikke tall eller adresser");
    }

    [Fact]
    public async Task Are_not_open_to_staff()
    {
        using var staff = World.Visit();
        World.SignInAsEmployee(PortalWorld.NavRole);
        await staff.OpenAsync("/logg-inn/entra-nav");
        await staff.OpenAsync("/mine-opplysninger");
        Assert.Equal(HttpStatusCode.Forbidden, staff.Last.StatusCode);
    }
}
