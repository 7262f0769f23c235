using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Navo.Edge.Startup;

namespace Navo.ConsentService.Receipts;

/// <summary>Signs receipts: JWS compact (RFC 7515), ES256 (RFC 7518 section 3.4), so that a participant can show one to anybody.</summary>
internal sealed class ReceiptSigner : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create();
    private readonly Lock _signing = new();

    public ReceiptSigner(IConfiguration configuration)
    {
        _key.ImportFromPem(File.ReadAllText(PathOf(configuration)));
        Jwk = MakeJwk(_key);
        KeyId = Thumbprint(Jwk);
        Jwk["kid"] = KeyId;
        Jwk["use"] = "sig";
        Jwk["alg"] = "ES256";
    }

    /// <summary>The public key as a JWK (RFC 7517).</summary>
    public JsonObject Jwk { get; }

    public string KeyId { get; }

    /// <summary>The public key as PEM (RFC 7468), for whoever checks with other tools.</summary>
    public string Pem => _key.ExportSubjectPublicKeyInfoPem() + "\n";

    public static string PathOf(IConfiguration configuration) =>
        Path.Combine(configuration["Keys:Directory"] ?? "", "receipt-signer.pem");

    public string Sign(JsonNode record)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["typ"] = "navo-receipt+jws", ["kid"] = KeyId };
        var signed = $"{Encode(header)}.{Encode(record)}";

        // One ECDsa object is not for several threads at once.
        lock (_signing)
        {
            return signed + "." + Base64Url.EncodeToString(_key.SignData(
                Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        }
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(JsonNode part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static JsonObject MakeJwk(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["crv"] = "P-256",
            ["kty"] = "EC",
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        };
    }

    // RFC 7638: the required members in lexicographic order, no white space.
    private static string Thumbprint(JsonObject jwk) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(jwk.ToJsonString())));

    /// <summary>No start without the key.</summary>
    internal sealed class Check(IConfiguration configuration) : IStartupCheck
    {
        public IEnumerable<string> Faults()
        {
            if (!File.Exists(PathOf(configuration)))
            {
                yield return "Keys:Directory holds no receipt-signer.pem.";
            }
        }
    }
}
