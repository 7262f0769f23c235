using System.Text;
using System.Text.Json.Nodes;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Tests.Notes;

public sealed class A_tlog_proof
{
    private static readonly JsonNode Published = Vectors.Read("c2sp.json");
    private static readonly VerifierKey Key = VerifierKey.Parse(Published.Text("verifierKey"));
    private static readonly Octets32 Leaf = Octets32.ParseHex(Vectors.Read("entry-v1.json").List("entries").ElementAt(2).Text("leaf"));

    private static byte[] Octets => Encoding.UTF8.GetBytes(Published.Text("proofOfEntry2"));

    [Fact]
    public void Made_elsewhere_holds()
    {
        Assert.True(TlogProof.TryParse(Octets, out var proof));
        Assert.Equal(2, proof.Index);
        Assert.True(proof.Verify(Leaf, [Key], Published.Text("origin")));
        Assert.Equal(Published.Text("proofOfEntry2"), proof.ToString());
        Assert.False(proof.Verify(default, [Key], Published.Text("origin")));
        Assert.False(proof.Verify(Leaf, [Key], "another"));
        Assert.False(proof.Verify(Leaf, [], Published.Text("origin")));
    }

    [Fact]
    public void With_any_octet_changed_does_not_hold()
    {
        for (var i = 0; i < Octets.Length; i++)
        {
            var forged = Octets;
            forged[i] ^= 1;
            Assert.False(TlogProof.TryParse(forged, out var proof) && proof.Verify(Leaf, [Key], Published.Text("origin")), $"octet {i}");
        }
    }

    [Fact]
    public void Carries_what_the_log_adds()
    {
        Assert.True(TlogProof.TryParse(Octets, out var proof));
        var extended = new TlogProof { Index = proof.Index, Hashes = proof.Hashes, Checkpoint = proof.Checkpoint, Extra = [1, 2, 3] };
        Assert.True(TlogProof.TryParse(Encoding.UTF8.GetBytes(extended.ToString()), out var read));
        Assert.Equal<byte>([1, 2, 3], read.Extra!.Value);
        Assert.True(read.Verify(Leaf, [Key], Published.Text("origin")));
    }

    [Fact]
    public void Ends_where_it_ends()
    {
        for (var length = 0; length < Octets.Length; length++)
        {
            Assert.False(TlogProof.TryParse(Octets.AsSpan(0, length), out var proof) && proof.Verify(Leaf, [Key], Published.Text("origin")));
        }
    }
}
