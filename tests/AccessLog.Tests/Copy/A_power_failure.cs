using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Copy;

public sealed class A_power_failure
{
    private const int First = 300;
    private const int Second = 310;
    private readonly SyntheticEntries _rows = new SyntheticEntries(51).Add(Second);

    [Fact]
    public void That_cuts_any_one_file_short_is_made_good_at_the_next_start()
    {
        using var signer = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        using var whole = new TemporaryDirectory();
        var store = new UnsyncedStore();
        Beat(whole.Root, store, First, signer);
        Assert.Contains(whole["tile/0/000"], store.Unsynced);
        foreach (var file in store.Unsynced)
        {
            using var copy = new TemporaryDirectory();
            Beat(copy.Root, new FileStore(), First, signer);
            var place = copy[Path.GetRelativePath(whole.Root, file)];
            var octets = File.ReadAllBytes(place);
            File.WriteAllBytes(place, octets[..(octets.Length * 3 / 4)]);

            Beat(copy.Root, new FileStore(), Second, signer);
            var verdict = new LogVerification(new LogFiles(copy.Root), new VerificationRequest()).Run();
            Assert.True(verdict is Verdict.Ok { Size: Second }, $"{file}: {verdict}");
        }
    }

    private void Beat(string root, ICopyStore store, int size, EcdsaLogSigner signer)
    {
        var directory = LogDirectory.Open(root, TestLog.Origin, [signer.Key], store);
        directory.Append(_rows.Leaves[(int)directory.Size..size]);
        directory.Publish(new Checkpoint(TestLog.Origin, size, MerkleTree.Root([.. _rows.Leaves.Take(size).Select(static leaf => leaf.Hash)])).Sign(signer));
        directory.PublishHeads(directory.Heads().Sign(signer));
    }
}
