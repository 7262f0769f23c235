using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Recalling;

namespace Navo.Gateway.Recalling;

/// <summary>Signs a recall: a JWS (RFC 7515) with ES256 (RFC 7518 section 3.4) under the key the adapters pin for grants. Its <c>jti</c> is the recall's own id on every delivery.</summary>
internal sealed class RecallSigner : IDisposable
{
    /// <summary>An adapter refuses an older paper; every attempt is signed anew.</summary>
    public const int LifetimeSeconds = 30;

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"ES256","typ":"navo-recall+jwt"}"""u8);

    private readonly ECDsa _key = ECDsa.Create();
    private readonly Lock _signing = new();
    private readonly TimeProvider _clock;

    public RecallSigner(string privateKeyPem, TimeProvider clock)
    {
        _clock = clock;
        _key.ImportFromPem(privateKeyPem);
    }

    /// <summary>The paper: whom (by the agency's own pseudonym), what, which release, and until when an answer is awaited. No value of any data, and not why: a stop, a block and an erasure look the same (promise 7).</summary>
    public string Sign(Recall recall, Pseudonym person, DateTimeOffset answerBy)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        using var payload = new MemoryStream();
        using (var json = new Utf8JsonWriter(payload))
        {
            json.WriteStartObject();
            json.WriteString("iss", "urn:navo:gateway");
            json.WriteString("aud", "urn:navo:adapter:" + recall.Agency.Value);
            json.WriteNumber("iat", now);
            json.WriteNumber("exp", now + LifetimeSeconds);
            json.WriteString("jti", recall.Id.ToString("D"));
            json.WriteString("sub", person.Value);
            json.WriteString("category", recall.Category.Value);
            json.WriteString("release", recall.Release.ToString());
            if (recall.Unit is { } unit)
            {
                json.WriteString("unit", unit.Value);
            }

            json.WriteString("releasedAt", Instant(recall.ReleasedAt));
            json.WriteString("recalledAt", Instant(recall.MadeAt));
            json.WriteString("answerBy", Instant(answerBy));
            json.WriteEndObject();
        }

        var signed = string.Concat(Header, ".", Base64Url.EncodeToString(payload.ToArray()));

        // One ECDsa object is not for several threads at once.
        lock (_signing)
        {
            return string.Concat(signed, ".", Base64Url.EncodeToString(_key.SignData(
                Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)));
        }
    }

    public void Dispose() => _key.Dispose();

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
