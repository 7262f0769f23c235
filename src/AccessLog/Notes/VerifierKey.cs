using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Navo.AccessLog.Notes;

/// <summary>The public half of a key that signs checkpoints, as the C2SP key line <c>name+id+key</c>.</summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    /// <summary>c2sp.org/signed-note type 0x02: ECDSA. Here P-256 with SHA-256, the signature in ASN.1 DER.</summary>
    public const byte EcdsaType = 0x02;

    /// <summary>c2sp.org/tlog-cosignature type 0x06: ML-DSA-44. Read and kept, not verified by this version.</summary>
    public const byte MlDsa44Type = 0x06;

    /// <summary>RFC 5480: SubjectPublicKeyInfo of id-ecPublicKey on secp256r1, up to the coordinates of an uncompressed point.</summary>
    private static readonly byte[] P256Prefix = Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private VerifierKey(string name, byte type, ImmutableArray<byte> publicKey)
    {
        Name = name;
        Type = type;
        PublicKey = publicKey;
        KeyId = Identify(name, type, publicKey.AsSpan());
    }

    /// <summary>The name that stands in the signature lines.</summary>
    public string Name { get; }

    /// <summary>The type octet.</summary>
    public byte Type { get; }

    /// <summary>The key without the type octet; for ECDSA a DER SubjectPublicKeyInfo.</summary>
    public ImmutableArray<byte> PublicKey { get; }

    /// <summary>The short identifier that stands in the signature lines.</summary>
    public uint KeyId { get; }

    /// <summary>True when this version can verify signatures of the key's type; other keys count as unknown.</summary>
    public bool CanVerify => Type == EcdsaType;

    /// <summary>A P-256 key from its DER SubjectPublicKeyInfo.</summary>
    /// <exception cref="FormatException">The name or the key is not a fit one.</exception>
    public static VerifierKey ForEcdsa(string name, ReadOnlySpan<byte> subjectPublicKeyInfo) =>
        NoteText.IsName(name) && IsP256(subjectPublicKeyInfo)
            ? new VerifierKey(name, EcdsaType, [.. subjectPublicKeyInfo])
            : throw new FormatException("The name or the P-256 key is not a fit one.");

    /// <summary>Reads a key line.</summary>
    /// <exception cref="FormatException">The line is not a key line, or its identifier is not the key's.</exception>
    public static VerifierKey Parse(string line) =>
        TryParse(line, out var key) ? key : throw new FormatException("The line is not a verifier key.");

    /// <summary>Reads a key line; false when it is none, or its identifier is not the key's.</summary>
    public static bool TryParse([NotNullWhen(true)] string? line, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;

        // Base64 may hold plus signs: only the first two divide the line.
        if (line?.Split('+', 3) is not [var name, { Length: 8 } id, var encoded] || !NoteText.IsName(name)
            || id.AsSpan().ContainsAnyExcept(Digits)
            || !NoteText.TryBase64(encoded, out var octets) || octets.Length < 2
            || (octets[0] == EcdsaType && !IsP256(octets.AsSpan(1))))
        {
            return false;
        }

        var parsed = new VerifierKey(name, octets[0], [.. octets.AsSpan(1)]);
        key = parsed.KeyId == uint.Parse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) ? parsed : null;
        return key is not null;
    }

    /// <summary>True when the signature is this key's over the note's text.</summary>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        if (!CanVerify)
        {
            return false;
        }

        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(PublicKey.AsSpan(), out _);
        return ecdsa.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>True for the same name and the same key.</summary>
    public bool Equals(VerifierKey? other) =>
        other is not null && Type == other.Type && string.Equals(Name, other.Name, StringComparison.Ordinal) && PublicKey.AsSpan().SequenceEqual(other.PublicKey.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)KeyId;

    /// <summary>The key line.</summary>
    public override string ToString() =>
        $"{Name}+{KeyId:x8}+{Convert.ToBase64String([Type, .. PublicKey])}";

    private static uint Identify(string name, byte type, ReadOnlySpan<byte> publicKey)
    {
        // c2sp.org/signed-note: an ECDSA key is identified by its SubjectPublicKeyInfo alone, all others with name and type.
        var hash = type == EcdsaType
            ? SHA256.HashData(publicKey)
            : SHA256.HashData([.. NoteText.Utf8.GetBytes(name), (byte)'\n', type, .. publicKey]);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }

    private static bool IsP256(ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        // One key, one spelling: only an uncompressed point on the named curve. Judged before the platform's own reader
        // sees it, whose refusals differ from one system to the next.
        if (subjectPublicKeyInfo.Length != P256Prefix.Length + 64 || !subjectPublicKeyInfo.StartsWith(P256Prefix))
        {
            return false;
        }

        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
