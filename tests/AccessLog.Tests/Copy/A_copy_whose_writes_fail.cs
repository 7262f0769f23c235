using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Copy;

/// <summary>Each write of two beats, one after another (every third without NAVO_LONG=1), fails without a trace, with the whole of its effect, or half done; then the process is gone.</summary>
public sealed class A_copy_whose_writes_fail
{
    private const int Before = 250;
    private const int First = 262;
    private const int Second = 530;
    private static readonly int Stride = Environment.GetEnvironmentVariable("NAVO_LONG") == "1" ? 1 : 3;
    private readonly SyntheticEntries _rows = new SyntheticEntries(50).Add(Second);

    [Theory]
    [InlineData(Failure.NotPersisted)]
    [InlineData(Failure.Persisted)]
    [InlineData(Failure.Torn)]
    public void Loses_nothing_and_contradicts_no_checkpoint(Failure failure)
    {
        using var signer = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        using var next = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        using var whole = new TemporaryDirectory();
        var counting = new FailingStore(int.MaxValue, failure);
        _ = Beats(whole.Root, new FileStore(), Before, signer, signer);
        _ = Beats(whole.Root, counting, First, signer, next) && Beats(whole.Root, counting, Second, signer, next);
        Assert.True(counting.Writes > 20, $"only {counting.Writes} writes were seen");
        for (var failing = 0; failing < counting.Writes; failing += Stride)
        {
            using var copy = new TemporaryDirectory();
            var store = new FailingStore(failing, failure);
            _ = Run(() => Beats(copy.Root, new FileStore(), Before, signer, signer));
            var kept = File.ReadAllBytes(copy["checkpoint"]);

            // The beats cross the end of a tile and change the key: full tiles, partial ones, history, heads, rotation, sweeping.
            var isDone = Run(() => Beats(copy.Root, store, First, signer, next) && Beats(copy.Root, store, Second, signer, next));
            Assert.False(isDone);

            // As it was left, the newest checkpoint's tree is whole. Half an append is what only a power failure leaves; it is cut off at the next start.
            if (failure != Failure.Torn)
            {
                _ = Assert.IsType<Verdict.Ok>(Verify(copy.Root, kept));
            }

            Assert.True(Beats(copy.Root, new FileStore(), Second, signer, next));
            Assert.Equal(Second, Assert.IsType<Verdict.Ok>(Verify(copy.Root, kept)).Size);
            Assert.Empty(Directory.GetFiles(copy["tile"], "*.tmp", SearchOption.AllDirectories));
        }
    }

    private static Verdict Verify(string root, byte[] kept) => new LogVerification(new LogFiles(root), new VerificationRequest { Since = kept }).Run();

    private bool Beats(string root, ICopyStore store, int size, EcdsaLogSigner signer, EcdsaLogSigner next)
    {
        var directory = LogDirectory.Open(root, TestLog.Origin, [signer.Key, next.Key], store);
        if (signer != next)
        {
            directory.Record(new KeyRotation(TestLog.Origin, next.Key).Sign(signer, next));
        }

        directory.Append(_rows.Leaves[(int)directory.Size..size]);
        var tree = MerkleTree.Root([.. _rows.Leaves.Take(size).Select(static leaf => leaf.Hash)]);
        directory.Publish(new Checkpoint(TestLog.Origin, size, tree).Sign(signer, next));
        directory.PublishHeads(directory.Heads().Sign(signer, next));
        return true;
    }

    private static bool Run(Func<bool> work)
    {
        try
        {
            return work();
        }
        catch (IOException)
        {
            return false;
        }
    }
}
