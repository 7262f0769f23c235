using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;

namespace Navo.Ledger.Tests;

public sealed class Pseudonym_properties : IDisposable
{
    private static readonly AgencyId A = AgencyId.Parse("etat-a");
    private static readonly AgencyId B = AgencyId.Parse("etat-b");
    private static readonly Arbitrary<byte[]> Blocks = Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), SubjectId.ByteLength).ToArbitrary();

    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("navo-keys-");

    public void Dispose() => _keys.Delete(recursive: true);

    [Fact]
    public void The_block_is_AES_256_as_published()
    {
        // FIPS 197, appendix C.3.
        Write("pseudonym-etat-a-7.key", Convert.FromHexString("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
        using var pseudonyms = Open();

        var bytes = pseudonyms.For(A, SubjectId.From(Convert.FromHexString("00112233445566778899aabbccddeeff"))).ToBytes();

        Assert.Equal("078ea2b7ca516745bfeafc49904b496089", Convert.ToHexStringLower(bytes));
    }

    [Fact]
    public void Every_subject_comes_back_from_its_pseudonym()
    {
        using var pseudonyms = Two();
        Check.QuickThrowOnFailure(Prop.ForAll(Blocks, block =>
        {
            var subject = SubjectId.From(block);
            return pseudonyms.TryRead(A, pseudonyms.For(A, subject), out var read) && read == subject;
        }));
    }

    [Fact]
    public void Two_agencies_never_share_a_pseudonym_nor_read_each_others()
    {
        using var pseudonyms = Two();
        Check.QuickThrowOnFailure(Prop.ForAll(Blocks, block =>
        {
            var subject = SubjectId.From(block);
            var ours = pseudonyms.For(A, subject);
            return ours != pseudonyms.For(B, subject) && (!pseudonyms.TryRead(B, ours, out var read) || read != subject);
        }));
    }

    [Fact]
    public void Only_the_canonical_form_is_read()
    {
        using var pseudonyms = Two();
        var text = pseudonyms.For(A, SubjectId.From(new byte[16])).Value;
        foreach (var other in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".Where(c => c != text[^1]))
        {
            var changed = text[..^1] + other;
            Assert.True(!Pseudonym.TryParse(changed, out var read) || read.ToBytes().AsSpan()[..^1].SequenceEqual(Pseudonym.Parse(text).ToBytes().AsSpan()[..^1]));
        }

        Assert.False(Pseudonym.TryParse(text + "=", out _));
        Assert.False(Pseudonym.TryParse(" " + text[1..], out _));
    }

    [Fact]
    public void A_new_epoch_is_used_and_the_old_one_still_read()
    {
        Write("pseudonym-etat-a-1.key", Enumerable.Repeat((byte)1, 32).ToArray());
        var subject = SubjectId.From(Enumerable.Repeat((byte)9, 16).ToArray());
        Pseudonym old;
        using (var before = Open())
        {
            old = before.For(A, subject);
        }

        Write("pseudonym-etat-a-2.key", Enumerable.Repeat((byte)2, 32).ToArray());
        using var after = Open();

        Assert.NotEqual(old, after.For(A, subject));
        Assert.True(after.TryRead(A, old, out var read));
        Assert.Equal(subject, read);
    }

    [Fact]
    public void An_unknown_epoch_is_nobody()
    {
        using var pseudonyms = Two();
        var bytes = pseudonyms.For(A, SubjectId.From(new byte[16])).ToBytes();
        bytes[0] = 200;
        Assert.False(pseudonyms.TryRead(A, Pseudonym.From(bytes), out _));
    }

    private Pseudonyms Two()
    {
        Write("pseudonym-etat-a-1.key", Enumerable.Repeat((byte)1, 32).ToArray());
        Write("pseudonym-etat-b-1.key", Enumerable.Repeat((byte)2, 32).ToArray());
        return Open();
    }

    private Pseudonyms Open() => new(Options.Create(new LedgerOptions { Keys = _keys.FullName }));

    private void Write(string name, byte[] key) => File.WriteAllBytes(Path.Combine(_keys.FullName, name), key);
}
