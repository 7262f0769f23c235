using System.CommandLine;
using Navo.AccessLog.Verifier;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Retention;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests.Retention;

/// <summary>What the tests of this folder do again and again.</summary>
internal static class Wishes
{
    public static CancellationToken None => CancellationToken.None;

    public static Task<bool> BeatAsync(this TestLedger ledger) => ledger.Get<Integrator>().BeatAsync(None);

    public static Task RefuseAsync(this TestLedger ledger, SubjectId subject) =>
        ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), None);

    /// <summary>A participant's wish, while the integrator and the process of retention do their work beside it.</summary>
    public static async Task<ErasureOutcome> EraseAsync(this TestLedger ledger, TestLedger retention, SubjectId subject)
    {
        var wish = ledger.Get<Erasures>().EraseAsync(subject, TestLedger.Policy, None);
        await Eventually.HoldsAsync(async () =>
        {
            await ledger.BeatAsync();
            await retention.Get<RetentionRuns>().CarryOutAsync(None);
            return wish.IsCompleted;
        });
        await ledger.BeatAsync();
        return await wish;
    }

    public static async Task<ErasureReceipt> ErasedAsync(this TestLedger ledger, TestLedger retention, SubjectId subject) =>
        Assert.IsType<ErasureOutcome.Done>(await ledger.EraseAsync(retention, subject)).Receipt;

    public static OfficerAct Officer(this TestLedger ledger, AgencyId? agency = null) => new()
    {
        Agency = agency ?? TestLedger.Requestor,
        Employee = ledger.Get<EmployeeAliases>().For(agency ?? TestLedger.Requestor, "ombud"),
        EmployeeId = "ombud",
        Role = "ROLLE",
        PolicyHash = TestLedger.Policy,
    };

    /// <summary>The whole copy through the command that anyone would run.</summary>
    public static async Task<string[]> VerifiedAsync(this TestLedger ledger)
    {
        using var output = new StringWriter();
        var exit = await VerifierCommand.Create().Parse([ledger.LogPath]).InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        Assert.True(exit == 0, output.ToString());
        return output.ToString().TrimEnd().Split(Environment.NewLine);
    }

    /// <summary>Everything a copy holds.</summary>
    public static bool IsInCopy(this TestLedger ledger, byte[] octets) =>
        Directory.GetFiles(ledger.LogPath, "*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(octets) >= 0);
}
