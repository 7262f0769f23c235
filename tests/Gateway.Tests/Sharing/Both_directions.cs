using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Gateway.Tests.World;
using Navo.Ledger.Consenting;

namespace Navo.Gateway.Tests.Sharing;

/// <summary>Two agencies' facts may be set beside each other only where the participant shares the category both ways.</summary>
public sealed class Both_directions(OneWorld one) : IClassFixture<OneWorld>
{
    private const string Header = "Navo-Both-Directions";

    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Are_said_only_while_the_other_yes_lives()
    {
        const string Person = "deltaker-1";
        _world.OsloVo.Answer = FakeAdapter.Json(Digital("oslo-vo").ToJsonString());
        var pseudonym = await _world.PseudonymAsync("nav", Person);
        _ = await _world.YesAsync(Person, "digital");

        Assert.DoesNotContain(Header, (await SharedAsync(pseudonym)).Headers.Keys);

        // A yes to another category the other way is none to this one, and a yes to another purpose is none to these.
        _ = await _world.YesAsync(Person, "arbeid", "nav", "oslo-vo");
        _ = await _world.YesAsync(Person, "digital", "nav", "oslo-vo", null, "P2");
        Assert.DoesNotContain(Header, (await SharedAsync(pseudonym)).Headers.Keys);

        var back = await _world.YesAsync(Person, "digital", "nav", "oslo-vo", null, "P1");
        Assert.Equal("true", (await SharedAsync(pseudonym)).Headers[Header]);

        await _world.StopAsync(Person, back);
        Assert.DoesNotContain(Header, (await SharedAsync(pseudonym)).Headers.Keys);
    }

    [Fact]
    public async Task Are_not_said_while_the_other_agency_is_blocked()
    {
        const string Person = "deltaker-2";
        var (other, digital) = (AgencyId.Parse("oslo-vo"), CategoryId.Parse("digital"));
        var pseudonym = await _world.PseudonymAsync("nav", Person);
        _world.OsloVo.Answer = FakeAdapter.Json(Digital("oslo-vo").ToJsonString());
        _ = await _world.YesAsync(Person, "digital");
        _ = await _world.YesAsync(Person, "digital", "nav", "oslo-vo", null, "P1");

        Assert.False(await SaidAsync(new Block.OfAgency(other)));
        Assert.False(await SaidAsync(new Block.OfAgency(other, digital)));

        // Of another category, or of one unit, nothing is said of this one.
        Assert.True(await SaidAsync(new Block.OfAgency(other, CategoryId.Parse("arbeid"))));
        Assert.True(await SaidAsync(new Block.OfUnit(other, UnitId.Parse("centre-1"))));

        async Task<bool> SaidAsync(Block block)
        {
            var blocks = _world.Services.GetRequiredService<Blocks>();
            var subject = await _world.SubjectAsync(Person);
            var set = await blocks.BlockAsync(subject, block, CancellationToken.None);
            var answer = await _world.SharedAsync("veileder-stovner", pseudonym, "digital");
            Assert.True(answer.Status == 200, answer.Text);
            Assert.True(await blocks.UnblockAsync(subject, set.Id, CancellationToken.None));
            return answer.Headers.ContainsKey(Header);
        }
    }

    [Fact]
    public async Task Are_never_said_of_a_category_that_goes_one_way()
    {
        const string Person = "deltaker-1";
        _world.OsloVo.Answer = FakeAdapter.Json(Answers.Norskniva("oslo-vo").ToJsonString());
        var pseudonym = await _world.PseudonymAsync("nav", Person);
        _ = await _world.YesAsync(Person);
        _ = await _world.YesAsync(Person, "norskniva", "nav", "oslo-vo");

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.True(answer.Status == 200, answer.Text);
        Assert.DoesNotContain(Header, answer.Headers.Keys);
    }

    private async Task<Answer> SharedAsync(string pseudonym)
    {
        var answer = await _world.SharedAsync("veileder-grorud", pseudonym, "digital");
        Assert.True(answer.Status == 200, answer.Text);
        return answer;
    }

    private static JsonObject Digital(string holder) => new()
    {
        ["status"] = "data",
        ["category"] = "digital",
        ["observations"] = new JsonArray(new JsonObject
        {
            ["observedOn"] = "2026-05-12",
            ["evidence"] = "KARTLEGGING",
            ["sourceAgency"] = holder,
            ["sourceUnit"] = "centre-1",
            ["data"] = JsonNode.Parse("""{"areas":[{"score":2},{},{},{},{}],"canDo":["TELEFON"],"frameworkVersion":"2.2"}"""),
        }),
        ["withheld"] = new JsonArray("devices", "hasBankID"),
    };
}
