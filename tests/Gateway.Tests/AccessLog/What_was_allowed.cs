using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Navo.Gateway.Tests.World;
using Navo.Ledger.Consenting;

namespace Navo.Gateway.Tests.AccessLog;

public sealed class What_was_allowed(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task At_an_instant_an_officer_of_either_agency_is_told_and_leaves_a_row()
    {
        var subject = await _world.SubjectAsync("deltaker-1");
        var given = await _world.YesAsync("deltaker-1");
        var before = InAMillisecondOfItsOwn();
        _ = await _world.Services.GetRequiredService<Consents>().PauseAsync(subject, given, act: null, CancellationToken.None);
        var during = InAMillisecondOfItsOwn();
        await _world.StopAsync("deltaker-1", given);

        foreach (var (officer, agency) in (ValueTuple<string, string>[])[("ombud-nav", "nav"), ("ombud-vo", "oslo-vo")])
        {
            var participant = await _world.PseudonymAsync(agency, "deltaker-1");
            foreach (var (at, state) in (ValueTuple<DateTimeOffset?, string>[])[(before, "given"), (during, "paused"), (null, "withdrawn")])
            {
                var answer = await AskAsync(officer, participant, at);
                Assert.True(answer.Status == 200, answer.Text);
                Assert.Equal(state, Assert.Single(answer.Json["consents"]!.AsArray())!["state"]!.GetValue<string>());
                Assert.True(Guid.TryParse(answer.Entry, out _));
            }
        }

        Assert.Empty((await AskAsync("ombud-nav", await _world.PseudonymAsync("nav", "deltaker-1"), before.AddHours(-1))).Json["consents"]!.AsArray());
    }

    [Fact]
    public async Task Is_not_told_to_others_of_nobody_or_of_the_future()
    {
        var participant = await _world.PseudonymAsync("nav", "deltaker-1");
        Assert.Equal(403, (await AskAsync("veileder-grorud", participant, null)).Status);
        Assert.Equal(400, (await AskAsync("ombud-nav", participant, TimeProvider.System.GetUtcNow().AddDays(2))).Status);
        Assert.Equal(400, (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/consents")).Status);
    }

    [Fact]
    public async Task Questions_are_counted_per_unit_of_the_own_agency_and_shares_told_of_ten_and_more()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-3");
        _ = await _world.AsAsync("veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/requests", """{"category":"norskniva","purpose":"P1","reason":"other"}""");
        _ = await _world.AsAsync("veileder-grorud", HttpMethod.Post, $"/v1/participants/{pseudonym}/codes", """{"category":"norskniva","purpose":"P1"}""");

        var answer = await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/asks");
        var unit = Assert.Single(answer.Json["units"]!.AsArray())!;
        Assert.Equal((1, 1, 1), (unit["asks"]!.GetValue<int>(), unit["busiestHour"]!.GetValue<int>(), unit["together"]!.GetValue<int>()));
        Assert.Null(unit["yesPercent"]);
        Assert.Empty((await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/asks")).Json["units"]!.AsArray());
    }

    /// <summary>Instants are kept in whole milliseconds: one that no event before or after it shares.</summary>
    private static DateTimeOffset InAMillisecondOfItsOwn()
    {
        var instant = Next(TimeProvider.System.GetUtcNow());
        _ = Next(instant);
        return instant;

        static DateTimeOffset Next(DateTimeOffset from)
        {
            var now = from;
            while (now.ToUnixTimeMilliseconds() <= from.ToUnixTimeMilliseconds())
            {
                now = TimeProvider.System.GetUtcNow();
            }

            return now;
        }
    }

    private Task<Answer> AskAsync(string officer, string participant, DateTimeOffset? at) => _world.AsAsync(
        officer, HttpMethod.Get,
        $"/v1/access-log/consents?participant={participant}" + (at is { } when ? "&at=" + Uri.EscapeDataString(when.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)) : ""));
}
