using System.Globalization;
using Navo.Decisions.Agreements;
using Navo.Ledger.Retention;

namespace Navo.Retention;

/// <summary>One run at an operator's or officer's word, printed as it is done.</summary>
internal static class OneRun
{
    public static async Task RunAsync(RetentionRuns runs, PolicySnapshot policy, bool isRehearsal, TextWriter output, CancellationToken cancellationToken)
    {
        if (!isRehearsal)
        {
            var persons = await runs.CarryOutAsync(cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{persons} wishes to be erased carried out"));
        }

        var report = await runs.RunAsync(policy.Retention, policy.Hash, isRehearsal, cancellationToken);
        if (report.Hold is { } hold)
        {
            await output.WriteLineAsync($"nothing is erased by age: a legal hold of everything stands ({hold.Reason}, {hold.Agency.Value})");
        }

        foreach (var erased in report.Erased)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{erased.Kind}: {erased.Count} older than {erased.Months} months (before {erased.Before:yyyy-MM-dd}) {(isRehearsal ? "would go" : "erased")}"));
        }

        if (report is { Hold: null, Erased.IsEmpty: true })
        {
            await output.WriteLineAsync("nothing has passed its class");
        }
    }
}
