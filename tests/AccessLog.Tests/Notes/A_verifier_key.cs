using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Navo.AccessLog.Notes;

namespace Navo.AccessLog.Tests.Notes;

public sealed class A_verifier_key
{
    private static readonly JsonNode Published = Vectors.Read("c2sp.json");

    [Fact]
    public void Has_the_published_identifier()
    {
        var ed25519 = Published["ed25519"]!;
        var key = VerifierKey.Parse(ed25519.Text("verifierKey"));
        Assert.Equal(ed25519.Text("name"), key.Name);
        Assert.Equal(ed25519.Text("keyId"), $"{key.KeyId:x8}");
        Assert.Equal(ed25519.Text("verifierKey"), key.ToString());
        Assert.False(key.CanVerify);
        Assert.False(key.Verify([], []));
    }

    [Fact]
    public void Of_ecdsa_is_identified_by_its_public_key_alone()
    {
        var line = Published.Text("verifierKey");
        var key = VerifierKey.Parse(line);
        Assert.Equal(line, key.ToString());
        Assert.Equal(key.KeyId, VerifierKey.ForEcdsa("another", key.PublicKey.AsSpan()).KeyId);
        Assert.True(key.CanVerify);
    }

    [Fact]
    public void With_any_character_of_identifier_or_key_changed_is_no_key()
    {
        var line = Published.Text("verifierKey");
        for (var i = line.IndexOf('+', StringComparison.Ordinal); i < line.Length; i++)
        {
            foreach (var other in "+Aa0/=\u00e5")
            {
                var changed = line[..i] + other + line[(i + 1)..];
                Assert.True(changed == line || !VerifierKey.TryParse(changed, out _), changed);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a+b")]
    [InlineData("+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("a b+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    [InlineData("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ")]
    [InlineData("example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")]
    public void Has_one_spelling(string? line) => Assert.False(VerifierKey.TryParse(line, out _));

    [Fact]
    public void Is_on_P256()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var spki = other.ExportSubjectPublicKeyInfo();
        _ = Assert.Throws<FormatException>(() => VerifierKey.ForEcdsa("log", spki));
        var pem = other.ExportPkcs8PrivateKeyPem();
        _ = Assert.Throws<FormatException>(() => EcdsaLogSigner.FromPem("log", pem));
        _ = Assert.Throws<FormatException>(static () => EcdsaLogSigner.FromPem("log", "rubbish"));
        _ = Assert.Throws<FormatException>(static () => EcdsaLogSigner.FromPem("a name", EcdsaLogSigner.CreatePem()));
    }

    [Fact]
    public void Verifies_what_its_signer_signed()
    {
        using var signer = EcdsaLogSigner.FromPem("log", EcdsaLogSigner.CreatePem());
        var signature = signer.Sign("text"u8);
        var key = VerifierKey.Parse(signer.Key.ToString());
        Assert.True(key.Verify("text"u8, signature));
        Assert.False(key.Verify("texT"u8, signature));
        Assert.False(key.Verify("text"u8, []));
    }

    [Fact]
    public void Is_read_from_rubbish_without_throwing() => Prop.ForAll<string, byte[]>(static (text, octets) =>
        !VerifierKey.TryParse(text, out _) && !VerifierKey.TryParse($"log+00000000+{Convert.ToBase64String([2, .. octets])}", out _))
        .QuickCheckThrowOnFailure();
}
