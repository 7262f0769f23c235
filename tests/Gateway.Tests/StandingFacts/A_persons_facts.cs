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

    [Fact]
    public async Task Of_protection_after_a_release_are_flagged_to_the_holders_officer_and_to_nobody_else()
    {
        var pseudonym = await OpenAsync("deltaker-2", "veileder-stovner");
        var release = (await _world.SharedAsync("veileder-stovner", pseudonym)).Entry!;
        await _world.PutFactsAsync(batch => Set(batch, "nav", "deltaker-2", "protection", "\"address\""));

        // 1. The officer of the holder, by the own pseudonym, with the releases and the 72 hours; nothing of which agency said what.
        var list = await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/breaches?state=open");
        var breach = Assert.Single(list.Json["items"]!.AsArray(), item => Releases(item!).Contains(release, StringComparer.Ordinal))!;
        var flag = breach["entry"]!.GetValue<string>();
        Assert.Equal(await _world.PseudonymAsync("oslo-vo", "deltaker-2"), breach["participant"]!.GetValue<string>());
        Assert.Equal(TimeSpan.FromHours(72), breach["due"]!.GetValue<DateTimeOffset>() - breach["at"]!.GetValue<DateTimeOffset>());
        var row = (await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + flag)).Json;
        Assert.Equal(("protected-after-release", release), (row["detail"]!.GetValue<string>(), row["relatedEntry"]!.GetValue<string>()));
        Assert.DoesNotContain("\"nav\"", row.ToJsonString(), StringComparison.Ordinal);
        var first = (await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log")).Json["breaches"]!;
        Assert.True(first["due"]!.GetValue<DateTimeOffset>() <= breach["due"]!.GetValue<DateTimeOffset>() && first["count"]!.GetValue<int>() > 0);

        // 2. Not the officer of the other agency, no caseworker, and the participant's row says nothing of why.
        Assert.DoesNotContain(flag, (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/breaches")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(flag, (await _world.AsAsync("ombud-nav", HttpMethod.Get, $"/v1/access-log?participant={pseudonym}")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + flag)).Status);
        Assert.Equal(404, (await AssessAsync("ombud-nav", flag, "no-risk")).Status);
        Assert.Equal(403, (await _world.AsAsync("veileder-stovner", HttpMethod.Get, "/v1/breaches")).Status);
        Assert.Equal(403, (await AssessAsync("veileder-stovner", flag, "no-risk")).Status);
        var own = await _world.SendAsync(HttpMethod.Get, "/v1/access-log/" + flag, _world.Identity.Participant(_world.Seed.Named("deltaker-2").Number));
        Assert.Null(own.Json["detail"]);
        Assert.NotNull(own.Json["canonical"]);

        // 3. Assessed: by a code, for a flag.
        Assert.Equal(400, (await AssessAsync("ombud-vo", flag, "forgotten")).Status);
        Assert.Equal(404, (await AssessAsync("ombud-vo", release, "no-risk")).Status);
        Assert.Equal("no-risk", (await AssessAsync("ombud-vo", flag, "no-risk")).Json["state"]!.GetValue<string>());
        Assert.DoesNotContain(flag, (await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/breaches?state=open")).Text, StringComparison.Ordinal);
        await _world.PutFactsAsync();
    }

    private Task<Answer> AssessAsync(string officer, string flag, string outcome) =>
        _world.AsAsync(officer, HttpMethod.Post, $"/v1/breaches/{flag}/assessment", new JsonObject { ["outcome"] = outcome }.ToJsonString());

    private static IEnumerable<string> Releases(JsonNode breach) => breach["releases"]!.AsArray().Select(one => one!["entry"]!.GetValue<string>());

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

    private static string Day(int days) => TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
