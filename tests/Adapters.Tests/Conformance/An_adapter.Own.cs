using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests.Conformance;

/// <content>Names on the own agency's screens.</content>
public abstract partial class An_adapter
{
    [Fact]
    [Clause("A28")]
    public async Task Gives_names_to_its_own_employees_only()
    {
        var foreign = SeedFolder.Seed.Staff.First(person => person.Agency != Adapter.Agency);
        var token = World.Gateway.EmployeeToken("entra-" + foreign.Agency, "employee", foreign.Employee, []);
        var one = new { pseudonyms = new[] { World.Gateway.Pseudonym(Adapter.Person.Fodselsnummer) } };
        Assert.Equal(403, (await PostAsync(token, "/own/participants/resolve", one)).Status);
        Assert.Equal(401, (await PostAsync("nonsense", "/own/participants/resolve", one)).Status);
        var mine = await PostAsync(World.TokenOf(Adapter.Follower), "/own/participants/resolve", one);
        Assert.Equal(Adapter.Person.Name, mine.Body.GetProperty("participants")[0].GetProperty("name").GetString());
    }

    [Fact]
    [Clause("A29")]
    public async Task Gives_names_of_those_whom_token_and_case_system_say_the_caller_follows()
    {
        var token = World.TokenOf(Adapter.Follower);
        var notMine = await PostAsync(token, "/own/participants/find", new { fodselsnummer = Adapter.NotFollowed.Fodselsnummer });
        var unknown = await PostAsync(token, "/own/participants/find", new { fodselsnummer = "01810112345" });
        Assert.Equal(404, notMine.Status);
        Assert.Equal((notMine.Status, notMine.Body.GetRawText()), (unknown.Status, unknown.Body.GetRawText()));
        Assert.Equal(200, (await PostAsync(token, "/own/participants/find", new { fodselsnummer = Adapter.Person.Fodselsnummer })).Status);
        var elsewhere = World.TokenOf(Adapter.Follower, SeedFolder.Seed.UnitsOf(Adapter.Agency).First(unit => !Adapter.Follower.Units.Contains(unit.Id)).Id);
        Assert.Equal(404, (await PostAsync(elsewhere, "/own/participants/find", new { fodselsnummer = Adapter.Person.Fodselsnummer })).Status);
    }

    [Fact]
    [Clause("A30")]
    public async Task Records_who_looked_and_how_many_and_never_whom()
    {
        var both = new[] { World.Gateway.Pseudonym(Adapter.Person.Fodselsnummer), World.Gateway.Pseudonym(Adapter.NotFollowed.Fodselsnummer) };
        _ = await PostAsync(World.TokenOf(Adapter.Follower), "/own/participants/resolve", new { pseudonyms = both });
        using var connection = new SqliteConnection($"Data Source={World.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM own_lookup ORDER BY id DESC LIMIT 1";
        using var rows = command.ExecuteReader();
        Assert.True(rows.Read());
        Assert.Equal((Adapter.Follower.Employee, "resolve", 2L, 1L), (rows["employee"], rows["kind"], rows["asked"], rows["answered"]));
        Assert.DoesNotContain(Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue), value => both.Contains(value.ToString()));
    }

    private async Task<(int Status, JsonElement Body)> PostAsync(string token, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(World.Adapter + path)) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await World.Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
