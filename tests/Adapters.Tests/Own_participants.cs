using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Navo.Adapters.Tests.World;
using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests;

public sealed class Own_participants : IAsyncLifetime
{
    private AdapterWorld _nav = null!;
    private AdapterWorld _vo = null!;

    public async Task InitializeAsync()
    {
        _nav = await AdapterWorld.StartAsync("nav");
        _vo = await AdapterWorld.StartAsync("oslo-vo");
    }

    public async Task DisposeAsync()
    {
        await _nav.DisposeAsync();
        await _vo.DisposeAsync();
    }

    [Fact]
    public async Task Of_the_own_caseload_have_names_and_the_others_are_left_out()
    {
        var all = SeedFolder.Seed.Participants.Select(person => _nav.Gateway.Pseudonym(person.Fodselsnummer)).ToArray();
        foreach (var employee in SeedFolder.Seed.Staff.Where(person => person.Agency == "nav"))
        {
            var (status, body) = await ResolveAsync(_nav, _nav.TokenOf(employee), all);
            Assert.Equal(200, status);
            Assert.Equal(
                SeedFolder.Seed.Participants.Where(person => employee.Units.Contains(person.Nav!.Unit)).Select(person => person.Name).Order(),
                body.GetProperty("participants").EnumerateArray().Select(row => row.GetProperty("name").GetString()!).Order());
        }
    }

    [Fact]
    public async Task Of_a_teacher_are_those_of_the_own_group()
    {
        var all = SeedFolder.Seed.Participants.Select(person => _vo.Gateway.Pseudonym(person.Fodselsnummer)).ToArray();
        foreach (var employee in SeedFolder.Seed.Staff.Where(person => person.Agency == "oslo-vo"))
        {
            var (_, body) = await ResolveAsync(_vo, _vo.TokenOf(employee), all);
            Assert.Equal(
                SeedFolder.Seed.Participants
                    .Where(person => employee.Units.Contains(person.OsloVo!.Unit) && (employee.Groups.IsEmpty || employee.Groups.Contains(person.OsloVo.Group!)))
                    .Select(person => person.Name).Order(),
                body.GetProperty("participants").EnumerateArray().Select(row => row.GetProperty("name").GetString()!).Order());
        }
    }

    [Fact]
    public async Task Need_the_unit_in_both_token_and_case_system()
    {
        var employee = VeilederOfOne();
        var other = SeedFolder.Seed.UnitsOf("nav").First(unit => !employee.Units.Contains(unit.Id));
        var one = new[] { _nav.Gateway.Pseudonym(SeedFolder.One.Fodselsnummer) };
        Assert.Equal(0, Count(await ResolveAsync(_nav, _nav.TokenOf(employee, other.Id), one)));
        Assert.Equal(1, Count(await ResolveAsync(_nav, _nav.TokenOf(employee), one)));
        _ = await _nav.SwitchAsync("/_caseworker", new { user = employee.User, units = new[] { other.Id } });
        Assert.Equal(0, Count(await ResolveAsync(_nav, _nav.TokenOf(employee), one)));
        _ = await _nav.SwitchAsync("/_caseworker", new { user = employee.User, units = employee.Units, validTo = "2026-01-01" });
        Assert.Equal(0, Count(await ResolveAsync(_nav, _nav.TokenOf(employee), one)));
    }

    [Fact]
    public async Task Whose_follow_up_has_ended_are_no_ones()
    {
        var one = new[] { _nav.Gateway.Pseudonym(SeedFolder.One.Fodselsnummer) };
        _ = await _nav.SwitchAsync("/_person", new { user = SeedFolder.One.User, agency = "nav", followUpEnd = "2026-01-01" });
        Assert.Equal(0, Count(await ResolveAsync(_nav, _nav.TokenOf(VeilederOfOne()), one)));
    }

