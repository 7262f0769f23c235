using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Navo.AccessLog.Notes;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;

namespace Navo.Ledger.Tests;

/// <summary>A Ledger on real files in a folder of its own; a second one on the same folder stands for another process.</summary>
internal sealed class TestLedger : IAsyncDisposable
{
    public static readonly AgencyId Holder = AgencyId.Parse("etat-b");
    public static readonly AgencyId Requestor = AgencyId.Parse("etat-a");
    public static readonly CategoryId Category = CategoryId.Parse("kategori-x");
    public static readonly PurposeId Purpose = PurposeId.Parse("P1");
    public static readonly UnitId Unit = UnitId.Parse("kontor-1");
    public static readonly string Policy = new('a', 64);

    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;
    private bool _isStopped;

    private TestLedger(string folder, bool ownsFolder, MovableClock clock, ServiceProvider services)
    {
        (Folder, _ownsFolder, Clock, _services) = (folder, ownsFolder, clock, services);
    }

    public string Folder { get; }

    public MovableClock Clock { get; }

    public string LogPath => Path.Combine(Folder, "log");

    public static async Task<TestLedger> OpenAsync(TestLedger? beside = null, string? folder = null, bool starts = true, int lockTimeoutMs = 10_000, int stopTimeoutMs = 10_000, bool erases = false)
    {
        var ownsFolder = beside is null && folder is null;
        folder ??= beside?.Folder ?? Directory.CreateTempSubdirectory("navo-ledger-").FullName;
        var keys = Path.Combine(folder, "keys");
        MakeKeys(keys);
        var clock = beside?.Clock ?? new MovableClock();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(await TestStore.SettingsAsync(folder, erases))
        {
            ["Ledger:Log"] = Path.Combine(folder, "log"),
            ["Ledger:LockTimeoutMs"] = lockTimeoutMs.ToString(null, null),
            ["Ledger:StopTimeoutMs"] = stopTimeoutMs.ToString(null, null),
            ["Keys:Directory"] = keys,
            ["Log:Origin"] = "navo.test/log",
            ["Log:BeatMs"] = "50",
            ["Log:HeadsMs"] = "0",
            ["Release:WindowMs"] = "20",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock);
        services.AddNavoLedger(configuration).AddNavoLogTree();
        var ledger = new TestLedger(folder, ownsFolder, clock, services.BuildServiceProvider());
        if (starts)
        {
            await ledger.Get<Seal>().StartAsync(CancellationToken.None);
            await ledger.Get<PolicyHead>().SetAsync(Policy, CancellationToken.None);
        }

        return ledger;
    }

    /// <summary>The process of retention beside this one, as the role that may delete.</summary>
    public Task<TestLedger> RetentionAsync() => OpenAsync(beside: this, starts: false, erases: true);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static Fodselsnummer Person(int number) => Fodselsnummer.Parse(string.Create(null, $"0181{number:0000000}"));

    public Task<SubjectId> KnownAsync(int number) => Get<Participants>().FindOrCreateAsync(Person(number), CancellationToken.None);

    public CallerClaims Caller(string employee = "ansatt-1") => new()
    {
        Agency = Requestor,
        Employee = Get<EmployeeAliases>().For(Requestor, employee),
        Roles = ["ROLLE"],
        Units = [Unit],
        Assurance = Assurance.High,
    };

    public FactsQuery Query(Pseudonym pseudonym) => new()
    {
        Pseudonym = pseudonym,
        PolicyHash = Policy,
        Request = new DecisionRequest { Category = Category, Holder = Holder, Requestor = Requestor, Purpose = Purpose, Caller = Caller() },
    };

    public ConsentAct Yes(SubjectId subject) => new()
    {
        Subject = subject,
        Category = Category,
        Holder = Holder,
        Requestor = Requestor,
        Purposes = [Purpose],
        Text = new ShownText("tekst", "1", "nb", new string('b', 64)),
        ValidTo = Clock.GetUtcNow().AddDays(30),
        Assurance = Assurance.High,
    };

    /// <summary>What the gateway would seal on facts read just now.</summary>
    public async Task<SealItem> ReleaseAsync(SubjectId subject, int cap = 1_000_000)
    {
        var pseudonym = Get<Pseudonyms>().For(Requestor, subject);
        var facts = await Get<Facts>().ReadAsync(Query(pseudonym), CancellationToken.None);
        return Permits.Release(subject, Caller(), facts, cap);
    }

    /// <summary>The same, or null where the consent does not live: what a decision would refuse.</summary>
    public async Task<SealItem?> LiveReleaseAsync(SubjectId subject)
    {
        var facts = await Get<Facts>().ReadAsync(Query(Get<Pseudonyms>().For(Requestor, subject)), CancellationToken.None);
        return facts.Consent is { State: ConsentState.Given } ? Permits.Release(subject, Caller(), facts) : null;
    }

    /// <summary>A connection to the store that passes the Ledger by.</summary>
    public DbConnection Raw() => TestStore.Raw(Folder);

    /// <summary>Stops this "process" and leaves its files.</summary>
    public async Task DisposeServicesAsync()
    {
        if (!_isStopped)
        {
            _isStopped = true;
            await Get<Seal>().StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeServicesAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static void MakeKeys(string keys)
    {
        if (Directory.Exists(keys))
        {
            return;
        }

        Directory.CreateDirectory(keys);
        foreach (var name in (string[])["blind-index", "pseudonym-etat-a-1", "pseudonym-etat-b-1", "pseudonym-etat-c-1", "employee-etat-a", "employee-etat-b", "employee-etat-c"])
        {
            File.WriteAllBytes(Path.Combine(keys, name + ".key"), RandomNumberGenerator.GetBytes(32));
        }

        File.WriteAllText(Path.Combine(keys, "log-signer.pem"), EcdsaLogSigner.CreatePem());
    }
}
