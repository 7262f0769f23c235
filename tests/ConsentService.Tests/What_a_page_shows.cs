using System.Net;
using System.Text.Json;
using Navo.ConsentService.Tests.World;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;

namespace Navo.ConsentService.Tests;

/// <summary>The page of a question and the yes to it are about the same: purposes, end and words.</summary>
public sealed class What_a_page_shows : IClassFixture<HostFixture>
{
    private static int _next = 7300;

    private readonly ConsentHost _host;

    public What_a_page_shows(HostFixture fixture) => _host = fixture.Host;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Is_what_a_yes_to_any_question_is_kept_as(bool isSpoken)
    {
        var offers = _host.Get<Navo.ConsentService.Offers.Offers>().All();
        Assert.NotEmpty(offers);
        foreach (var (offer, purpose) in offers.SelectMany(offer => offer.Widest.Purposes, (offer, purpose) => (offer, purpose)))
        {
            var person = ConsentHost.Person(_next++);
            var ask = await AskAsync(person, offer.Category.Id, offer.Holder, offer.Requestor, purpose, isSpoken);
            var shown = await ShownAsync(person, $"{offer.Category.Id}/{offer.Holder}/{offer.Requestor}", purpose.Value);
            Assert.Equal([purpose.Value], Strings(shown, "yesTo"));

            // An answer that says no more than yes ends when the page said, but for the moments between; months would be another purpose's.
            var plain = (await _host.PostAsync($"requests/{ask}/answer", person, """{"answer":"yes"}""")).Json.GetProperty("consent");
            Assert.InRange(plain.GetProperty("validTo").GetDateTimeOffset() - shown.GetProperty("validToDefault").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromDays(1));

            // An answer that says what was shown is kept to the letter.
            var other = ConsentHost.Person(_next++);
            var same = await AskAsync(other, offer.Category.Id, offer.Holder, offer.Requestor, purpose, isSpoken);
            var answer = await _host.PostAsync($"requests/{same}/answer", other, JsonSerializer.Serialize(new
            {
                answer = "yes",
                purposes = Strings(shown, "yesTo"),
                textVersion = Text(shown, "version"),
                language = "nb",
                validTo = Text(shown, "validTo"),
            }));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            var kept = answer.Json.GetProperty("consent");
            Assert.Equal(Text(shown, "validTo"), Text(kept, "validTo"));
            Assert.Equal(Text(shown, "hash"), (await _host.GetAsync("receipts/" + Text(kept, "receipt"), other))["textHash"]);
        }
    }

