using System.Globalization;
using System.Text.Json.Nodes;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.StandingFacts;

/// <summary>Each trap of the policy that is a fact: from the first request after the batch that brings it, and back where it can come back.</summary>
public sealed class A_persons_facts(OneWorld one) : IClassFixture<OneWorld>
{
    private static readonly string[] Agencies = ["nav", "oslo-vo"];

    private readonly GatewayWorld _world = one.World;

    public static TheoryData<string, string, string> Markers => new()
    {
        { "protection", "\"address\"", "D06" },
        { "protection", "null", "D06" },
        { "shielded", "true", "D07" },
        { "shielded", "null", "D07" },
        { "guardian", "true", "D05" },
        { "guardian", "null", "D05" },
        { "adult", "false", "D05" },
        { "adult", "null", "D05" },
        { "alive", "false", "D05" },
        { "alive", "null", "D05" },
        { "followUps", "null", "D09" },
        { "followUps", "[]", "D09" },
    };

    [Theory]
    [MemberData(nameof(Markers))]
    public async Task That_either_agency_says_or_does_not_say_refuse_from_the_next_request(string member, string value, string rule)
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        foreach (var agency in Agencies)
        {
            await _world.PutFactsAsync();
            _ = await _world.YesAsync("deltaker-1");
            Assert.Equal(200, (await _world.SharedAsync("veileder-grorud", pseudonym)).Status);

            await _world.PutFactsAsync(batch => Set(batch, agency, "deltaker-1", member, value));
            var refused = await _world.SharedAsync("veileder-grorud", pseudonym);
            Assert.Equal((403, "urn:navo:problem:not-shared"), (refused.Status, refused.Type));
            var reasons = (await _world.AsAsync(agency == "nav" ? "ombud-nav" : "ombud-vo", HttpMethod.Get, "/v1/access-log/" + refused.Entry)).Json["reasons"]!.AsArray();
            Assert.Contains(reasons, reason => reason!["rule"]!.GetValue<string>() == rule);
        }
    }

    [Fact]
    public async Task Of_a_follow_up_that_has_ended_refuse_at_once_and_of_one_that_goes_on_do_not()
    {
        var pseudonym = await OpenAsync("deltaker-1");
        await _world.PutFactsAsync(batch => Set(batch, "nav", "deltaker-1", "followUps", Places(("nav", Unit("deltaker-1"), "2026-01-05", Day(-1)))));
        Assert.Equal(403, (await _world.SharedAsync("veileder-grorud", pseudonym)).Status);
        await _world.PutFactsAsync(batch => Set(batch, "nav", "deltaker-1", "followUps", Places(("nav", Unit("deltaker-1"), "2026-01-05", Day(0)))));
        Assert.Equal(200, (await _world.SharedAsync("veileder-grorud", pseudonym)).Status);
    }

    [Fact]
    public async Task Of_a_move_let_the_new_office_in_on_the_same_yes_and_the_old_one_out()
    {
        var pseudonym = await OpenAsync("deltaker-1");
        Assert.Equal(403, (await _world.SharedAsync("veileder-stovner", pseudonym)).Status);
        await _world.PutFactsAsync(batch => Set(batch, "nav", "deltaker-1", "followUps", Places(("nav", Unit("deltaker-2"), Day(0), null))));
        Assert.Equal(403, (await _world.SharedAsync("veileder-grorud", pseudonym)).Status);
        Assert.Equal(200, (await _world.SharedAsync("veileder-stovner", pseudonym)).Status);

        // Out of the pilot: an office that has not signed.
        await _world.PutFactsAsync(batch => Set(batch, "nav", "deltaker-1", "followUps", Places(("nav", "an-office-that-has-not-signed", Day(0), null))));
        Assert.Equal(403, (await _world.SharedAsync("veileder-stovner", pseudonym)).Status);
        await _world.PutFactsAsync();
    }

    [Fact]
    public async Task Of_two_centres_let_the_staff_of_each_in_while_the_enrolment_there_lasts()
    {
        await _world.PutFactsAsync();
        var pseudonym = await _world.PseudonymAsync("oslo-vo", "deltaker-1");
        _ = await _world.YesAsync("deltaker-1", "nav-plan", "nav", "oslo-vo", null, "P2");
        var (own, other) = (_world.Seed.Named("deltaker-1"), _world.Seed.Named("deltaker-2"));
        await _world.PutFactsAsync(batch => SetBoth(batch, own, other, null));
        Assert.NotEqual(403, (await _world.SharedAsync("larer-rosenhof", pseudonym, "nav-plan", "P2")).Status);
        Assert.NotEqual(403, (await _world.SharedAsync("larer-helsfyr", pseudonym, "nav-plan", "P2")).Status);

        await _world.PutFactsAsync(batch => SetBoth(batch, own, other, Day(-1)));
        Assert.NotEqual(403, (await _world.SharedAsync("larer-rosenhof", pseudonym, "nav-plan", "P2")).Status);
        Assert.Equal(403, (await _world.SharedAsync("larer-helsfyr", pseudonym, "nav-plan", "P2")).Status);
    }

    [Fact]
    public async Task Of_a_changed_number_leave_pseudonym_and_yes_as_they_are()
    {
        var pseudonym = await OpenAsync("deltaker-2", "veileder-stovner");
        var person = _world.Seed.Named("deltaker-2");
        var next = string.Concat(person.Number.AsSpan(0, 9), "00");
        await _world.PutFactsAsync(batch =>
        {
            var row = Row(batch, person.Number);
            row["fodselsnummer"] = next;
            row["historicIds"] = new JsonArray(person.Number);
        });
        Assert.Equal(200, (await _world.SharedAsync("veileder-stovner", pseudonym)).Status);
        var rows = await _world.AsAsync("ombud-nav", HttpMethod.Get, $"/v1/access-log?participant={pseudonym}");
        Assert.Single(rows.Json["items"]!.AsArray(), row => row!["detail"]?.GetValue<string>() == "identifier-changed");
    }

    private async Task<string> OpenAsync(string user, string caseworker = "veileder-grorud")
    {
        await _world.PutFactsAsync();
        _ = await _world.YesAsync(user);
        var pseudonym = await _world.PseudonymAsync("nav", user);
        Assert.Equal(200, (await _world.SharedAsync(caseworker, pseudonym)).Status);
        return pseudonym;
    }

    private string Unit(string user) => _world.Seed.Named(user).NavUnit;

    private void Set(JsonObject batch, string agency, string user, string member, string json)
    {
        if (IsOf(batch, agency))
        {
            Row(batch, _world.Seed.Named(user).Number)[member] = JsonNode.Parse(json);
        }
    }

    private static void SetBoth(JsonObject batch, Seed.Person own, Seed.Person other, string? lastDayAtTheOther)
    {
        if (IsOf(batch, "oslo-vo"))
        {
            Row(batch, own.Number)["followUps"] = new JsonArray(
                new JsonObject { ["unit"] = own.VoUnit, ["group"] = own.VoGroup, ["from"] = "2026-01-05" },
                new JsonObject { ["unit"] = other.VoUnit, ["group"] = other.VoGroup, ["from"] = "2026-01-05", ["to"] = lastDayAtTheOther });
        }
    }

    private static bool IsOf(JsonObject batch, string agency) =>
        batch["units"]!.AsArray()[0]!["unit"]!.GetValue<string>().StartsWith(agency == "nav" ? "nav" : "vo", StringComparison.Ordinal);

    private static JsonObject Row(JsonObject batch, string number) =>
        batch["participants"]!.AsArray().Select(row => row!.AsObject()).Single(row => row["fodselsnummer"]!.GetValue<string>() == number);

    private static string Places(params (string Agency, string Unit, string From, string? To)[] places) =>
        new JsonArray([.. places.Select(place => new JsonObject { ["unit"] = place.Unit, ["from"] = place.From, ["to"] = place.To })]).ToJsonString();

    private static string Day(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
