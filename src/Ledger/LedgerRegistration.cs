using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Navo.Contracts.Idempotency;
using Navo.Ledger.Answers;
using Navo.Ledger.Breaches;
using Navo.Ledger.Consenting;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Notifying;
using Navo.Ledger.Postgres;
using Navo.Ledger.Recalling;
using Navo.Ledger.Retention;
using Navo.Ledger.Rights;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Sqlite;
using Navo.Ledger.Standing;
using Navo.Ledger.Storage;
using Navo.Ledger.Streaming;
using Navo.Ledger.Tree;

namespace Navo.Ledger;

/// <summary>Puts the Ledger into a process.</summary>
public static class LedgerRegistration
{
    /// <summary>Adds the Ledger. Every process that uses it shares the one database; only one of them also calls <c>AddNavoLogTree</c>.</summary>
    public static IServiceCollection AddNavoLedger(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LedgerOptions>().Configure(options => Read(options, configuration)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LedgerOptions>, LedgerOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        // One application name for every process: what the consent service sealed, the gateway can open.
        var keys = configuration["Keys:Directory"];
        var protection = services.AddDataProtection().SetApplicationName("navo-ledger");
        if (!string.IsNullOrWhiteSpace(keys))
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(keys, "dataprotection")));
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new KeyRingCipher(keys));
        }

        if (configuration["Ledger:Provider"] is null or "" or LedgerOptions.Sqlite)
        {
            services.AddHostedService<SqliteNotice>();
        }

        services.AddSingleton<LedgerDatabase>(provider => provider.GetRequiredService<IOptions<LedgerOptions>>().Value.Provider == LedgerOptions.Postgres
            ? ActivatorUtilities.CreateInstance<PostgresLedger>(provider)
            : ActivatorUtilities.CreateInstance<SqliteLedger>(provider));
        services.AddSingleton<BlindIndex>();
        services.AddSingleton<EmployeeAliases>();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<Participants>();
        services.AddSingleton<StandingFacts>();
        services.AddSingleton<Facts>();
        services.AddSingleton<FactsAge>();
        services.AddSingleton<Merges>();
        services.AddSingleton<EntryAppenders>();
        services.AddSingleton<PolicyHead>();
        services.AddSingleton<ReleaseWindow>();
        services.AddSingleton<Consents>();
        services.AddSingleton<Requests>();
        services.AddSingleton<AssistedCodes>();
        services.AddSingleton<Blocks>();
        services.AddSingleton<Caseload>();
        services.AddSingleton<Mandates>();
        services.AddSingleton<Corrections.Corrections>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Notices>();
        services.AddSingleton<NoticeRounds>();
        services.AddSingleton<Recalls>();
        services.AddSingleton<PossibleBreaches>();
        services.AddSingleton<AccessRows>();
        services.AddSingleton<AskCounts>();
        services.AddSingleton<AuditStreams>();
        services.AddSingleton<OwnLogs>();
        services.AddSingleton<Holdings>();
        services.AddSingleton<Erasures>();
        services.AddSingleton<ErasureRows>();
        services.AddSingleton<LegalHolds>();
        services.AddSingleton<RetentionRuns>();
        services.AddSingleton<IIdempotencyStore, KeptAnswers>();
        services.AddSingleton<Seal>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Seal>());
        return services;
    }

    /// <summary>Adds the reading side of the log and the integrator behind it. Several processes may: a lock file lets one at a time integrate.</summary>
    public static IServiceCollection AddNavoLogTree(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LedgerOptions>, LogTreeOptionsValidator>());
        services.AddSingleton<LogTree>();
        services.AddSingleton<Integrator>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Integrator>());
        return services;
    }

    private static void Read(LedgerOptions options, IConfiguration configuration)
    {
        configuration.GetSection("Ledger").Bind(options);
        options.Keys = configuration["Keys:Directory"] ?? "";
        options.Origin = configuration["Log:Origin"] ?? "";
        options.BeatMs = configuration.GetValue("Log:BeatMs", options.BeatMs);
        options.HeadsMs = configuration.GetValue("Log:HeadsMs", options.HeadsMs);
        options.WindowMs = configuration.GetValue("Release:WindowMs", options.WindowMs);
    }
}
