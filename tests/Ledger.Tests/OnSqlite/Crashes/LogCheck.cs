using System.Text;
using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Ledger.Tests.OnSqlite.Crashes;

/// <summary>After a crash: no answered row is lost, none is without a proof, and no checkpoint that was seen is contradicted.</summary>
internal static class LogCheck
{
    public static async Task HoldsAsync(string folder, IEnumerable<SealOutcome.Sealed> answered, byte[]? kept)
    {
        await using var ledger = await TestLedger.OpenAsync(folder: folder, starts: false);
        await ledger.Get<Integrator>().BeatAsync(CancellationToken.None);
        var verdict = new LogVerification(new LogFiles(ledger.LogPath), new VerificationRequest { Since = kept }).Run();
        Assert.True(verdict is Verdict.Ok, (verdict as Verdict.Fault)?.Explanation);
        var tree = ledger.Get<LogTree>();
        var keys = tree.KeyLines()!.TrimEnd().Split('\n').Select(VerifierKey.Parse).ToList();
        foreach (var row in answered)
        {
            var content = await ledger.Get<AccessRows>().FindAsync(row.Entry, CancellationToken.None);
            Assert.True(content?.Canonical is not null, "an answered row is lost");
            Assert.True(TlogProof.TryParse(Encoding.UTF8.GetBytes((await tree.ProofAsync(row.Entry, CancellationToken.None))!), out var proof));
            Assert.True(proof.Verify(MerkleTree.LeafHash(content.Canonical), keys, "navo.test/log"));
        }
    }
}
