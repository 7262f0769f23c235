using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Sharing;

public sealed class A_request_for_data(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task With_both_keys_is_answered_with_the_agreed_fields_and_a_row()
    {
        var pseudonym = await ReadyAsync();

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.True(answer.Status == 200, answer.Text);
        Assert.Equal("data", answer.Json["status"]!.GetValue<string>());
        Assert.Equal(pseudonym, answer.Json["pseudonym"]!.GetValue<string>());
        Assert.Equal(4, answer.Json["observations"]![0]!["data"]!["skills"]!.AsArray().Count);
        var row = await RowAsync(answer);
        Assert.Equal("release", row["kind"]!.GetValue<string>());
        Assert.Equal("permit", row["decision"]!.GetValue<string>());
        Assert.Contains("skills[].level", row["fieldsReleased"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    [Fact]
    public async Task Loses_what_was_not_agreed_and_the_row_names_it()
    {
        var pseudonym = await ReadyAsync();
        var answer = Answers.Norskniva("oslo-vo");
        answer["observations"]![0]!["data"]!["comments"] = "a word about the person";
        answer["observations"]![0]!["data"]!["secret"] = "s";
        _world.OsloVo.Answer = FakeAdapter.Json(answer.ToJsonString());

        var shared = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.DoesNotContain("a word", shared.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", shared.Text, StringComparison.Ordinal);
        var withheld = (await RowAsync(shared))["fieldsWithheld"]!.AsArray().Select(name => name!.GetValue<string>()).ToList();
        Assert.Contains("comments", withheld);
        Assert.Contains("secret", withheld);
    }

    [Fact]
    public async Task Without_data_at_the_holder_is_no_refusal()
    {
        var pseudonym = await ReadyAsync();
        _world.OsloVo.Answer = FakeAdapter.Json("""{"status":"no-data","category":"norskniva"}""");

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.Equal(200, answer.Status);
        Assert.Equal("no-data", answer.Json["status"]!.GetValue<string>());
        Assert.Empty(answer.Json["observations"]!.AsArray());
    }

    [Fact]
    public async Task Takes_nothing_of_the_caller_to_the_holder()
    {
        var pseudonym = await ReadyAsync();
        _world.OsloVo.Requests.Clear();

        var answer = await _world.SendAsync(
            HttpMethod.Get,
            $"/v1/participants/{pseudonym}/shared/norskniva?purpose=P1",
            _world.Identity.Employee(_world.Seed.Of("veileder-grorud")),
            body: null,
            ("Cookie", "session=1"), ("X-Forwarded-For", "10.0.0.1"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("baggage", "who=me"), ("X-Custom", "1"), ("Accept-Language", "nb"));

        Assert.Equal(200, answer.Status);
        var request = Assert.Single(_world.OsloVo.Requests);
        Assert.Equal(["Content-Length", "Content-Type", "Host", "Navo-Grant"], request.Headers.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(pseudonym, string.Concat(request.Headers.Values) + request.Target + request.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502, 502, "urn:navo:problem:holder-garbled")]
    [InlineData(503, 503, "urn:navo:problem:holder-down")]
    [InlineData(504, 504, "urn:navo:problem:holder-timeout")]
    [InlineData(200, 502, "urn:navo:problem:holder-garbled")]
    public async Task Tells_of_a_holders_failure_after_a_permit_and_the_row_says_nothing_went_out(int holder, int status, string type)
    {
        var pseudonym = await ReadyAsync();
        _world.OsloVo.Answer = holder == 200 ? FakeAdapter.Json("""{"status":"data","category":"norskniva","observations":[{"x":1}]}""") : FakeAdapter.Status(holder);

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.Equal((status, type), (answer.Status, answer.Type));
        var row = await RowAsync(answer);
        Assert.Equal("refusal", row["kind"]!.GetValue<string>());
        Assert.Empty(row["fieldsReleased"]!.AsArray());
        Assert.StartsWith("holder-", row["reasons"]![0]!["code"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_the_participant_stops_while_the_holder_answers()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        await _world.NoAsync("deltaker-1");
        var refused = await _world.SharedAsync("veileder-grorud", pseudonym);
        var consent = await _world.YesAsync("deltaker-1");
        _world.OsloVo.Answer = async context =>
        {
            await _world.StopAsync("deltaker-1", consent);
            await FakeAdapter.Json(Answers.Norskniva("oslo-vo").ToJsonString())(context);
        };

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.Equal(refused.Visible, answer.Visible);
        Assert.Contains("withdrawn", (await RowAsync(answer))["reasons"]!.AsArray().Select(reason => reason!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Is_decided_again_once_when_a_fact_changed_while_the_holder_answered()
    {
        var pseudonym = await ReadyAsync();
        _world.OsloVo.Answer = async context =>
        {
            _ = await _world.YesAsync("deltaker-1");
            await FakeAdapter.Json(Answers.Norskniva("oslo-vo").ToJsonString())(context);
        };

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.True(answer.Status == 200, answer.Text);
    }

    [Fact]
    public async Task Is_a_503_without_data_while_the_log_cannot_be_written_and_works_again_after()
    {
        await using var world = await GatewayWorld.StartAsync(("Ledger:LockTimeoutMs", "1000"));
        _ = await world.YesAsync("deltaker-1");
        var pseudonym = await world.PseudonymAsync("nav", "deltaker-1");
        await using (var other = new SqliteConnection($"Data Source={world.Database};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            _ = await hold.ExecuteNonQueryAsync();

            var locked = await world.SharedAsync("veileder-grorud", pseudonym);

            Assert.Equal((503, "urn:navo:problem:unavailable"), (locked.Status, locked.Type));
            Assert.DoesNotContain("skills", locked.Text, StringComparison.Ordinal);
            Assert.Null(locked.Entry);
            hold.CommandText = "ROLLBACK";
            _ = await hold.ExecuteNonQueryAsync();
        }

        await Eventually.IsTrueAsync(async () => (await world.SharedAsync("veileder-grorud", pseudonym)).Status == 200);
    }

    private async Task<string> ReadyAsync()
    {
        _world.OsloVo.Answer = FakeAdapter.Json(Answers.Norskniva("oslo-vo").ToJsonString());
        _ = await _world.YesAsync("deltaker-1");
        return await _world.PseudonymAsync("nav", "deltaker-1");
    }

    private async Task<JsonNode> RowAsync(Answer answer) =>
        (await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + answer.Entry)).Json;
}
