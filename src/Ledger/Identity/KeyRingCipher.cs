using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Navo.Ledger.Identity;

/// <summary>Seals the key ring of Data Protection at rest: AES-256-GCM (NIST SP 800-38D) under a key derived with HKDF (RFC 5869) from the blind-index key file.</summary>
/// <remarks>A copy of the ring's folder alone opens nothing. The name of this type stands in the ring's files: it must not change.</remarks>
internal sealed class KeyRingCipher : IXmlEncryptor, IXmlDecryptor
{
    private readonly string _keyFile;

    /// <summary>Made by Data Protection when a ring is read.</summary>
    public KeyRingCipher(IServiceProvider services)
        : this(services.GetRequiredService<IOptions<LedgerOptions>>().Value.Keys)
    {
    }

    public KeyRingCipher(string keys) => _keyFile = Path.Combine(keys, "blind-index.key");

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var box = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var nonce = box.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = Open();
        cipher.Encrypt(nonce, plain, box.AsSpan(nonce.Length + AesGcm.TagByteSizes.MaxSize), box.AsSpan(nonce.Length, AesGcm.TagByteSizes.MaxSize));
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(new XElement("navoSealed", new XElement("box", Convert.ToBase64String(box))), typeof(KeyRingCipher));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var box = Convert.FromBase64String((string)encryptedElement.Element("box")!);
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[box.Length - nonce - tag];
        using var cipher = Open();
        cipher.Decrypt(box.AsSpan(0, nonce), box.AsSpan(nonce + tag), box.AsSpan(nonce, tag), plain);
        var element = XElement.Parse(Encoding.UTF8.GetString(plain));
        CryptographicOperations.ZeroMemory(plain);
        return element;
    }

    private AesGcm Open()
    {
        var root = KeyFiles.Read(_keyFile);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeyFiles.KeyLength, info: "navo/keyring/1"u8.ToArray());
        CryptographicOperations.ZeroMemory(root);
        var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }
}
