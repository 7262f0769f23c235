using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.StandingFacts;

/// <summary>What an agency's system may write of days: one row that cannot be taken would hold back all of its facts.</summary>
public sealed class A_batch(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Of_days_at_the_ends_of_the_calendar_is_taken_and_decided_by()
    {
        const string Person = "deltaker-1";
        await _world.PutFactsAsync(batch =>
        {
            foreach (var period in batch["participants"]!.AsArray().SelectMany(person => person!["followUps"]!.AsArray()))
            {
                period!["from"] = "0001-01-01";
                period["to"] = "9999-12-31";
            }
        });
        _world.OsloVo.Answer = FakeAdapter.Json(Answers.Norskniva("oslo-vo").ToJsonString());
        _ = await _world.YesAsync(Person);
        var pseudonym = await _world.PseudonymAsync("nav", Person);

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);
        Assert.True(answer.Status == 200, answer.Text);
        var caseload = await _world.AsAsync("veileder-grorud", HttpMethod.Get, "/v1/caseload");
        Assert.Contains(caseload.Json.AsArray(), item => item!["pseudonym"]!.GetValue<string>() == pseudonym);
        Assert.DoesNotContain("9999", caseload.Text, StringComparison.Ordinal);
    }
}
