using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Edge.Tests.Issuers;
using Navo.Edge.Tokens;
using Navo.Ledger;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.ConsentService.Tests.World;

/// <summary>The real service on a real Ledger in a folder of its own, with issuers of our own.</summary>
internal sealed class ConsentHost : WebApplicationFactory<Program>
{
    public static readonly AgencyId Nav = AgencyId.Parse("nav");
    public static readonly AgencyId Vo = AgencyId.Parse("oslo-vo");
    public static readonly CategoryId Norsk = CategoryId.Parse("norskniva");

    public static readonly TimeSpan Window = TimeSpan.FromMilliseconds(23);

    private readonly string _folder = Directory.CreateTempSubdirectory("navo-consent-").FullName;
    private readonly bool _hasLog;
    private long _sequence;

    /// <param name="hasLog">True where the rows become leaves, as beside a gateway.</param>
    public ConsentHost(bool hasLog = false)
    {
        _hasLog = hasLog;
        Issuers = new TestIssuers { Clock = Clock };
        var keys = Directory.CreateDirectory(Path.Combine(_folder, "keys")).FullName;
        foreach (var name in (string[])["blind-index", "pseudonym-nav-1", "pseudonym-oslo-vo-1", "employee-nav", "employee-oslo-vo"])
        {
            File.WriteAllBytes(Path.Combine(keys, name + ".key"), RandomNumberGenerator.GetBytes(32));
        }

        using var receipts = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Combine(keys, "receipt-signer.pem"), receipts.ExportPkcs8PrivateKeyPem());
        if (hasLog)
        {
            File.WriteAllText(Path.Combine(keys, "log-signer.pem"), EcdsaLogSigner.CreatePem());
        }