    [Fact]
    public async Task Are_found_by_number_in_the_own_caseload_only()
    {
        var token = _nav.TokenOf(VeilederOfOne());
        var (status, body) = await PostAsync(_nav, token, "find", new { fodselsnummer = SeedFolder.One.Fodselsnummer });
        Assert.Equal((200, SeedFolder.One.Name), (status, body.GetProperty("name").GetString()));
        Assert.Equal(_nav.Gateway.Pseudonym(SeedFolder.One.Fodselsnummer), body.GetProperty("pseudonym").GetString());
        var notMine = await PostAsync(_nav, token, "find", new { fodselsnummer = SeedFolder.Two.Fodselsnummer });
        var unknown = await PostAsync(_nav, token, "find", new { fodselsnummer = "01810112345" });
        Assert.Equal(404, notMine.Status);
        Assert.Equal((notMine.Status, notMine.Body.GetRawText()), (unknown.Status, unknown.Body.GetRawText()));
    }

    [Fact]
    public async Task Show_the_own_agencys_data_to_those_who_follow_them_only()
    {
        var token = _nav.TokenOf(VeilederOfOne());
        var mine = await PostAsync(_nav, token, "data", new { pseudonym = _nav.Gateway.Pseudonym(SeedFolder.One.Fodselsnummer), category = "nav-plan" });
        Assert.Equal((200, "data"), (mine.Status, mine.Body.GetProperty("status").GetString()));
        Assert.Equal(404, (await PostAsync(_nav, token, "data", new { pseudonym = _nav.Gateway.Pseudonym(SeedFolder.Two.Fodselsnummer), category = "nav-plan" })).Status);
        Assert.Equal(404, (await PostAsync(_nav, token, "data", new { pseudonym = _nav.Gateway.Pseudonym(SeedFolder.One.Fodselsnummer), category = "norskniva" })).Status);
        Assert.Equal(400, (await PostAsync(_nav, token, "data", new { pseudonym = "x", category = "nav-plan" })).Status);
    }

    [Fact]
    public async Task Are_not_open_to_the_other_agencys_staff_nor_without_a_token()
    {
        var foreign = SeedFolder.Seed.Staff.First(person => person.Agency == "oslo-vo");
        var token = _nav.Gateway.EmployeeToken("entra-oslo-vo", "employee", foreign.Employee, []);
        Assert.Equal(403, (await ResolveAsync(_nav, token, [])).Status);
        Assert.Equal(401, (await ResolveAsync(_nav, "nonsense", [])).Status);
    }

    [Theory]
    [InlineData("{\"pseudonyms\":[\"x\"]}")]
    [InlineData("{\"pseudonyms\":null}")]
    [InlineData("{}")]
    [InlineData("{\"pseudonyms\":[],\"more\":1}")]
    [InlineData("[")]
    public async Task Are_asked_for_in_the_right_form_only(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_nav.Adapter + "/own/participants/resolve"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _nav.TokenOf(VeilederOfOne()));
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await _nav.Http.SendAsync(request);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Leave_a_record_of_who_looked_and_how_many_but_not_whom()
    {
        var employee = VeilederOfOne();
        _ = await ResolveAsync(_nav, _nav.TokenOf(employee), [_nav.Gateway.Pseudonym(SeedFolder.One.Fodselsnummer), _nav.Gateway.Pseudonym(SeedFolder.Two.Fodselsnummer)]);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_nav.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT employee, kind, asked, answered FROM own_lookup";
        using var rows = command.ExecuteReader();
        Assert.True(rows.Read());
        Assert.Equal((employee.Employee, "resolve", 2L, 1L), (rows.GetString(0), rows.GetString(1), rows.GetInt64(2), rows.GetInt64(3)));
    }

    private static SeedEmployee VeilederOfOne() => SeedFolder.Seed.Staff.First(person => person.Units.Contains(SeedFolder.One.Nav!.Unit));

    private static int Count((int Status, JsonElement Body) answer) => answer.Body.GetProperty("participants").GetArrayLength();

    private static Task<(int Status, JsonElement Body)> ResolveAsync(AdapterWorld world, string token, string[] pseudonyms) =>
        PostAsync(world, token, "resolve", new { pseudonyms });

    private static async Task<(int Status, JsonElement Body)> PostAsync(AdapterWorld world, string token, string what, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{world.Adapter}/own/participants/{what}")) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await world.Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
