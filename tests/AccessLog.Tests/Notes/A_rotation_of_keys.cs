using Navo.AccessLog.Copy;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;
using Navo.AccessLog.Verifier;

namespace Navo.AccessLog.Tests.Notes;

public sealed class A_rotation_of_keys
{
    [Fact]
    public void Leaves_every_earlier_checkpoint_valid()
    {
        using var log = new TestLog();
        var rows = new SyntheticEntries(70).Add(40);
        log.Write(rows, 20);
        var kept = File.ReadAllBytes(log["checkpoint"]);
        log.Rotate();
        log.Write(rows.Add(40), 20);
        log.Rotate();
        log.Write(rows.Add(40), 20);

        _ = Assert.IsType<Verdict.Ok>(log.Verify(new VerificationRequest { Since = kept }));
        Assert.Equal(3, File.ReadAllLines(log["keys/verifiers"]).Length);
    }

    [Fact]
    public void Is_followed_by_a_reader_who_trusts_only_the_first_key()
    {
        using var log = new TestLog();
        var first = log.Signer.Key.ToString();
        var rows = new SyntheticEntries(71).Add(20);
        log.Rotate();
        log.Rotate();
        log.Write(rows, 20);
        _ = Assert.IsType<Verdict.Ok>(log.Verify(new VerificationRequest { Keys = [first] }));

        // Without the rotations nobody speaks for the new keys.
        File.Delete(log["keys/rotations"]);
        Assert.Equal("FAULT entry=0 kind=forged-checkpoint", log.Verify(new VerificationRequest { Keys = [first] }).ToString());
    }

    [Fact]
    public void Is_not_taken_from_a_key_that_is_not_trusted()
    {
        using var log = TestLog.Of(new SyntheticEntries(72).Add(20), 20);
        var pinned = new VerificationRequest { Keys = [log.Signer.Key.ToString()] };
        using var forger = TestLog.Of(new SyntheticEntries(73).Add(20), 20);
        forger.Rotate();
        forger.Write(new SyntheticEntries(73).Add(40), 20);
        Assert.Equal("FAULT entry=0 kind=forged-checkpoint", forger.Verify(pinned).ToString());

        // Nor from one who does not hold the key it names.
        using var next = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        var claim = SignedNote.Sign(new KeyRotation(TestLog.Origin, next.Key).ToText(), log.Signer);
        var directory = LogDirectory.Open(log.Root, TestLog.Origin, [next.Key]);
        _ = Assert.Throws<InvalidDataException>(() => directory.Record(claim));
    }

    [Fact]
    public void Is_written_once()
    {
        using var log = new TestLog();
        var before = log.Signer;
        using var next = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        var directory = LogDirectory.Open(log.Root, TestLog.Origin, [before.Key, next.Key]);
        directory.Record(new KeyRotation(TestLog.Origin, next.Key).Sign(before, next));
        var written = File.ReadAllBytes(log["keys/rotations"]);
        directory.Record(new KeyRotation(TestLog.Origin, next.Key).Sign(before, next));
        Assert.Equal(written, File.ReadAllBytes(log["keys/rotations"]));
    }

    [Fact]
    public void Lets_both_keys_sign_meanwhile_and_a_key_of_another_kind_beside_them()
    {
        using var before = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        using var next = EcdsaLogSigner.FromPem(TestLog.Origin, EcdsaLogSigner.CreatePem());
        var other = new SignerOfAnotherKind();
        var note = new Checkpoint(TestLog.Origin, 0, MerkleTree.EmptyRoot).Sign(before, next, other);
        Assert.Equal(3, note.Signatures.Length);
        foreach (var key in (VerifierKey[])[before.Key, next.Key])
        {
            Assert.True(Checkpoint.TryOpen(note.ToUtf8(), [key], TestLog.Origin, out _));
            Assert.True(Checkpoint.TryOpen(note.ToUtf8(), [key, other.Key], TestLog.Origin, out _));
        }

        Assert.False(Checkpoint.TryOpen(note.ToUtf8(), [other.Key], TestLog.Origin, out _));
    }

    /// <summary>What an ML-DSA-44 signer will be: another type of key with another form of signature, and nothing else changes.</summary>
    private sealed class SignerOfAnotherKind : ILogSigner
    {
        public VerifierKey Key { get; } = VerifierKey.Parse(Line());

        public byte[] Sign(ReadOnlySpan<byte> text) => new byte[8 + 2420];

        private static string Line()
        {
            byte[] key = [VerifierKey.MlDsa44Type, .. new byte[1312]];
            var id = System.Security.Cryptography.SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(TestLog.Origin + "\n"), .. key]);
            return $"{TestLog.Origin}+{Convert.ToHexStringLower(id.AsSpan(0, 4))}+{Convert.ToBase64String(key)}";
        }
    }
}
