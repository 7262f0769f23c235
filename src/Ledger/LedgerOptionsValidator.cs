using Microsoft.Extensions.Options;
using Navo.Ledger.Postgres;

namespace Navo.Ledger;

/// <summary>Lists every fault of the options at once.</summary>
internal sealed class LedgerOptionsValidator : IValidateOptions<LedgerOptions>
{
    private static readonly string[] KeyFiles = ["blind-index.key"];

    public ValidateOptionsResult Validate(string? name, LedgerOptions options)
    {
        var faults = new List<string>();
        switch (options.Provider)
        {
            case LedgerOptions.Sqlite:
                Require(faults, "Ledger:Database", options.Database);
                break;
            case LedgerOptions.Postgres:
                if (PostgresConnection.TryRead(options.Connection) is null)
                {
                    // What it says is not repeated: it may hold a password.
                    faults.Add("Ledger:Connection must be a connection string with Host and Username.");
                }

                break;
            default:
                faults.Add("Ledger:Provider must be sqlite or postgres.");
                break;
        }

        Require(faults, "Keys:Directory", options.Keys);
        InRange(faults, "Log:BeatMs", options.BeatMs, 20, 60_000);
        InRange(faults, "Log:HeadsMs", options.HeadsMs, 0, 3_600_000);
        InRange(faults, "Release:WindowMs", options.WindowMs, 10, 10_000);
        InRange(faults, "Ledger:LockTimeoutMs", options.LockTimeoutMs, 50, 60_000);
        InRange(faults, "Ledger:StopTimeoutMs", options.StopTimeoutMs, 50, 60_000);
        InRange(faults, "Ledger:Writers", options.Writers, 1, 64);
        InRange(faults, "Ledger:VacuumBelowMiB", options.VacuumBelowMiB, 0, 1 << 20);
        InRange(faults, "Ledger:BatchRows", options.BatchRows, 1, 4_096);
        if (options.Keys.Length > 0)
        {
            faults.AddRange(KeyFiles.Where(file => !File.Exists(Path.Combine(options.Keys, file)))
                .Select(file => $"Keys:Directory lacks {file}."));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Require(List<string> faults, string key, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            faults.Add($"{key} is missing.");
        }
    }

    private static void InRange(List<string> faults, string key, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            faults.Add($"{key} must lie between {least} and {most}.");
        }
    }
}
