using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Navo.Adapters.Recalls;
using Navo.Adapters.Tests.World;
using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests.Conformance;

/// <content>What the agency is asked to delete after a stop.</content>
public abstract partial class An_adapter
{
    [Fact]
    [Clause("A47")]
    public async Task Takes_a_recall_signed_by_a_pinned_key_for_itself_and_fresh_and_nothing_else()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var refused = new[]
        {
            null, "nonsense", World.Gateway.Sign("navo-recall+jwt", Recall(), other), World.Gateway.Sign("navo-grant+jwt", Recall()),
            World.Gateway.Sign("navo-recall+jwt", Recall(), issuedSecondsAgo: 120), World.Gateway.Sign("navo-recall+jwt", Recall(), lifetimeSeconds: 3600),
            World.Gateway.Sign("navo-recall+jwt", With("aud", "urn:navo:adapter:someone-else")), World.Gateway.Sign("navo-recall+jwt", With("iss", "urn:else")),
            World.Gateway.Sign("navo-recall+jwt", With("jti", "x")), World.Gateway.Sign("navo-recall+jwt", With("sub", "x")),
            World.Gateway.Sign("navo-recall+jwt", With("release", "x")), World.Gateway.Sign("navo-recall+jwt", With("answerBy", "soon")),
        };
        foreach (var paper in refused)
        {
            Assert.Equal(401, await RecallAsync(paper));
        }

