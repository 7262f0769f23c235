using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Navo.Adapters.Tests.World;
using Navo.StandIns.People;

namespace Navo.Adapters.Tests;

/// <summary>What VO tells about its own people: every trap of the policy that is a fact, as it leaves VO's adapter.</summary>
public sealed class VOs_standing_facts(VoWorld world) : IClassFixture<VoWorld>, IAsyncLifetime
{
    private readonly AdapterWorld _vo = world.World;

    public async Task InitializeAsync()
    {
        _ = await _vo.SwitchAsync("/_reset", new { });
        _ = await _vo.SyncAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Tell_of_the_made_up_people_what_each_of_them_is()
    {
        var told = _vo.Gateway.Batches.First().GetProperty("participants").EnumerateArray().ToDictionary(row => row.GetProperty("fodselsnummer").GetString()!);
        var people = Population.Make(SeedFolder.Seed, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        Assert.Equal(people.Where(person => person.OsloVo is not null).Select(person => person.Number).Order(), told.Keys.Order());
        foreach (var person in people.Where(person => person.OsloVo is not null))
        {
            var row = told[person.Number];
            Assert.Equal(person.Imperfection is not Imperfection.Child, row.GetProperty("adult").GetBoolean());
            Assert.Equal(person.Imperfection is not Imperfection.Dead, row.GetProperty("alive").GetBoolean());
            Assert.Equal(person.Imperfection is Imperfection.Guardian, row.GetProperty("guardian").GetBoolean());
            Assert.Equal(person.FormerNumbers, row.GetProperty("historicIds").EnumerateArray().Select(number => number.GetString()!));
            Assert.Equal(person.Imperfection is Imperfection.TwoCentres ? 2 : 1, row.GetProperty("followUps").EnumerateArray().Select(place => place.GetProperty("unit").GetString()).Distinct().Count());
            Assert.Equal(SeedFolder.Seed.Participants.FirstOrDefault(named => named.Fodselsnummer == person.Number)?.Protection ?? "none", row.GetProperty("protection").GetString());
        }
    }

    [Theory]
    [InlineData("""{"adult":null}""", "adult", null)]
    [InlineData("""{"adult":false}""", "adult", "False")]
    [InlineData("""{"alive":false}""", "alive", "False")]
    [InlineData("""{"guardian":true}""", "guardian", "True")]
    [InlineData("""{"shielded":true}""", "shielded", "True")]
    [InlineData("""{"protection":"address"}""", "protection", "address")]
    [InlineData("""{"protection":null}""", "protection", null)]
    [InlineData("""{"followUps":null}""", "followUps", null)]
    [InlineData("""{"followUps":[]}""", "followUps", "[]")]
    public async Task Carry_each_fact_that_changes_and_leave_out_what_VO_does_not_have(string change, string member, string? expected)
    {
        var person = await ChangedAsync(SeedFolder.One.User, JsonSerializer.Deserialize<Dictionary<string, object?>>(change)!);
        Assert.Equal(expected, person.TryGetProperty(member, out var value) ? value.ToString() : null);
    }

    [Fact]
    public async Task Carry_a_move_to_another_centre_and_class_and_the_end_of_a_course()
    {
        var other = SeedFolder.Seed.UnitsOf("oslo-vo").First(unit => unit.Id != SeedFolder.One.OsloVo!.Unit).Id;
        var moved = await ChangedAsync(SeedFolder.One.User, new() { ["unit"] = other, ["group"] = "NY-KLASSE" });
        var place = Assert.Single(moved.GetProperty("followUps").EnumerateArray());
        Assert.Equal((other, "NY-KLASSE"), (place.GetProperty("unit").GetString(), place.GetProperty("group").GetString()));
        var yesterday = Day(-1);
        var ended = await ChangedAsync(SeedFolder.Two.User, new() { ["followUpEnd"] = yesterday });
        Assert.Equal(yesterday, Assert.Single(ended.GetProperty("followUps").EnumerateArray()).GetProperty("to").GetString());
    }

    [Fact]
    public async Task Carry_every_centre_of_someone_at_several()
    {
        var centres = SeedFolder.Seed.UnitsOf("oslo-vo").Take(3).Select(unit => unit.Id).ToList();
        var person = await ChangedAsync(SeedFolder.One.User, new() { ["followUps"] = centres.Select(centre => new { unit = centre, group = "K", from = Day(-9), to = (string?)null }) });
        Assert.Equal(centres, person.GetProperty("followUps").EnumerateArray().Select(place => place.GetProperty("unit").GetString()!));
    }

    [Fact]
    public async Task Drop_a_period_that_ends_before_it_begins_and_never_make_it_an_open_one()
    {
        var centre = SeedFolder.One.OsloVo!.Unit;
        var person = await ChangedAsync(SeedFolder.One.User, new() { ["followUps"] = new[] { new { unit = centre, from = Day(-9), to = Day(-20) } } });
        Assert.Empty(person.GetProperty("followUps").EnumerateArray());
    }

    [Fact]
    public async Task Carry_a_changed_number_with_the_former_one()
    {
        using var answer = await _vo.SwitchAsync("/_number", new { user = SeedFolder.Two.User, agency = "oslo-vo" });
        var next = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("fodselsnummer").GetString();
        _ = await _vo.SyncAsync();
        var person = _vo.Gateway.Batches.Last().GetProperty("participants").EnumerateArray().Single(row => row.GetProperty("fodselsnummer").GetString() == next);
        Assert.Contains(SeedFolder.Two.Fodselsnummer, person.GetProperty("historicIds").EnumerateArray().Select(number => number.GetString()));
    }

    [Fact]
    public async Task Bury_someone_VO_no_longer_has()
    {
        _ = await _vo.SwitchAsync("/_person", new { user = SeedFolder.One.User, agency = "oslo-vo", removed = true });
        _ = await _vo.SyncAsync();
        Assert.Equal([SeedFolder.One.Fodselsnummer], _vo.Gateway.Batches.Last().GetProperty("removed").GetProperty("participants").EnumerateArray().Select(number => number.GetString()!));
    }

    private static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<JsonElement> ChangedAsync(string? user, Dictionary<string, object?> change)
    {
        change["user"] = user;
        change["agency"] = "oslo-vo";
        using var answer = await _vo.SwitchAsync("/_person", change);
        _ = answer.EnsureSuccessStatusCode();
        _ = await _vo.SyncAsync();
        var number = SeedFolder.Seed.Participants.Single(person => person.User == user).Fodselsnummer;
        return _vo.Gateway.Batches.Last().GetProperty("participants").EnumerateArray().Single(person => person.GetProperty("fodselsnummer").GetString() == number);
    }
}
