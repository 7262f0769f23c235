using System.Net;
using System.Text.Json;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class A_block : IClassFixture<HostFixture>
{
    private const string Alias = "AAAAAAAAAAAAAAAAAAAAAA";

    private readonly ConsentHost _host;

    public A_block(HostFixture fixture) => _host = fixture.Host;

    [Theory]
    [InlineData("""{"agency":"nav"}""")]
    [InlineData("""{"agency":"nav","unit":"a-unit"}""")]
    [InlineData("""{"agency":"nav","employee":"AAAAAAAAAAAAAAAAAAAAAA","category":"norskniva"}""")]
    public async Task Stands_until_it_is_lifted(string body)
    {
        var person = ConsentHost.Person(500 + body.Length);
        var set = await _host.PostAsync("blocks", person, body);
        Assert.Equal(HttpStatusCode.Created, set.Status);
        foreach (var member in JsonDocument.Parse(body).RootElement.EnumerateObject())
        {
            Assert.Equal(member.Value.GetString(), set[member.Name]);
        }

        Assert.Equal(set, await _host.PostAsync("blocks", person, body)); // the same block again is the same block
        Assert.Equal(set["id"], Assert.Single((await ListAsync(person)).EnumerateArray()).GetProperty("id").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await LiftAsync(person, set["id"])).Status);
        Assert.Empty((await ListAsync(person)).EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await LiftAsync(person, set["id"])).Status);
        Assert.Equal(
            ["Du tok bort en sperre.", "Du sperret for noen."],
            (await _host.GetAsync("accesses", person)).Json.EnumerateArray().Select(row => row.GetProperty("words").GetProperty("nb").GetString()));
    }

    [Fact]
    public async Task Waits_for_the_release_window_repeats_included()
    {
        for (var i = 0; i < 2; i++)
        {
            _host.Clock.Waits.Clear();
            await _host.PostAsync("blocks", ConsentHost.Person(510), """{"agency":"nav"}""");
            Assert.Contains(ConsentHost.Window, _host.Clock.Waits);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"agency":"elsewhere"}""")]
    [InlineData("""{"agency":"nav","unit":"a-unit","employee":"AAAAAAAAAAAAAAAAAAAAAA"}""")]
    [InlineData("""{"agency":"nav","employee":"Z990001"}""")]
    [InlineData("""{"agency":"nav","category":"no-such-category"}""")]
    [InlineData("""{"agency":"nav","why":"x"}""")]
    public async Task Of_no_one_there_could_be_is_400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("blocks", ConsentHost.Person(511), body)).Status);

    [Fact]
    public async Task Of_someone_elses_is_the_one_404()
    {
        var set = await _host.PostAsync("blocks", ConsentHost.Person(512), $$"""{"agency":"nav","employee":"{{Alias}}"}""");
        Answer[] answers =
        [
            await LiftAsync(ConsentHost.Person(513), set["id"]),
            await LiftAsync(ConsentHost.Person(512), Guid.NewGuid().ToString()),
            await LiftAsync(ConsentHost.Person(512), "nonsense"),
        ];
        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.NotFound, answers[0].Status);
        Assert.Empty((await ListAsync(ConsentHost.Person(513))).EnumerateArray());
    }

    private async Task<JsonElement> ListAsync(string person) => (await _host.GetAsync("blocks", person)).Json;

    private Task<Answer> LiftAsync(string person, string id) => _host.CallAsync(HttpMethod.Delete, "blocks/" + id, person);
}
