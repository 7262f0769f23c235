using System.Security.Cryptography;

namespace Navo.AccessLog.Notes;

/// <summary>Signs checkpoints with ECDSA on P-256 over SHA-256 (FIPS 186-5), the signature in ASN.1 DER.</summary>
public sealed class EcdsaLogSigner : ILogSigner, IDisposable
{
    private readonly ECDsa _key;
    private readonly Lock _lock = new();

    private EcdsaLogSigner(string name, ECDsa key)
    {
        _key = key;
        Key = VerifierKey.ForEcdsa(name, key.ExportSubjectPublicKeyInfo());
    }

    /// <inheritdoc/>
    public VerifierKey Key { get; }

    /// <summary>Takes a private key in PEM (PKCS #8).</summary>
    /// <param name="name">The key's name, without spaces and plus signs.</param>
    /// <param name="pem">The private key.</param>
    /// <exception cref="FormatException">The name or the key is not a fit one.</exception>
    public static EcdsaLogSigner FromPem(string name, ReadOnlySpan<char> pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return new EcdsaLogSigner(name, key);
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new FormatException("The signing key is not a P-256 private key in PEM.", fault);
        }
        catch (FormatException)
        {
            key.Dispose();
            throw;
        }
    }

    /// <summary>Makes a new private key in PEM (PKCS #8).</summary>
    public static string CreatePem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem() + "\n";
    }

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> text)
    {
        // The platform's key object is not promised to bear two threads at once.
        lock (_lock)
        {
            return _key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