    [Fact]
    public async Task Of_a_further_purpose_keeps_what_is_shared()
    {
        var person = ConsentHost.Person(_next++);
        await _host.YesAsync(person, purposes: "\"P1\"");
        var ask = await _host.AskAsync(person, "P3");
        var thing = await ThingAsync(person);
        Assert.Equal(("given", "P3", "open", ask), (Text(thing, "state"), Text(thing, "requestPurpose"), Text(thing, "requestState"), Text(thing, "request")));
        var shown = await ShownAsync(person, "norskniva/oslo-vo/nav", "P3");
        Assert.Equal(["P1", "P3"], Strings(shown, "yesTo"));
        var given = (await _host.PostAsync($"requests/{ask}/answer", person, """{"answer":"yes"}""")).Json.GetProperty("consent");
        Assert.Equal(["P1", "P3"], Strings(given, "purposes"));
        Assert.InRange(given.GetProperty("validTo").GetDateTimeOffset() - shown.GetProperty("validToDefault").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task Is_the_narrowest_text_that_explains_what_was_asked_and_what_is_shared()
    {
        var person = ConsentHost.Person(_next++);
        var alone = await ShownAsync(person, "nav-plan/nav/oslo-vo", "P3");
        Assert.Equal(["P3"], Strings(alone, "purposes"));
        var plan = """{"category":"nav-plan","holder":"nav","requestor":"oslo-vo","purposes":["P2"],"textVersion":"1","language":"nb"}""";
        Assert.Equal(HttpStatusCode.Created, (await _host.PostAsync("consents", person, plan)).Status);
        var both = await ShownAsync(person, "nav-plan/nav/oslo-vo", "P3");
        Assert.Equal(["P2", "P3"], Strings(both, "yesTo"));
        Assert.Equal(["P2", "P3"], Strings(both, "purposes"));
    }

    [Fact]
    public async Task Does_not_take_up_what_is_on_hold()
    {
        var person = ConsentHost.Person(_next++);
        var yes = (await _host.YesAsync(person, purposes: "\"P1\""))["id"];
        var ask = await _host.AskAsync(person, "P3");
        await _host.PostAsync($"consents/{yes}/pause", person);
        Assert.Equal(["P3"], Strings(await ShownAsync(person, "norskniva/oslo-vo/nav", "P3"), "yesTo"));
        var given = await _host.PostAsync($"requests/{ask}/answer", person, """{"answer":"yes"}""");
        Assert.Equal(["P3"], Strings(given.Json.GetProperty("consent"), "purposes"));
    }

    [Fact]
    public async Task Must_be_read_again_when_something_was_stopped_meanwhile()
    {
        var person = ConsentHost.Person(_next++);
        var ask = await _host.AskAsync(person, "P3");
        var answer = await _host.PostAsync($"requests/{ask}/answer", person, """{"answer":"yes","purposes":["P1","P3"],"textVersion":"1"}""");
        Assert.Equal((HttpStatusCode.Conflict, "urn:navo:problem:text-superseded"), (answer.Status, answer.Type));
        Assert.Equal("asked", await _host.StateAsync(person));
    }

    [Fact]
    public async Task Is_of_the_question_also_after_waiting()
    {
        var person = ConsentHost.Person(_next++);
        var ask = await _host.AskAsync(person);
        await _host.PostAsync($"requests/{ask}/answer", person, """{"answer":"later"}""");
        var thing = await ThingAsync(person);
        Assert.Equal(("later", "P1", "later", ask), (Text(thing, "state"), Text(thing, "requestPurpose"), Text(thing, "requestState"), Text(thing, "request")));
        await _host.PostAsync($"requests/{ask}/answer", person, """{"answer":"no"}""");
        Assert.False((await ThingAsync(person)).TryGetProperty("request", out _));
    }

    [Fact]
    public async Task Stays_open_when_the_yes_was_to_something_else()
    {
        var person = ConsentHost.Person(_next++);
        await _host.AskAsync(person, "P3");
        await _host.YesAsync(person, purposes: "\"P1\"");
        Assert.Equal("open", (await _host.GetAsync("requests", person)).Json[0].GetProperty("state").GetString());
        await _host.YesAsync(person);
        Assert.Equal("yes", (await _host.GetAsync("requests", person)).Json[0].GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Is_answered_once_as_judged_where_the_answer_is_written()
    {
        var person = ConsentHost.Person(_next++);
        var ask = RequestId.Parse(await _host.AskAsync(person));
        var consents = _host.Get<Consents>();
        var subject = await _host.SubjectAsync(person);
        var act = new ConsentAct
        {
            Subject = subject,
            Category = ConsentHost.Norsk,
            Holder = ConsentHost.Vo,
            Requestor = ConsentHost.Nav,
            Assurance = Assurance.High,
            Answers = ask,
            Purposes = [PurposeId.Parse("P1")],
            Text = new ShownText("norskniva", "1", "nb", new string('0', 64)),
            ValidTo = _host.Clock.GetUtcNow().AddDays(9),
        };
        Assert.Null(await consents.AnswerAsync(act with { Seen = 7 }, ConsentEventKind.Given, CancellationToken.None));
        Assert.NotNull(await consents.AnswerAsync(act with { Seen = 1 }, ConsentEventKind.Given, CancellationToken.None));
        Assert.Null(await consents.AnswerAsync(act, ConsentEventKind.Given, CancellationToken.None));
        Assert.Null(await consents.AnswerAsync(act, ConsentEventKind.Refused, CancellationToken.None));
        Assert.Equal("given", await _host.StateAsync(person));
    }

    private async Task<string> AskAsync(string person, CategoryId category, AgencyId holder, AgencyId requestor, PurposeId purpose, bool isSpoken)
    {
        var subject = await _host.SubjectAsync(person);
        var question = _host.Question(subject) with { Category = category, Holder = holder, Purpose = purpose };
        question = question with
        {
            Pseudonym = _host.Get<Pseudonyms>().For(requestor, subject),
            Caller = question.Caller with { Agency = requestor, Employee = _host.Get<EmployeeAliases>().For(requestor, "employee-1") },
        };
        var requests = _host.Get<Requests>();
        _ = isSpoken
            ? await requests.SpeakAsync(new SpokenYes { Ask = question, Interpreter = Interpreter.None }, CancellationToken.None)
            : await requests.AskAsync(question, CancellationToken.None);
        return Text((await _host.GetAsync("requests", person)).Json[0], "id");
    }

    private async Task<JsonElement> ShownAsync(string person, string thing, string purpose) => (await _host.GetAsync($"texts/{thing}?purpose={purpose}", person)).Json;

    private async Task<JsonElement> ThingAsync(string person) =>
        (await _host.GetAsync("categories", person)).Json.EnumerateArray().Single(one => Text(one, "id") == "norskniva");

    private static string Text(JsonElement json, string member) => json.GetProperty(member).GetString()!;

    private static string[] Strings(JsonElement json, string member) => [.. json.GetProperty(member).EnumerateArray().Select(one => one.GetString()!)];
}
