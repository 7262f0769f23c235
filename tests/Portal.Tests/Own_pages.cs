using System.Net;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class Own_pages : IAsyncLifetime
{
    private readonly PortalWorld world = new();
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
    }

    public async Task DisposeAsync()
    {
        visitor.Dispose();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task Show_what_each_agency_holds_what_was_answered_and_who_follows_one_up()
    {
        await visitor.OpenAsync("/mine-opplysninger");
        Sees("Lytte", "A2", "Norskprøve", "12. mai 2026", "Rettet", "De mener at det stemmer", "Disse hjelper deg", "Ny");
        await visitor.OpenAsync("/sprak/en?tilbake=/mine-opplysninger");
        Sees("Listening", "Norwegian test", "12 May 2026");
    }

    [Fact]
    public async Task Say_which_agency_is_away_and_show_the_other()
    {
        world.OwnData.IsSchoolAway = true;
        await visitor.OpenAsync("/mine-opplysninger");
        Assert.Equal(HttpStatusCode.OK, visitor.Last.StatusCode);
        Sees("svarer ikke nå", "Hos NAV");
    }

    [Fact]
    public async Task Send_what_is_wrong_as_codes_only()
    {
        await visitor.OpenAsync("/mine-opplysninger/oslo-vo/norskniva/feil");
        Sees("Lytte: A2", "Det stemmer ikke");
        await visitor.SubmitAsync(null, ("item", "0.skills[0]"), ("what", "value"));
        var (path, body) = Assert.Single(world.OwnData.Posts);
        Assert.EndsWith("/v1/me/data/oslo-vo/norskniva/wrong", path, StringComparison.Ordinal);
        Assert.Equal(["item", "what"], body.Select(member => member.Key).Order());
        Sees("Nå får de vite det");
        await visitor.OpenAsync("/mine-opplysninger/oslo-vo/finnes-ikke/feil");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Last.StatusCode);
    }

    [Fact]
    public async Task Ask_again_for_what_is_missing()
    {
        await visitor.OpenAsync("/mine-opplysninger/oslo-vo/norskniva/feil");
        await visitor.SubmitAsync(null, ("item", ""));
        Sees("Du må velge noe");
        Assert.Empty(world.OwnData.Posts);
    }

    [Fact]
    public async Task Take_a_picture_at_once_and_own_words_after_they_are_read_once_more()
    {
        await visitor.OpenAsync("/mine-opplysninger/det-jeg-kan");
        Sees("Lage mat", "Kjøre bil", "Hvor lærte du det?");
        await visitor.SubmitAsync(null, ("choice", "cook"), ("source", "HOBBY"));
        Sees("Nå står det på listen din", "Dette har du sagt");

        await visitor.SubmitAsync("handler=Words", ("words", FakeOwnData.Words), ("source", "HOBBY"));
        Sees("Er dette riktig?", FakeOwnData.Words);
        await visitor.SubmitAsync(null);
        var (path, body) = world.OwnData.Posts[^1];
        Assert.EndsWith("/confirm", path, StringComparison.Ordinal);
        Assert.Equal(FakeOwnData.Words, body["words"]!.GetValue<string>());

        await visitor.SubmitAsync("handler=Words", ("words", "x"), ("source", "HOBBY"));
        Sees("Skriv kort, og ikke tall eller adresser");
    }

    [Fact]
    public async Task Are_not_open_to_staff()
    {
        using var staff = world.Visit();
        world.SignInAsEmployee(PortalWorld.NavRole);
        await staff.OpenAsync("/logg-inn/entra-nav");
        await staff.OpenAsync("/mine-opplysninger");
        Assert.Equal(HttpStatusCode.Forbidden, staff.Last.StatusCode);
    }

    private void Sees(params string[] texts) => Assert.All(texts, text => Assert.Contains(text, visitor.Text, StringComparison.Ordinal));
}
