using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;

namespace Navo.AccessLog.Tests.Notes;

public sealed class A_checkpoint
{
    private static readonly JsonNode Published = Vectors.Read("c2sp.json");

    private static VerifierKey Key => VerifierKey.Parse(Published.Text("verifierKey"));

    private static byte[] Note => Encoding.UTF8.GetBytes(Published.Text("checkpoint"));

    [Fact]
    public void Signed_elsewhere_is_read()
    {
        Assert.True(Checkpoint.TryOpen(Note, [Key], Published.Text("origin"), out var checkpoint));
        Assert.Equal(Published.Number("size"), checkpoint.Size);
        Assert.Equal(Published.Text("root"), checkpoint.Root.ToHex());
        Assert.True(SignedNote.TryParse(Note, out var note));
        Assert.Equal(Note, note.ToUtf8());
        Assert.Equal(checkpoint.ToText(), note.Text);
    }

    [Fact]
    public void With_any_octet_changed_is_not_read()
    {
        for (var i = 0; i < Note.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var forged = Note;
                forged[i] ^= (byte)(1 << bit);
                Assert.False(Checkpoint.TryOpen(forged, [Key], Published.Text("origin"), out _), $"octet {i}, bit {bit}");
            }
        }
    }

    [Fact]
    public void Of_another_log_is_not_read() => Assert.False(Checkpoint.TryOpen(Note, [Key], "another.example/log", out _));

    [Fact]
    public void Without_a_known_key_is_not_read()
    {
        using var other = EcdsaLogSigner.FromPem(Key.Name, EcdsaLogSigner.CreatePem());
        Assert.False(Checkpoint.TryOpen(Note, [other.Key], Published.Text("origin"), out _));
        Assert.False(Checkpoint.TryOpen(Note, [], Published.Text("origin"), out _));
    }

    [Fact]
    public void Bears_signatures_of_unknown_keys_but_no_false_one_of_a_known()
    {
        using var first = EcdsaLogSigner.FromPem("first", EcdsaLogSigner.CreatePem());
        using var second = EcdsaLogSigner.FromPem("second", EcdsaLogSigner.CreatePem());
        var checkpoint = new Checkpoint("log", 0, MerkleTree.EmptyRoot);
        var note = checkpoint.Sign(first, second);
        Assert.True(Checkpoint.TryOpen(note.ToUtf8(), [first.Key], "log", out _));
        Assert.True(Checkpoint.TryOpen(note.ToUtf8(), [second.Key], "log", out _));
        Assert.True(Checkpoint.TryOpen(note.ToUtf8(), [first.Key, second.Key], "log", out _));

        // The second signature of this note is over another text.
        var lines = note.ToString().Split('\n');
        lines[^2] = (checkpoint with { Origin = "other" }).Sign(second).ToString().Split('\n')[^2];
        var forged = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        Assert.True(Checkpoint.TryOpen(forged, [first.Key], "log", out _));
        Assert.False(Checkpoint.TryOpen(forged, [first.Key, second.Key], "log", out _));
    }

    [Theory]
    [InlineData("log\n1\n{0}\n", true)]
    [InlineData("log\n1\n{0}\nfurther\n", true)]
    [InlineData("log\n01\n{0}\n", false)]
    [InlineData("log\n-1\n{0}\n", false)]
    [InlineData("log\n+1\n{0}\n", false)]
    [InlineData("log\n9223372036854775808\n{0}\n", false)]
    [InlineData("log\n0\n{0}\n", false)]
    [InlineData("log\n1\n{0}", false)]
    [InlineData("log\n1\n{0} \n", false)]
    [InlineData("\n1\n{0}\n", false)]
    [InlineData("log\n1\n{0}\n\n", false)]
    [InlineData("log\n1\n", false)]
    [InlineData(null, false)]
    public void Has_one_spelling(string? text, bool isCheckpoint)
    {
        var root = Published.Text("root");
        Assert.Equal(isCheckpoint, Checkpoint.TryParse(text?.Replace("{0}", Octets32.ParseHex(root).ToBase64(), StringComparison.Ordinal), out _));
    }

    [Fact]
    public void Is_read_from_rubbish_without_throwing() => Prop.ForAll<byte[]>(static octets =>
        !Checkpoint.TryOpen(octets, [Key], "log", out _)
        && !SignedNote.TryParse([.. "a\n\n\u2014 "u8, .. octets], out _)
        && !TlogProof.TryParse([.. "c2sp.org/tlog-proof@v1\nindex 0\n"u8, .. octets], out _)).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_signed_over_a_text_that_ends_with_a_line_feed_only()
    {
        using var signer = EcdsaLogSigner.FromPem("log", EcdsaLogSigner.CreatePem());
        _ = Assert.Throws<FormatException>(() => SignedNote.Sign("text", signer));
        _ = Assert.Throws<FormatException>(() => SignedNote.Sign("te\rxt\n", signer));
    }
}
