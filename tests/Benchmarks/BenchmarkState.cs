using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;
using Navo.Gateway.Tests.World;
using Navo.Ledger;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;

namespace Navo.Benchmarks;

/// <summary>Keys, people, their agencies' facts and their yeses, as a gateway needs them to release anything.</summary>
internal sealed class BenchmarkState(string folder, FakeIdentity identity, int people)
{
    private static readonly string[] Agencies = ["nav", "oslo-vo"];

    private readonly Seed _seed = new();

    public void MakeKeys() => Keys.Make(Path.Combine(folder, "keys"));

    public Dictionary<string, string> Environment(string gateway, string upstream)
    {
        var settings = Settings().Concat(identity.Settings(_seed)).ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        settings["ASPNETCORE_URLS"] = gateway;
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        settings["Logging__LogLevel__Default"] = "Warning";
        foreach (var agency in Agencies)
        {
            settings["Gateway__Adapters__" + agency] = upstream;
        }

        return settings;
    }

    /// <summary>Makes everyone known and willing; gives the load's script.</summary>
    public async Task<string> PrepareAsync(string gateway)
    {
        string[] numbers = [.. Enumerable.Range(0, people).Select(Number)];
        foreach (var agency in _seed.Agencies)
        {
            await PutAsync(gateway, agency, numbers);
        }

        var services = new ServiceCollection().AddLogging()
            .AddNavoLedger(new ConfigurationBuilder().AddInMemoryCollection(Settings().Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
        await using var ledger = services.BuildServiceProvider();
        var paths = new List<string>();
        foreach (var number in numbers)
        {
            var subject = await ledger.GetRequiredService<Participants>().FindOrCreateAsync(Fodselsnummer.Parse(number), CancellationToken.None);
            _ = await ledger.GetRequiredService<Consents>().GiveAsync(Yes(subject), CancellationToken.None);
            paths.Add($"/v1/participants/{ledger.GetRequiredService<Pseudonyms>().For(AgencyId.Parse("nav"), subject).Value}/shared/norskniva?purpose=P1");
        }

        var script = Path.Combine(folder, "load.lua");
        await File.WriteAllTextAsync(script, Wrk.Script(paths, identity.Employee(_seed.Of("veileder-grorud"))));
        return script;
    }

    private IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        new("Keys:Directory", Path.Combine(folder, "keys")),
        new("Ledger:Database", Path.Combine(folder, "navo.db")),
        new("Ledger:Log", Path.Combine(folder, "log")),
        new("Log:Origin", "navo.local/log"),
        new("Policy:Directory", Path.Combine(Repository.Root, "policy")),
        new("Policy:Environment", "development"),
    ];

    // Everyone is followed up where the first demo participant is.
    private async Task PutAsync(string gateway, AgencyId agency, string[] numbers)
    {
        var batch = StandingBatch.Of(_seed, agency, sequence: 1);
        var model = batch["participants"]!.AsArray().First(one => one!["fodselsnummer"]!.GetValue<string>() == _seed.Named("deltaker-1").Number)!;
        batch["participants"] = new JsonArray([.. numbers.Select(number => Like(model, number))]);
        using var handler = new SocketsHttpHandler();
        using var http = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Put, gateway + "/v1/standing-facts")
        {
            Content = new StringContent(batch.ToJsonString(), Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", identity.Machine(agency.Value)) },
        };
        using var response = await http.SendAsync(request, CancellationToken.None);
        _ = response.EnsureSuccessStatusCode();
    }

    private static JsonNode Like(JsonNode model, string number)
    {
        var one = model.DeepClone();
        one["fodselsnummer"] = number;
        return one;
    }

    private static ConsentAct Yes(SubjectId subject) => new()
    {
        Subject = subject,
        Category = CategoryId.Parse("norskniva"),
        Holder = AgencyId.Parse("oslo-vo"),
        Requestor = AgencyId.Parse("nav"),
        Assurance = Assurance.High,
        Purposes = [PurposeId.Parse("P1")],
        ValidTo = TimeProvider.System.GetUtcNow().AddDays(30),
        Text = new ShownText("bench", "1", "nb", new string('0', 64)),
    };

    // Month + 80: nobody's number, by form alone.
    private static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"018190{index:00000}");
}
