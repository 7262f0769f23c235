using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests.OnSqlite.Crashes;

/// <summary>
/// Each write and each sync of sealing and integrating fails once, without a trace or with the whole of its effect; then the process is
/// restarted. Every one of them with NAVO_LONG=1, otherwise every eleventh.
/// </summary>
public sealed class A_write_that_fails
{
    private const int Rows = 3;
    private static readonly int Stride = Environment.GetEnvironmentVariable("NAVO_LONG") == "1" ? 1 : 11;

    [Theory]
    [InlineData(Failure.NotPersisted)]
    [InlineData(Failure.Persisted)]
    public async Task Loses_no_answered_row_and_forks_no_tree(Failure failure)
    {
        var origin = await MakeAsync();
        var (points, unanswered) = (0, 0);
        for (var after = 0; after <= points; after += Stride)
        {
            var folder = Folders.CopyOf(origin);
            var (answered, kept, operations) = await RunAsync(folder, after, failure);
            unanswered += Rows - answered.Count;
            points = Math.Max(points, operations);
            await LogCheck.HoldsAsync(folder, answered, kept);
            Directory.Delete(folder, recursive: true);
        }

        Directory.Delete(origin, recursive: true);
        Assert.True(points > 30, $"only {points} writes were seen");
        Assert.True(unanswered > 0, "no failed write was ever told to a caller");
    }

    private static async Task<string> MakeAsync()
    {
        var folder = Folders.New();
        await using var ledger = await TestLedger.OpenAsync(folder: folder);
        var subject = await ledger.KnownAsync(1);
        await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), CancellationToken.None);
        await ledger.Get<Integrator>().BeatAsync(CancellationToken.None);
        return folder;
    }

    private static async Task<(List<SealOutcome.Sealed> Answered, byte[]? Kept, int Operations)> RunAsync(string folder, int after, Failure failure)
    {
        using var disk = new FaultyDisk(folder);
        await using var ledger = await TestLedger.OpenAsync(folder: folder);
        var subject = await ledger.KnownAsync(1);
        var answered = new List<SealOutcome.Sealed>();
        disk.FailAfter(after, failure);
        for (var i = 0; i < Rows; i++)
        {
            try
            {
                answered.Add((SealOutcome.Sealed)await ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), CancellationToken.None));
                await ledger.Get<Integrator>().BeatAsync(CancellationToken.None);
            }
            catch (LedgerUnavailableException)
            {
                // What a caller would be told with a 503.
            }
        }

        var operations = disk.Operations;
        disk.FailAfter(-1, failure);
        return (answered, ledger.Get<LogTree>().Checkpoint(), operations);
    }
}
