using System.Net.Http.Json;
using System.Text.Json;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Skills;

namespace Navo.Adapters.Tests.Conformance;

/// <content>Between the agency and the person, and corrections.</content>
public abstract partial class An_adapter
{
    private string Me => World.Gateway.ParticipantToken(Adapter.Person.Fodselsnummer);

    [Fact]
    [Clause("A40")]
    public async Task Shows_the_token_holder_their_own_data_and_says_which_part_is_away()
    {
        await SwitchAsync("down");
        var (status, body) = await PostAsync(Me, "/own/me/data", new { });
        Assert.Equal(200, status);
        var parts = body.GetProperty("categories").EnumerateArray().ToDictionary(part => part.GetProperty("category").GetString()!, part => part.GetProperty("status").GetString());
        Assert.Equal(Adapter.System.Categories.Select(category => category.Value).Order(StringComparer.Ordinal), parts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("unavailable", parts[Adapter.Category]);
        Assert.Contains("data", parts.Values);
        Assert.Equal(403, (await PostAsync(World.TokenOf(Adapter.Follower), "/own/me/data", new { })).Status);
        Assert.Equal(400, (await PostAsync(Me, "/own/me/data", new { fodselsnummer = Adapter.NotFollowed.Fodselsnummer })).Status);
    }

    [Fact]
    [Clause("A41", "A43")]
    public async Task Makes_what_is_said_to_be_wrong_a_task_of_those_who_follow_the_person_and_keeps_it_sealed()
    {
        var wrong = new { category = Adapter.Category, what = "value", item = "linje", label = "Dette stemmer ikke" };
        var id = (await PostAsync(Me, "/own/me/wrong", wrong)).Body.GetProperty("id").GetString();
        Assert.Equal(id, (await PostAsync(Me, "/own/me/wrong", wrong)).Body.GetProperty("id").GetString());
        var tasks = await PostAsync(World.TokenOf(Adapter.Follower), "/own/participants/reports", new { });
        Assert.Contains(tasks.Body.GetProperty("reports").EnumerateArray(), task => task.GetProperty("id").GetString() == id);
        var stranger = SeedFolder.Seed.Staff.First(person => person.Agency == Adapter.Agency && person.Units.Length > 0 && !person.Units.Contains(Adapter.UnitOf(Adapter.Person)));
        Assert.Equal(404, (await PostAsync(World.TokenOf(stranger), "/own/participants/reports/decide", new { id, status = "refused", reason = "holds" })).Status);
        Assert.DoesNotContain("Dette stemmer ikke", OnDisk(), StringComparison.Ordinal);
        Assert.Equal(200, (await PostAsync(World.TokenOf(Adapter.Follower), "/own/participants/reports/decide", new { id, status = "refused", reason = "holds" })).Status);
        var seen = (await PostAsync(Me, "/own/me/data", new { })).Body.GetProperty("reports").EnumerateArray().Single(report => report.GetProperty("id").GetString() == id);
        Assert.Equal("refused", seen.GetProperty("status").GetString());
    }

    [Fact]
    [Clause("A42")]
    public async Task Takes_own_skills_where_it_holds_competence_and_nowhere_else()
    {
        var (status, body) = await PostAsync(Me, "/own/me/kompetanse", new { choice = SkillChoices.All[0].Id, kilde = "HOBBY" });
        if (Adapter.System.Categories.All(category => category.Value != "kompetanse"))
        {
            Assert.Equal(404, status);
            return;
        }

        Assert.Equal(200, status);
        var (_, fetched) = await World.FetchAsync(World.Grant(Adapter.Person, "kompetanse", AdapterUnderTest.FieldsOf("kompetanse")));
        var own = fetched.GetProperty("observations").EnumerateArray().Single(row => row.GetProperty("evidence").GetString() == "EGENREGISTRERT");
        Assert.Equal("EGEN", own.GetProperty("data").GetProperty("skills")[0].GetProperty("dokumentasjon").GetString());
        Assert.Equal(200, (await PostAsync(Me, "/own/me/kompetanse/remove", new { id = body.GetProperty("id").GetString() })).Status);
    }

    [Fact]
    [Clause("A44", "A45", "A46")]
    public async Task Tells_of_a_correction_once_without_a_value_and_shows_what_it_replaces()
    {
        World.Gateway.Corrections.Clear();
        _ = (await World.SwitchAsync("/_correct", new { user = Adapter.Person.User, agency = Adapter.Agency, subject = Adapter.Corrected })).EnsureSuccessStatusCode();
        World.Gateway.IsAway = true;
        using (await World.Http.PostAsync(new Uri(World.Adapter + "/internal/sync"), null))
        {
            Assert.Empty(World.Gateway.Corrections);
        }

        World.Gateway.IsAway = false;
        await Adapter.RestartAsync();
        _ = await World.SyncAsync();
        _ = await World.SyncAsync();
        var told = Assert.Single(World.Gateway.Corrections);
        Assert.Equal(["category", "correctedAt", "fodselsnummer", "id"], told.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal(Adapter.Category, told.GetProperty("category").GetString());
        var (_, body) = await World.FetchAsync(Claims());
        Assert.True(Guid.TryParseExact(body.GetProperty("observations")[0].GetProperty("correctionOf").GetString(), "D", out _));
    }

    [Fact]
    [Clause("A50")]
    public async Task Puts_aside_a_correction_the_gateway_will_not_have_tells_the_others_and_tries_it_again_at_the_next_start()
    {
        World.Gateway.IsAway = true;
        var (unwanted, good) = (await CorrectAsync(), await CorrectAsync());
        World.Gateway.Unwanted[unwanted] = true;
        World.Gateway.Corrections.Clear();
        World.Gateway.IsAway = false;
        _ = await World.SyncAsync();
        Assert.Equal(good, Assert.Single(World.Gateway.Corrections).GetProperty("id").GetGuid());
        World.Gateway.Unwanted.Clear();
        _ = await World.SyncAsync();
        Assert.Single(World.Gateway.Corrections);
        await Adapter.RestartAsync();
        _ = await World.SyncAsync();
        Assert.Equal([good, unwanted], World.Gateway.Corrections.Select(one => one.GetProperty("id").GetGuid()));
    }

    private async Task<Guid> CorrectAsync()
    {
        using var answer = await World.SwitchAsync("/_correct", new { user = Adapter.Person.User, agency = Adapter.Agency, subject = Adapter.Corrected });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }
}
