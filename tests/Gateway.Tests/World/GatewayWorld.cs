using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;

namespace Navo.Gateway.Tests.World;

/// <summary>A real gateway on loopback over a real Ledger in a temporary folder, its issuers and its holders' adapters.</summary>
internal sealed class GatewayWorld : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("navo-gateway-").FullName;
    private WebApplicationFactory<Program> _factory = null!;
    private long _sequence;

    public Seed Seed { get; } = new();

    public FakeIdentity Identity { get; private set; } = null!;

    public FakeAdapter Nav { get; private set; } = null!;

    public FakeAdapter OsloVo { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public string Database => Path.Combine(_folder, "db", "navo.db");

    public string Log => Path.Combine(_folder, "log");

    public IServiceProvider Services => _factory.Services;

    public static async Task<GatewayWorld> StartAsync(params (string Key, string Value)[] settings)
    {
        var world = new GatewayWorld();
        world.Identity = await FakeIdentity.StartAsync();
        world.Nav = await FakeAdapter.StartAsync();
        world.OsloVo = await FakeAdapter.StartAsync();
        world.OsloVo.Answer = FakeAdapter.Json(Answers.Norskniva("oslo-vo").ToJsonString());
        Keys.Make(Path.Combine(world._folder, "keys"));
        world.Open(settings);
        await world.PutFactsAsync();
        return world;
    }

    /// <summary>Stops the gateway and starts it again over the same Ledger.</summary>
    public async Task RestartAsync(params (string Key, string Value)[] settings)
    {
        Http.Dispose();
        await _factory.DisposeAsync();
        Open(settings);
        await PutFactsAsync();
    }

    private void Open((string Key, string Value)[] settings)
    {
        _factory = Factory(settings);
        _factory.UseKestrel();
        _factory.StartServer();
        Http = _factory.CreateClient();
    }

    /// <summary>What the agency calls the person.</summary>
    public async Task<string> PseudonymAsync(string agency, string user)
    {
        var subject = await SubjectAsync(user);
        return Services.GetRequiredService<Pseudonyms>().For(AgencyId.Parse(agency), subject).Value;
    }

    public async Task<SubjectId> SubjectAsync(string user) =>
        await Services.GetRequiredService<Participants>().FindOrCreateAsync(Fodselsnummer.Parse(Seed.Named(user).Number), CancellationToken.None);

    /// <summary>A yes to norskniva, VO to NAV.</summary>
    public async Task<ConsentId> YesAsync(string user, string category = "norskniva", string holder = "oslo-vo", string requestor = "nav", DateTimeOffset? validTo = null, params string[] purposes) =>
        await GiveAsync(await ActAsync(user, category, holder, requestor), validTo, purposes);

    /// <summary>A yes to VO's data, NAV asking, at a sign-in of that strength.</summary>
    public async Task<ConsentId> YesOfAsync(string user, string category, Assurance assurance, params string[] purposes) =>
        await GiveAsync(await ActAsync(user, category, "oslo-vo", "nav") with { Assurance = assurance }, validTo: null, purposes);

    private async Task<ConsentId> GiveAsync(ConsentAct act, DateTimeOffset? validTo, string[] purposes)
    {
        var given = await Services.GetRequiredService<Consents>().GiveAsync(
            act with
            {
                Purposes = [.. (purposes.Length == 0 ? ["P1", "P3"] : purposes).Select(PurposeId.Parse)],
                ValidTo = validTo ?? TimeProvider.System.GetUtcNow().AddDays(30),
                Text = new ShownText("test", "1", "nb", new string('0', 64)),
                Explicit = true,
            },
            CancellationToken.None);
        return given.Consent!.Value;
    }

    public async Task NoAsync(string user, string category = "norskniva", string holder = "oslo-vo", string requestor = "nav") =>
        _ = await Services.GetRequiredService<Consents>().RefuseAsync(await ActAsync(user, category, holder, requestor), CancellationToken.None);

    public async Task StopAsync(string user, ConsentId consent) =>
        _ = await Services.GetRequiredService<Consents>().WithdrawAsync(await SubjectAsync(user), consent, CancellationToken.None);

    /// <summary>Asks for a category, and does what a late answer (a machine that stands still) says: asks again, at most three times.</summary>
    public async Task<Answer> SharedAsync(string user, string pseudonym, string category = "norskniva", string purpose = "P1", int again = 3)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/v1/participants/{pseudonym}/shared/{category}?purpose={purpose}", Identity.Employee(Seed.Of(user)));
        return again > 0 && answer.Text.Contains("Ask again.", StringComparison.Ordinal) ? await SharedAsync(user, pseudonym, category, purpose, again - 1) : answer;
    }

    public Task<Answer> AsAsync(string user, HttpMethod method, string address, string? body = null) =>
        SendAsync(method, address, Identity.Employee(Seed.Of(user)), body);

    /// <summary>The proof of an entry, asked for again while the machine is too slow to sign within four beats (docs/spec/access-log.md).</summary>
    public async Task<Answer> ProofAsync(string entryAddress, string token)
    {
        Answer? proof = null;
        await Eventually.IsTrueAsync(async () => (proof = await SendAsync(HttpMethod.Get, entryAddress + "/proof", token)).Status != 503);
        return proof!;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string address, string? token, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    /// <summary>Both agencies' feeds, from the seed, with whatever a test changes in them.</summary>
    public async Task PutFactsAsync(Action<JsonObject>? change = null)
    {
        _sequence++;
        foreach (var agency in Seed.Agencies)
        {
            var batch = StandingBatch.Of(Seed, agency, _sequence);
            change?.Invoke(batch);
            var answer = await SendAsync(HttpMethod.Put, "/v1/standing-facts", Identity.Machine(agency.Value), batch.ToJsonString());
            Assert.True(answer.Status == 200, answer.Text);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _factory.DisposeAsync();
        await Nav.DisposeAsync();
        await OsloVo.DisposeAsync();
        await Identity.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ConsentAct> ActAsync(string user, string category, string holder, string requestor) => new()
    {
        Subject = await SubjectAsync(user),
        Category = CategoryId.Parse(category),
        Holder = AgencyId.Parse(holder),
        Requestor = AgencyId.Parse(requestor),
        Assurance = Assurance.High,
    };

    private WebApplicationFactory<Program> Factory((string Key, string Value)[] settings) => new WebApplicationFactory<Program>()
        .WithWebHostBuilder(host =>
        {
            host.ConfigureLogging(logging => logging.ClearProviders());
            foreach (var (key, value) in Settings().Concat(Identity.Settings(Seed).Select(pair => (pair.Key, pair.Value))).Concat(settings))
            {
                host.UseSetting(key, value);
            }
        });

    private IEnumerable<(string Key, string Value)> Settings() =>
    [
        ("urls", "http://127.0.0.1:0"),
        ("Keys:Directory", Path.Combine(_folder, "keys")),
        ("Ledger:Database", Database),
        ("Ledger:Log", Log),
        ("Log:Origin", "navo.local/log"),
        ("Ledger:LockTimeoutMs", "10000"),
        ("Log:BeatMs", "50"),
        ("Release:WindowMs", "1000"),
        ("Policy:Directory", Path.Combine(Repository.Root, "policy")),
        ("Policy:Environment", "development"),
        ("Gateway:Adapters:nav", Nav.Address.ToString()),
        ("Gateway:Adapters:oslo-vo", OsloVo.Address.ToString()),
    ];
}