        Client = CreateClient();
    }

    public OffsetClock Clock { get; } = new();

    public TestIssuers Issuers { get; }

    /// <summary>The agencies' adapters, for what lies between them and the participant.</summary>
    public FakeAdapters Adapters { get; } = new();

    public HttpClient Client { get; }

    public string Database => Path.Combine(_folder, "db", "navo.db");

    public PolicySnapshot Policy => Get<PolicySnapshot>();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public static string Person(int number) => string.Create(null, $"0181{number:0000000}");

    public async Task<Answer> CallAsync(HttpMethod method, string path, string person, string? body = null, string acr = "idporten-loa-high", string? key = null)
    {
        using var request = new HttpRequestMessage(method, "/v1/me/" + path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Issuers.Participant(person, acr));
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var response = await Client.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location);
    }

    public Task<Answer> GetAsync(string path, string person) => CallAsync(HttpMethod.Get, path, person);

    public Task<Answer> PostAsync(string path, string person, string? body = null) => CallAsync(HttpMethod.Post, path, person, body);

    public Task<Answer> YesAsync(string person, string more = "", string purposes = "\"P1\",\"P3\"", string version = "1", string language = "nb") => PostAsync("consents", person,
        $$"""{"category":"norskniva","holder":"oslo-vo","requestor":"nav","purposes":[{{purposes}}],"textVersion":"{{version}}","language":"{{language}}"{{more}}}""");

    public Task<Answer> NoAsync(string person) => PostAsync("refusals", person, """{"category":"norskniva","holder":"oslo-vo","requestor":"nav"}""");

    public async Task<string> StateAsync(string person, string category = "norskniva") =>
        (await GetAsync("categories", person)).Json.EnumerateArray().Single(one => one.GetProperty("id").GetString() == category).GetProperty("state").GetString()!;

    /// <summary>What NAV's system says of someone.</summary>
    public async Task SayAsync(string person, bool guardian = false, string protection = "none", DateOnly? until = null, bool alive = true)
    {
        var unit = Policy.Agency(Nav)!.Units[0];
        var outcome = await Get<StandingFacts>().ApplyAsync(Nav, new StandingFactsBatch
        {
            Sequence = ++_sequence,
            AsOf = Clock.GetUtcNow(),
            Kind = "delta",
            Units = [new StandingUnit { Unit = unit.Id.Value, Name = unit.Name, Protected = false }],
            Participants =
            [
                new StandingParticipant
                {
                    Fodselsnummer = person, Adult = true, Alive = alive, Guardian = guardian, Protection = protection, Shielded = false,
                    FollowUps = [new StandingFollowUp { Unit = unit.Id.Value, From = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddDays(-30)), To = until }],
                },
            ],
        }, CancellationToken.None);
        Assert.IsType<StandingFactsOutcome.Applied>(outcome);
    }

    public async Task<SubjectId> SubjectAsync(string person) => await Get<Participants>().FindOrCreateAsync(Fodselsnummer.Parse(person), CancellationToken.None);

    public CallerClaims Caseworker()
    {
        var role = Policy.Roles.First(role => role.Kind is RoleKind.Caseworker && role.Agencies.Contains(Nav));
        return new CallerClaims
        {
            Agency = Nav,
            Employee = Get<EmployeeAliases>().For(Nav, "employee-1"),
            Roles = [role.Id],
            Units = [Policy.Agency(Nav)!.Units[0].Id],
            Assurance = Assurance.High,
        };
    }

    /// <summary>What a caseworker asks, as the gateway hands it to the Ledger.</summary>
    public Ask Question(SubjectId subject, string reason = "avoid-reassessment", bool mayReach = true)
    {
        var caller = Caseworker();
        return new Ask
        {
            Pseudonym = Get<Pseudonyms>().For(Nav, subject),
            Caller = caller,
            Role = caller.Roles[0],
            Unit = caller.Units[0],
            Category = Norsk,
            Holder = Vo,
            Purpose = PurposeId.Parse("P1"),
            Reason = reason,
            MayReach = mayReach,
            PolicyHash = Policy.Hash,
        };
    }

    public async Task<string> AskAsync(string person, string purpose = "P1")
    {
        await Get<Requests>().AskAsync(Question(await SubjectAsync(person)) with { Purpose = PurposeId.Parse(purpose) }, CancellationToken.None);
        return (await GetAsync("requests", person)).Json[0].GetProperty("id").GetString()!;
    }

    /// <summary>A row about what a caseworker does, as the gateway seals it.</summary>
    public EntryDraft Draft(SubjectId subject, EntryKind kind)
    {
        var caller = Caseworker();
        return new EntryDraft
        {
            Kind = kind,
            Subject = subject,
            CallerAgency = caller.Agency,
            Role = caller.Roles[0],
            Unit = caller.Units[0],
            Employee = caller.Employee,
            Category = Norsk,
            Holder = Vo,
            Requestor = Nav,
            Purpose = PurposeId.Parse("P1"),
            PolicyHash = Policy.Hash,
        };
    }

    /// <summary>What was released is written down at the agency: a stop calls it back.</summary>
    public Task<SealOutcome> WriteDownAsync(SubjectId subject, EntryId release) =>
        SealAsync(Draft(subject, EntryKind.Outcome) with { RelatedEntry = release, Detail = "journalfort" });

    public Task<SealOutcome> SealAsync(EntryDraft draft) => Get<Seal>().SealAsync(new SealItem { Draft = draft }, CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        _ = builder.UseSetting("environment", "Development")
            .UseSetting("Ledger:Database", Database)
            .UseSetting("Keys:Directory", Path.Combine(_folder, "keys"))
            .UseSetting("Policy:Directory", Path.Combine(AppContext.BaseDirectory, "policy"))
            .UseSetting("Policy:Environment", "development")
            .UseSetting("Release:WindowMs", "23")
            .UseSetting("OwnData:Adapters:nav", "http://nav.test")
            .UseSetting("OwnData:Adapters:oslo-vo", "http://oslo-vo.test")
            .UseSetting("Log:Origin", "navo.test/log")
            .UseSetting("Log:BeatMs", _hasLog ? "250" : "50")
            .UseSetting("Ledger:LockTimeoutMs", "10000")
            .UseSetting("Ledger:StopTimeoutMs", "10000")
            .UseSetting("Ledger:Log", _hasLog ? Path.Combine(_folder, "log") : "");
        _ = builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            if (_hasLog)
            {
                services.AddNavoLogTree();
            }

            services.Configure<TokenOptions>(Issuers.Configure);
            services.AddHttpClient("own-data").ConfigurePrimaryHttpMessageHandler(() => Adapters);
            services.AddHttpClient("navo-issuers").ConfigurePrimaryHttpMessageHandler(() => Issuers);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