        Assert.Equal(401, (await World.FetchAsync(World.Gateway.Sign("navo-recall+jwt", Recall()))).Status);
        Assert.Equal(202, await RecallAsync(World.Gateway.Sign("navo-recall+jwt", Recall())));
        await AnswerAllAsync();
    }

    [Fact]
    [Clause("A48")]
    public async Task Has_one_task_of_a_recall_however_often_it_comes_and_across_a_restart()
    {
        var recall = Recall();
        var paper = World.Gateway.Sign("navo-recall+jwt", recall);
        Assert.Equal((int[])[202, 202, 202], (int[])[await RecallAsync(paper), await RecallAsync(paper), await RecallAsync(World.Gateway.Sign("navo-recall+jwt", recall))]);
        Assert.Equal(409, await RecallAsync(World.Gateway.Sign("navo-recall+jwt", new Dictionary<string, object>(recall) { ["release"] = Guid.NewGuid().ToString() })));
        await Adapter.RestartAsync();
        Assert.Single(await TasksAsync(Adapter.Follower), task => task.GetProperty("id").GetString() == (string)recall["jti"]);
        Assert.DoesNotContain(Adapter.Person.Fodselsnummer, OnDisk(), StringComparison.Ordinal);
        await AnswerAllAsync();
    }

    [Fact]
    [Clause("A49")]
    public async Task Gives_it_to_those_who_follow_the_person_and_brings_one_answer_to_the_gateway()
    {
        var stranger = SeedFolder.Seed.Staff.First(person => person.Agency == Adapter.Agency && person.Units.Length > 0 && !person.Units.Contains(Adapter.UnitOf(Adapter.Person)));
        var recall = Recall();
        var id = (string)recall["jti"];
        Assert.Equal(202, await RecallAsync(World.Gateway.Sign("navo-recall+jwt", recall)));
        var task = Assert.Single(await TasksAsync(Adapter.Follower), one => one.GetProperty("id").GetString() == id);
        Assert.True(task.TryGetProperty("name", out _));
        Assert.DoesNotContain(await TasksAsync(stranger), one => one.GetProperty("id").GetString() == id);

        // Once the person has moved on, the unit that got it still has the task, and no name.
        var moved = Recall(Adapter.NotFollowed, Adapter.UnitOf(Adapter.Person));
        Assert.Equal(202, await RecallAsync(World.Gateway.Sign("navo-recall+jwt", moved)));
        var nameless = Assert.Single(await TasksAsync(Adapter.Follower), one => one.GetProperty("id").GetString() == (string)moved["jti"]);
        Assert.False(nameless.TryGetProperty("name", out var name) && name.ValueKind != JsonValueKind.Null);

        Assert.Equal(404, await AnswerAsync(stranger, new { ids = new[] { id }, answer = "deleted" }));
        Assert.Equal(400, await AnswerAsync(Adapter.Follower, new { ids = new[] { id }, answer = "kept" }));
        Assert.Equal(400, await AnswerAsync(Adapter.Follower, new { ids = new[] { id }, answer = "kept", provision = "PARAGRAF_22" }));
        World.Gateway.IsAway = true;
        Assert.Equal(200, await AnswerAsync(Adapter.Follower, new { ids = new[] { id }, answer = "kept", provision = "ARKIVLOVA" }));
        Assert.Equal(409, await AnswerAsync(Adapter.Follower, new { ids = new[] { id }, answer = "deleted" }));
        _ = await Assert.ThrowsAsync<HttpRequestException>(() => Feed.RunAsync(CancellationToken.None));
        World.Gateway.IsAway = false;
        _ = await Feed.RunAsync(CancellationToken.None);
        Assert.Equal(0, await Feed.RunAsync(CancellationToken.None));
        var told = Assert.Single(World.Gateway.RecallAnswers, one => one.GetProperty("recall").GetString() == id);
        Assert.Equal(
            ("kept", "ARKIVLOVA", Adapter.Follower.Employee),
            (told.GetProperty("answer").GetString(), told.GetProperty("provision").GetString(), told.GetProperty("employee").GetString()));
        await AnswerAllAsync();
    }

    /// <summary>Leaves no recall open: an open one keeps whose it is, which is another test's to look at.</summary>
    private async Task AnswerAllAsync()
    {
        var open = (await TasksAsync(Adapter.Follower)).Where(task => !task.TryGetProperty("answer", out var answer) || answer.ValueKind == JsonValueKind.Null)
            .Select(task => task.GetProperty("id").GetString()).ToArray();
        if (open.Length > 0)
        {
            Assert.Equal(200, await AnswerAsync(Adapter.Follower, new { ids = open, answer = "deleted" }));
        }

        _ = await Feed.RunAsync(CancellationToken.None);
    }

    private RecallAnswerFeed Feed => (RecallAnswerFeed)World.Services.GetService(typeof(RecallAnswerFeed))!;

    private Dictionary<string, object> Recall(SeedParticipant? person = null, string? unit = null)
    {
        var recall = new Dictionary<string, object>
        {
            ["iss"] = "urn:navo:gateway",
            ["aud"] = "urn:navo:adapter:" + Adapter.Agency,
            ["jti"] = Guid.NewGuid().ToString(),
            ["sub"] = World.Gateway.Pseudonym((person ?? Adapter.Person).Fodselsnummer),
            ["category"] = "norskniva",
            ["release"] = Guid.NewGuid().ToString(),
            ["releasedAt"] = "2026-10-01T08:00:00Z",
            ["recalledAt"] = "2026-11-01T08:00:00Z",
            ["answerBy"] = "2026-12-01T08:00:00Z",
        };
        if (unit is not null)
        {
            recall["unit"] = unit;
        }

        return recall;
    }

    private Dictionary<string, object> With(string claim, object value) => new(Recall()) { [claim] = value };

    private async Task<int> RecallAsync(string? paper)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(World.Adapter + "/v1/recalls")) { Content = JsonContent.Create(new { }) };
        if (paper is not null)
        {
            request.Headers.Add("Navo-Recall", paper);
        }

        using var response = await World.Http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private async Task<List<JsonElement>> TasksAsync(SeedEmployee employee) =>
        [.. (await PostAsync(World.TokenOf(employee), "/own/participants/recalls", new { })).Body.GetProperty("recalls").EnumerateArray()];

    private async Task<int> AnswerAsync(SeedEmployee employee, object body) =>
        (await PostAsync(World.TokenOf(employee), "/own/participants/recalls/answer", body)).Status;
}
