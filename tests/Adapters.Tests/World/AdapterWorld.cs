using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Navo.StandIns;
using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests.World;

/// <summary>Case systems, one adapter and what it meets outside, each a real host on a loopback port of its own.</summary>
internal sealed class AdapterWorld : IAsyncDisposable
{
    private readonly string _state = Directory.CreateTempSubdirectory("navo-adapter-").FullName;
    private WebApplication? _standIns;
    private WebApplication? _adapter;

    private AdapterWorld(string agency) => Agency = agency;

    public string Agency { get; }

    public FakeGateway Gateway { get; } = new();

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public string StandIns => _standIns!.Urls.Single();

    public string Adapter => _adapter!.Urls.Single();

    public string Database => Path.Combine(_state, "adapter.db");

    public IServiceProvider Services => _adapter!.Services;

    public static async Task<AdapterWorld> StartAsync(string agency, bool feed = true, Dictionary<string, string?>? settings = null)
    {
        var world = new AdapterWorld(agency);
        await world.Gateway.StartAsync();
        await world.StartStandInsAsync("http://127.0.0.1:0");
        await world.StartAdapterAsync(feed, settings);
        return world;
    }

    public async Task StartAdapterAsync(bool feed = true, Dictionary<string, string?>? settings = null)
    {
        await File.WriteAllTextAsync(Path.Combine(_state, "grant.pem"), Gateway.KeyPem);
        await File.WriteAllTextAsync(Path.Combine(_state, "client.jwk.json"), ClientKey());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(Settings(feed));
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        _adapter = AdapterApplication.Create(builder);
        _adapter.Urls.Add("http://127.0.0.1:0");
        await _adapter.StartAsync();
        if (feed && !Gateway.IsAway)
        {
            await Eventually.HoldsAsync(async () => (await Http.GetAsync(new Uri(Adapter + "/health/ready"))).IsSuccessStatusCode);
        }
    }

    public async Task StopAdapterAsync()
    {
        await _adapter!.StopAsync();
        await _adapter.DisposeAsync();
        _adapter = null;
    }

    public async Task RestartStandInsAsync()
    {
        var address = StandIns;
        await _standIns!.StopAsync();
        await _standIns.DisposeAsync();
        await StartStandInsAsync(address);
    }

    public async Task<HttpResponseMessage> SwitchAsync(string path, object body) => await Http.PostAsJsonAsync(new Uri(StandIns + path), body);

    public async Task<JsonElement> SyncAsync()
    {
        using var answer = await Http.PostAsync(new Uri(Adapter + "/internal/sync"), null);
        _ = answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Dictionary<string, object> Grant(SeedParticipant person, string category, params string[] fields) => new()
    {
        ["iss"] = "urn:navo:gateway",
        ["aud"] = "urn:navo:adapter:" + Agency,
        ["jti"] = Guid.NewGuid().ToString(),
        ["request"] = Guid.NewGuid().ToString(),
        ["sub"] = Gateway.Pseudonym(person.Fodselsnummer),
        ["category"] = category,
        ["fields"] = fields.Length == 0 ? ["any"] : fields,
        ["agreement"] = "test-agreement@1",
    };

    public async Task<(int Status, JsonElement Body)> FetchAsync(Dictionary<string, object> claims) =>
        await FetchAsync(Gateway.Sign("navo-grant+jwt", claims));

    public async Task<(int Status, JsonElement Body)> FetchAsync(string? grant)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Adapter + "/v1/fetch")) { Content = JsonContent.Create(new { }) };
        if (grant is not null)
        {
            request.Headers.Add("Navo-Grant", grant);
        }

        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    public string TokenOf(SeedEmployee employee, params string[] units) => Gateway.EmployeeToken(
        "entra-" + employee.Agency, "employee", employee.Employee, (units.Length > 0 ? units : [.. employee.Units]).Select(unit => "group-of-" + unit));

    public async ValueTask DisposeAsync()
    {
        if (_adapter is not null)
        {
            await _adapter.StopAsync();
            await _adapter.DisposeAsync();
        }

        await _standIns!.DisposeAsync();
        await Gateway.DisposeAsync();
        Http.Dispose();
        Directory.Delete(_state, recursive: true);
    }

    private static string ClientKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parts = key.ExportParameters(includePrivateParameters: true);
        return JsonSerializer.Serialize(new
        {
            kty = "EC",
            crv = "P-256",
            kid = "client",
            x = Base64UrlEncoder.Encode(parts.Q.X),
            y = Base64UrlEncoder.Encode(parts.Q.Y),
            d = Base64UrlEncoder.Encode(parts.D),
        });
    }

    private Dictionary<string, string?> Settings(bool feed)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Adapter:Agency"] = Agency,
            ["Adapter:CaseSystem"] = $"{StandIns}/{Agency}",
            ["Adapter:Gateway"] = Gateway.Address,
            ["Adapter:State"] = _state,
            ["Adapter:GrantKey"] = Path.Combine(_state, "grant.pem"),
            ["Adapter:Issuer"] = Gateway.Address + "/machine",
            ["Adapter:ClientId"] = "backend-" + Agency,
            ["Adapter:ClientKey"] = Path.Combine(_state, "client.jwk.json"),
            ["Adapter:Feed"] = feed ? "on" : "off",
            // Nothing happens by itself in a test, however long a slow machine takes over it.
            ["Adapter:PollMs"] = "3600000",
            ["Adapter:HeartbeatSeconds"] = "300",
            ["Adapter:AttemptMs"] = "2500",
            ["Tokens:Audience"] = "urn:navo:api",
        };
        var index = 0;
        foreach (var agency in SeedFolder.Seed.Units.Select(unit => unit.Agency).Distinct())
        {
            var issuer = $"Tokens:Issuers:{index++}:";
            settings[issuer + "Issuer"] = $"{Gateway.Address}/entra-{agency}";
            settings[issuer + "Kind"] = "Employee";
            settings[issuer + "Agency"] = agency;
            settings[issuer + "Types:0"] = "JWT";
            settings[issuer + "Algorithms:0"] = "ES256";
            settings[issuer + "EmployeeClaim"] = "employee";
            settings[issuer + "Assurance:Claim"] = "amr";
            settings[issuer + "Assurance:High:0"] = "mfa";
            foreach (var unit in SeedFolder.Seed.UnitsOf(agency))
            {
                settings[$"{issuer}Groups:group-of-{unit.Id}"] = "unit:" + unit.Id;
            }
        }

        var own = $"Tokens:Issuers:{index}:";
        settings[own + "Issuer"] = $"{Gateway.Address}/idporten";
        settings[own + "Kind"] = "Participant";
        settings[own + "Types:0"] = "JWT";
        settings[own + "Algorithms:0"] = "ES256";
        settings[own + "RequiredScope"] = "navo:me";
        settings[own + "Assurance:Claim"] = "acr";
        settings[own + "Assurance:High:0"] = "idporten-loa-high";
        return settings;
    }

    private async Task StartStandInsAsync(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["StandIns:Seed"] = SeedFolder.Path, ["StandIns:Issuer"] = Gateway.Address + "/machine" });
        builder.Logging.ClearProviders();
        _standIns = StandInApplication.Create(builder);
        _standIns.Urls.Add(address);
        await _standIns.StartAsync();
    }
}
