using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;

namespace Navo.Ledger.Tests.OnSqlite.Crashes;

/// <summary>Promise 3: an answer is never sent before its row has been synced. The disk forgets whatever was not.</summary>
public sealed class A_power_cut
{
    private const int Cuts = 8;

    [Fact]
    public async Task Right_after_an_answer_loses_no_row_that_was_answered()
    {
        var (lost, cuts) = await CutAsync(lies: false);
        Assert.Equal((0, 2 * Cuts), (lost, cuts));
    }

    [Fact]
    public async Task Would_show_an_answer_that_was_sent_before_its_sync()
    {
        var (lost, _) = await CutAsync(lies: true);
        Assert.True(lost > 0, "the disk synced nothing, and no row was missed");
    }

    private static async Task<(int Lost, int Cuts)> CutAsync(bool lies)
    {
        var origin = Folders.New();
        await using (var before = await TestLedger.OpenAsync(folder: origin))
        {
            await before.KnownAsync(1);
        }

        var images = new List<(string Folder, SealOutcome.Sealed[] Answered)>();
        using (var disk = new FaultyDisk(origin) { Lies = lies })
        {
            await using var ledger = await TestLedger.OpenAsync(folder: origin);
            var subject = await ledger.KnownAsync(1);
            var answered = new List<SealOutcome.Sealed>();
            for (var i = 0; i < Cuts; i++)
            {
                var batch = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
                    ledger.Get<Seal>().SealAsync(Permits.Refusal(subject, ledger.Caller()), CancellationToken.None)));
                answered.AddRange(batch.Cast<SealOutcome.Sealed>());
                foreach (var chance in (Random?[])[null, new Random(i)])
                {
                    var image = Folders.New();
                    disk.PowerCut(image, chance);
                    images.Add((image, [.. answered]));
                }
            }
        }

        var lost = 0;
        foreach (var (folder, answered) in images)
        {
            lost += await LostAsync(folder, answered);
            Directory.Delete(folder, recursive: true);
        }

        Directory.Delete(origin, recursive: true);
        return (lost, images.Count);
    }

    private static async Task<int> LostAsync(string folder, SealOutcome.Sealed[] answered)
    {
        await using var after = await TestLedger.OpenAsync(folder: folder, starts: false);
        var lost = 0;
        foreach (var row in answered)
        {
            lost += (await after.Get<AccessRows>().FindAsync(row.Entry, CancellationToken.None))?.Canonical is null ? 1 : 0;
        }

        return lost;
    }
}
