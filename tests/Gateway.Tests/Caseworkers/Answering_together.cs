using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Gateway.Tests.World;
using Navo.Ledger.Consenting;

namespace Navo.Gateway.Tests.Caseworkers;

public sealed class Answering_together(OneWorld one) : IClassFixture<OneWorld>
{
    private const string Norsk = """{"category":"norskniva","purpose":"P1","interpreter":{"used":true,"language":"ti","mode":"phone"}}""";

    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Starts_alike_for_anyone_and_only_the_participant_it_is_for_can_use_the_code()
    {
        var answers = new List<Answer>();
        foreach (var pseudonym in await AnyoneAsync())
        {
            answers.Add(await PostAsync(pseudonym, "codes", Norsk));
        }

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        _ = Assert.Single(answers.Select(Alike).Distinct());
        var codes = answers.Select(answer => answer.Json["code"]!.GetValue<string>()).ToList();
        Assert.Equal("norskniva", (await UseAsync("deltaker-3", codes[0]))?.Category.Value);
        Assert.Equal("norskniva", (await UseAsync("deltaker-fortrolig", codes[1]))?.Category.Value);
        Assert.Null(await UseAsync("deltaker-3", codes[2]));
    }

    [Fact]
    public async Task A_code_for_someone_the_caller_does_not_follow_up_is_dead()
    {
        var stranger = await _world.PseudonymAsync("nav", "deltaker-2");
        var answer = await PostAsync(stranger, "codes", Norsk);
        Assert.Equal(201, answer.Status);
        Assert.Null(await UseAsync("deltaker-2", answer.Json["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_code_of_an_employee_whom_the_participant_keeps_out_is_dead_and_looks_like_any()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        var before = await PostAsync(pseudonym, "codes", Norsk);
        var blocks = _world.Services.GetRequiredService<Blocks>();
        var subject = await _world.SubjectAsync("deltaker-1");
        var block = await blocks.BlockAsync(subject, new Block.OfAgency(AgencyId.Parse("nav")), CancellationToken.None);
        var kept = await PostAsync(pseudonym, "codes", Norsk);
        _ = await blocks.UnblockAsync(subject, block.Id, CancellationToken.None);
        Assert.Equal(Alike(before), Alike(kept));
        Assert.Null(await UseAsync("deltaker-1", kept.Json["code"]!.GetValue<string>()));
        Assert.NotNull(await UseAsync("deltaker-1", before.Json["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_repeat_gives_the_same_code_though_none_is_kept()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-2");
        var first = await AgainAsync(pseudonym, "a");
        var again = await AgainAsync(pseudonym, "a");
        Assert.Equal(201, again.Status);
        Assert.Equal((first.Text, first.Entry), (again.Text, again.Entry));
        Assert.NotEqual(first.Json["code"]!.GetValue<string>(), (await AgainAsync(pseudonym, "b")).Json["code"]!.GetValue<string>());
        using var database = new SqliteConnection($"Data Source={_world.Database};Mode=ReadOnly");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM kept_answer WHERE status = 201 AND body IS NOT NULL";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    [Fact]
    public async Task A_spoken_yes_is_received_alike_for_anyone_and_never_releases()
    {
        var answers = new List<Answer>();
        foreach (var pseudonym in await AnyoneAsync())
        {
            answers.Add(await PostAsync(pseudonym, "spoken-yes", Norsk));
            Assert.Equal(403, (await _world.SharedAsync("veileder-grorud", pseudonym)).Status);
        }

        Assert.All(answers, answer => Assert.Equal(202, answer.Status));
        _ = Assert.Single(answers.Select(answer => answer.Visible).Distinct());
    }

    [Fact]
    public async Task A_spoken_yes_to_a_special_category_is_not_taken_down()
    {
        var pseudonym = await _world.PseudonymAsync("oslo-vo", "deltaker-3");
        const string plan = """{"category":"nav-plan","purpose":"P2"}""";
        var answer = await _world.AsAsync("larer-rosenhof", HttpMethod.Post, $"/v1/participants/{pseudonym}/spoken-yes", plan);
        Assert.Equal((403, "urn:navo:problem:own-yes"), (answer.Status, answer.Type));
        Assert.Equal(201, (await _world.AsAsync("larer-rosenhof", HttpMethod.Post, $"/v1/participants/{pseudonym}/codes", plan)).Status);
    }

    [Theory]
    [InlineData("""{"category":"norskniva","purpose":"P1","interpreter":{"used":true,"mode":"my cousin"}}""")]
    [InlineData("""{"category":"norskniva","purpose":"P1","interpreter":{"used":true,"language":"Ola Nordmann"}}""")]
    [InlineData("""{"category":"norskniva","purpose":"P1","interpreter":{"used":false,"language":"ti"}}""")]
    [InlineData("""{"category":"norskniva","purpose":"P1","interpreter":{"used":true,"name":"x"}}""")]
    [InlineData("""[{"category":"norskniva","purpose":"P1"}]""")]
    public async Task Takes_codes_only_and_one_person_at_a_time(string body)
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-3");
        Assert.Equal(400, (await PostAsync(pseudonym, "codes", body)).Status);
        Assert.Equal(400, (await PostAsync(pseudonym, "spoken-yes", body)).Status);
    }

    [Theory]
    [InlineData("""{"category":"norskniva","purpose":"P1","interpreter":{"used":false,"language":null,"mode":null}}""")]
    [InlineData("""{"category":"norskniva","purpose":"P1","interpreter":{"used":false}}""")]
    [InlineData("""{"category":"norskniva","purpose":"P1","interpreter":{"used":true}}""")]
    public async Task Takes_an_answer_without_an_interpreter(string body)
    {
        var answer = await PostAsync(await _world.PseudonymAsync("nav", "deltaker-3"), "codes", body);
        Assert.True(answer.Status == 201, answer.Text);
    }

    [Fact]
    public async Task Is_for_those_who_may_ask()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-3");
        var answer = await PostAsync(pseudonym, "codes", """{"category":"norskniva","purpose":"P2"}""");
        Assert.Equal((403, "NAVO-D04"), (answer.Status, answer.Code));
    }

    private static string Alike(Answer answer) => Regex.Replace(answer.Visible, "\"(code|expiresAt)\":\"[^\"]+\"", "");

    private Task<Answer> AgainAsync(string pseudonym, string key) => _world.SendAsync(
        HttpMethod.Post, $"/v1/participants/{pseudonym}/codes", _world.Identity.Employee(_world.Seed.Of("veileder-grorud")), Norsk, ("Idempotency-Key", key));

    private async Task<string[]> AnyoneAsync()
    {
        var never = await _world.PseudonymAsync("nav", "deltaker-3");
        var bytes = Pseudonym.Parse(never).ToBytes();
        bytes[7] ^= 1;
        return [never, await _world.PseudonymAsync("nav", "deltaker-fortrolig"), Pseudonym.From(bytes).Value];
    }

    private Task<Answer> PostAsync(string pseudonym, string what, string body) =>
        _world.AsAsync("veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/{what}", body);

    private async Task<AssistedQuestion?> UseAsync(string user, string code) =>
        await _world.Services.GetRequiredService<AssistedCodes>().UseAsync(await _world.SubjectAsync(user), code, act: null, CancellationToken.None);
}
