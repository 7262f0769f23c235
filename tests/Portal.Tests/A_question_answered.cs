using System.Text.Json.Nodes;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

/// <summary>A participant answers what was shown, and only once.</summary>
public sealed class A_question_answered(PortalWorld world) : SignedIn(world)
{
    private const string Norsk = "/min-deling/norskniva/oslo-vo/nav";
    private const string Courses = "/min-deling/vo-status/oslo-vo/nav";

    [Fact]
    public async Task Takes_the_purposes_and_the_end_that_were_shown()
    {
        await Visitor.OpenAsync($"{Norsk}/sjekk?svar=ja&versjon=1&slutt=2027-04-01T12:00:00.0000000%2B00:00");
        Sees("1. april 2027");
        await Visitor.SubmitAsync();
        var (path, body) = Assert.Single(World.Consent.Posts);
        Assert.EndsWith("/v1/me/requests/request-norskniva/answer", path, StringComparison.Ordinal);
        Assert.Equal(["P1"], Purposes(body));
        Assert.Equal(new DateTimeOffset(2027, 4, 1, 12, 0, 0, TimeSpan.Zero), body["validTo"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task Is_the_one_the_code_was_made_for()
    {
        World.Consent.States["norskniva"] = "not-asked";
        World.Consent.CodePurpose = "P3";
        await Visitor.OpenAsync("/kode/" + FakeConsent.Code);
        await Visitor.SubmitAsync(null, ("kode", FakeConsent.Code));
        Assert.Equal($"{Norsk}?formal=P3", Visitor.Place.PathAndQuery);
        Assert.Contains($"{Norsk}/sporsmal?versjon=1&amp;formal=P3&amp;slutt=2027-05-21", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync($"{Norsk}/sporsmal?versjon=1&formal=P3&rekke=0&valg=1");
        Assert.Contains("&amp;versjon=1&amp;formal=P3&amp;slutt=", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync($"{Norsk}/sjekk?svar=ja&versjon=1&formal=P3");
        await Visitor.SubmitAsync();
        Assert.Equal(["P3"], Purposes(World.Consent.Posts[^1].Body));
    }

    [Fact]
    public async Task Waits_beside_what_is_shared_already_and_says_what_each_answer_does()
    {
        World.Consent.Shared["vo-status"] = ["P1"];
        World.Consent.Further["vo-status"] = "P3";
        await Visitor.OpenAsync("/min-deling");
        Sees("Noen spør deg", "Dette deles alt. Nå spør noen om mer.");
        Assert.Contains($"href=\"{Courses}/stopp\"", Visitor.Body, StringComparison.Ordinal);
        await Visitor.OpenAsync(Courses);
        Sees("Stopp deling", "Ja, del", "Nei, ikke del", "Jeg vil vente", "Sier du ja, fortsetter det du deler.", "Sier du nei, stopper alt av dette.");
        await Visitor.OpenAsync(Courses + "/sjekk?svar=nei&versjon=1");
        Sees("Da stopper også det du deler nå.");
        await Visitor.OpenAsync(Courses + "/sjekk?svar=ja&versjon=1");
        await Visitor.SubmitAsync();
        var (path, body) = Assert.Single(World.Consent.Posts);
        Assert.EndsWith("/v1/me/requests/request-vo-status/answer", path, StringComparison.Ordinal);
        Assert.Equal(["P1", "P3"], Purposes(body));
    }

    [Fact]
    public async Task May_still_be_answered_after_waiting()
    {
        World.Consent.States["norskniva"] = "later";
        await Visitor.OpenAsync(Norsk + "/sjekk?svar=ja&versjon=1");
        await Visitor.SubmitAsync();
        var (path, body) = Assert.Single(World.Consent.Posts);
        Assert.EndsWith("/v1/me/requests/request-norskniva/answer", path, StringComparison.Ordinal);
        Assert.Equal(["P1"], Purposes(body));
    }

    [Theory]
    [InlineData("asked", false)]
    [InlineData("asked", true)]
    [InlineData("not-asked", false)]
    [InlineData("not-asked", true)]
    public async Task Is_answered_once_however_often_it_is_pressed(string state, bool isAtOnce)
    {
        World.Consent.States["norskniva"] = state;
        await Visitor.OpenAsync(Norsk + "/sjekk?svar=ja&versjon=1");
        var (page, body) = (Visitor.Last, Visitor.Body);
        await Visitor.SubmitAsync();
        if (isAtOnce)
        {
            // The second press comes before the first has been heard.
            World.Consent.States["norskniva"] = state;
        }

        Visitor.BackTo(page, body);
        await Visitor.SubmitAsync();
        Assert.Equal("/kvittering/norskniva", Visitor.Place.AbsolutePath);
        Assert.Equal(isAtOnce ? 2 : 1, World.Consent.Posts.Count);
        Assert.True(Guid.TryParse(Assert.Single(World.Consent.Keys.Distinct()), out var act) && act != Guid.Empty);
        Assert.Single(World.Consent.Posts.Select(post => post.Path + post.Body.ToJsonString()).Distinct());

        // There is nothing left to answer, and a page made anew would be another press.
        World.Consent.States["norskniva"] = "given";
        await Visitor.OpenAsync(Norsk + "/sjekk?svar=ja&versjon=1");
        Assert.Equal(Norsk, Visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Must_be_read_again_when_the_yes_would_be_to_something_else_by_now()
    {
        World.Consent.Shared["vo-status"] = ["P1"];
        World.Consent.Further["vo-status"] = "P3";
        await Visitor.OpenAsync(Courses + "/sjekk?svar=ja&versjon=1");
        World.Consent.States["vo-status"] = "asked";
        await Visitor.SubmitAsync();
        Assert.Empty(World.Consent.Posts);
        Assert.Equal($"{Courses}?formal=P3&endret=1", Visitor.Place.PathAndQuery);
    }

    [Fact]
    public async Task Carries_the_number_of_its_press_with_a_no_and_a_stop_too()
    {
        await Visitor.OpenAsync(Norsk + "/sjekk?svar=nei&versjon=1");
        await Visitor.SubmitAsync();
        await Visitor.OpenAsync(Courses + "/stopp");
        await Visitor.SubmitAsync();
        Assert.Equal(2, World.Consent.Keys.Distinct().Count());
        Assert.All(World.Consent.Keys, key => Assert.True(Guid.TryParse(key, out _)));
    }

    private static IEnumerable<string> Purposes(JsonObject body) => body["purposes"]!.AsArray().Select(one => one!.GetValue<string>());
}
