using System.Globalization;
using System.Security.Cryptography;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Notes;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Ledger;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Benchmarks.Log;

/// <summary>A Ledger with its Seal and, when wanted, its integrator, on real files in a folder.</summary>
internal sealed class LedgerHost : IAsyncDisposable
{
    public const string Origin = "navo.local/log";
    private static readonly AgencyId Holder = AgencyId.Parse("etat-b");
    private static readonly AgencyId Requestor = AgencyId.Parse("etat-a");
    private static readonly CategoryId Category = CategoryId.Parse("kategori-x");
    private static readonly PurposeId Purpose = PurposeId.Parse("P1");
    private static readonly UnitId Unit = UnitId.Parse("kontor-1");
    private static readonly string PolicyHash = new('a', 64);

    private readonly ServiceProvider _services;
    private readonly bool _integrates;

    private LedgerHost(ServiceProvider services, bool integrates) => (_services, _integrates) = (services, integrates);

    public Seal Seal => _services.GetRequiredService<Seal>();

    public AccessRows Rows => _services.GetRequiredService<AccessRows>();

    public LogTree Tree => _services.GetRequiredService<LogTree>();

    public static async Task<LedgerHost> StartAsync(string folder, bool integrates, int beatMs = 250)
    {
        var keys = Path.Combine(folder, "keys");
        MakeKeys(keys);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ledger:Database"] = Path.Combine(folder, "db", "navo.db"),
            ["Ledger:Log"] = Path.Combine(folder, "log"),
            ["Ledger:LockTimeoutMs"] = "20000",
            ["Keys:Directory"] = keys,
            ["Log:Origin"] = Origin,
            ["Log:BeatMs"] = beatMs.ToString(CultureInfo.InvariantCulture),
        }).Build();
        var services = new ServiceCollection().AddLogging();
        _ = services.AddNavoLedger(configuration).AddNavoLogTree();
        var host = new LedgerHost(services.BuildServiceProvider(), integrates);
        await host.Seal.StartAsync(CancellationToken.None);
        await host._services.GetRequiredService<PolicyHead>().SetAsync(PolicyHash, CancellationToken.None);
        if (integrates)
        {
            await host._services.GetRequiredService<Integrator>().StartAsync(CancellationToken.None);
        }

        return host;
    }

    // Month + 80: nobody's number, by form alone.
    public Task<SubjectId> PersonAsync(int index) => _services.GetRequiredService<Participants>()
        .FindOrCreateAsync(Fodselsnummer.Parse(string.Create(CultureInfo.InvariantCulture, $"018190{index:00000}")), CancellationToken.None);

    public static SealItem Refusal(SubjectId subject) => new()
    {
        Draft = Draft(subject, EntryKind.Refusal) with { Decision = EntryDecision.Deny, Reasons = [new EntryReason("D10", "never-asked", "")] },
    };

    /// <summary>A release on facts that nobody changes, so that the Seal's checks all run and all hold.</summary>
    public static SealItem Release(SubjectId subject, DateTimeOffset now) => new()
    {
        Draft = Draft(subject, EntryKind.Release) with
        {
            Decision = EntryDecision.Permit,
            AgreementId = "avtale-1",
            AgreementVersion = 1,
            LawRefs = ["lov-1"],
            FieldsReleased = ["a", "b"],
            FieldsWithheld = ["c"],
        },
        Permit = new Decision.Permit
        {
            Agreement = Agreement,
            Consent = ConsentId.From(Guid.NewGuid()),
            ConsentRevision = 1,
            NotBefore = now.AddMinutes(-1),
            NotAfter = now.AddHours(1),
            Revisions = new Revisions { Subject = 0, Employee = 0, Units = [], PolicyHash = PolicyHash },
            Reasons = [],
        },
    };

    public async ValueTask DisposeAsync()
    {
        if (_integrates)
        {
            await _services.GetRequiredService<Integrator>().StopAsync(CancellationToken.None);
        }

        await Seal.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private static EntryDraft Draft(SubjectId subject, EntryKind kind) => new()
    {
        Kind = kind,
        Subject = subject,
        CallerAgency = Requestor,
        Role = "ROLLE",
        Unit = Unit,
        Employee = EmployeeAlias.Parse("AAECAwQFBgcICQoLDA0ODw"),
        Category = Category,
        Holder = Holder,
        Requestor = Requestor,
        Purpose = Purpose,
        PolicyHash = PolicyHash,
        Request = RequestId.From(Guid.NewGuid()),
    };

    private static readonly Agreement Agreement = new()
    {
        Id = "avtale-1",
        Version = 1,
        Category = Category,
        Holder = Holder,
        Requestor = Requestor,
        Purposes = [Purpose],
        Roles = [],
        HolderUnits = [],
        RequestorUnits = [],
        Sides = [],
        Fields = ["a", "b"],
        Withheld = ["c"],
        SpecialCategory = SpecialCategory.None,
        Gdpr6 = "6(1)(e)",
        ConsentRole = ConsentRole.ConfidentialityLift,
        HolderController = "B",
        RequestorController = "A",
        Processor = "N",
        MonthsDefault = 6,
        MonthsMax = 12,
        Cap = 1_000_000,
        DpiaRef = "d",
        Approvals = [],
        State = AgreementState.InForce,
        Environment = "bench",
        ValidFrom = DateTimeOffset.UnixEpoch,
    };

    private static void MakeKeys(string keys)
    {
        if (Directory.Exists(keys))
        {
            return;
        }

        _ = Directory.CreateDirectory(keys);
        foreach (var name in (string[])["blind-index", "pseudonym-etat-a-1", "pseudonym-etat-b-1", "employee-etat-a", "employee-etat-b"])
        {
            File.WriteAllBytes(Path.Combine(keys, name + ".key"), RandomNumberGenerator.GetBytes(32));
        }

        File.WriteAllText(Path.Combine(keys, "log-signer.pem"), EcdsaLogSigner.CreatePem());
    }
}
