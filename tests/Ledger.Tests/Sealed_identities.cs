using System.Text;
using Navo.Ledger.Identity;

namespace Navo.Ledger.Tests;

public sealed class Sealed_identities
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Open_again_after_a_restart_and_lie_nowhere_in_clear()
    {
        var folder = Directory.CreateTempSubdirectory("navo-ledger-").FullName;
        await using (var before = await TestLedger.OpenAsync(folder: folder))
        {
            await before.KnownAsync(7);
        }

        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var number = Encoding.ASCII.GetBytes(TestLedger.Person(7).Reveal());
        Assert.All(files, file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(number)));
        var ring = Assert.Single(Directory.GetFiles(Path.Combine(folder, "keys", "dataprotection")));
        Assert.DoesNotContain("masterKey", await File.ReadAllTextAsync(ring, None), StringComparison.Ordinal);

        await using (var after = await TestLedger.OpenAsync(folder: folder))
        {
            var subject = await after.Get<Participants>().FindAsync(TestLedger.Person(7), None);
            Assert.Equal(TestLedger.Person(7), await after.Get<Participants>().RevealAsync(subject!.Value, None));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Make_one_person_of_one_number_however_many_ask_at_once()
    {
        await using var one = await TestLedger.OpenAsync(lockTimeoutMs: 20_000);
        await using var two = await TestLedger.OpenAsync(beside: one, lockTimeoutMs: 20_000);
        var subjects = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).KnownAsync(1))));
        Assert.Single(subjects.Distinct());
    }
}
