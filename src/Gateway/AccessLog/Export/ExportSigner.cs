using System.Security.Cryptography;
using Navo.Edge.Startup;

namespace Navo.Gateway.AccessLog.Export;

/// <summary>Signs the list of what an export holds: ECDSA on P-256 over SHA-256, in ASN.1 DER, as OpenSSL takes it.</summary>
internal sealed class ExportSigner : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create();
    private readonly Lock _signing = new();

    public ExportSigner(IConfiguration configuration) => _key.ImportFromPem(File.ReadAllText(PathOf(configuration)));

    /// <summary>The public half as PEM (RFC 7468). Whoever checks takes it from NAVO beforehand, not from the export.</summary>
    public string Pem => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    public byte[] Sign(byte[] octets)
    {
        // One ECDsa object is not for several threads at once.
        lock (_signing)
        {
            return _key.SignData(octets, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    public void Dispose() => _key.Dispose();

    private static string PathOf(IConfiguration configuration) => Path.Combine(configuration["Keys:Directory"] ?? "", "export-signer.pem");

    /// <summary>No start without the key.</summary>
    internal sealed class Check(IConfiguration configuration) : IStartupCheck
    {
        public IEnumerable<string> Faults()
        {
            if (!File.Exists(PathOf(configuration)))
            {
                yield return "Keys:Directory lacks export-signer.pem.";
            }
        }
    }
}
