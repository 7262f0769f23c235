using Microsoft.Extensions.Options;

namespace Navo.Ledger.Tree;

/// <summary>What the integrating process needs besides.</summary>
internal sealed class LogTreeOptionsValidator : IValidateOptions<LedgerOptions>
{
    public ValidateOptionsResult Validate(string? name, LedgerOptions options)
    {
        var faults = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Log))
        {
            faults.Add("Ledger:Log is missing.");
        }

        if (string.IsNullOrWhiteSpace(options.Origin))
        {
            faults.Add("Log:Origin is missing.");
        }

        if (options.Keys.Length > 0 && !File.Exists(Path.Combine(options.Keys, LogSigners.CurrentFile)))
        {
            faults.Add($"Keys:Directory lacks {LogSigners.CurrentFile}.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
