using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Navo.Gateway.Fetching;

/// <summary>Signs the one paper an adapter accepts: a JWS (RFC 7515) with ES256 (RFC 7518 section 3.4), for one holder, one use, half a minute.</summary>
internal sealed class GrantSigner : IDisposable
{
    /// <summary>An adapter refuses an older grant; its clock may differ by the skew it allows.</summary>
    public const int LifetimeSeconds = 30;

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"ES256","typ":"navo-grant+jwt"}"""u8);

    private readonly TimeProvider _clock;

    // An ECDsa instance is not promised to be safe for two threads at once; one each costs less than a lock.
    private readonly ThreadLocal<ECDsa> _key;

    public GrantSigner(string privateKeyPem, TimeProvider clock)
    {
        _clock = clock;
        _key = new ThreadLocal<ECDsa>(() => Load(privateKeyPem), trackAllValues: true);
        Load(privateKeyPem).Dispose();
    }

    /// <summary>Signs a fresh paper: every attempt gets its own <c>jti</c>, since the adapter takes each once.</summary>
    public string Sign(Grant grant)
    {
        var payload = new ArrayBufferWriter<byte>(768);
        Write(payload, grant, _clock.GetUtcNow().ToUnixTimeSeconds());

        var signed = string.Concat(Header, ".", Base64Url.EncodeToString(payload.WrittenSpan));
        Span<byte> signature = stackalloc byte[64];
        var input = ArrayPool<byte>.Shared.Rent(signed.Length);
        try
        {
            var length = Encoding.ASCII.GetBytes(signed, input);
            _ = _key.Value!.SignData(
                input.AsSpan(0, length), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(input, clearArray: true);
        }

        return string.Concat(signed, ".", Base64Url.EncodeToString(signature));
    }

    public void Dispose()
    {
        foreach (var key in _key.Values)
        {
            key.Dispose();
        }

        _key.Dispose();
    }

    private static void Write(ArrayBufferWriter<byte> payload, Grant grant, long now)
    {
        using var json = new Utf8JsonWriter(payload);
        json.WriteStartObject();
        json.WriteString("iss"u8, "urn:navo:gateway"u8);
        json.WriteString("aud"u8, "urn:navo:adapter:" + grant.Holder.Value);
        json.WriteNumber("iat"u8, now);
        json.WriteNumber("exp"u8, now + LifetimeSeconds);
        json.WriteString("jti"u8, Guid.NewGuid());
        json.WriteString("request"u8, grant.Request.Value);
        json.WriteString("sub"u8, grant.Subject.Value);
        json.WriteString("category"u8, grant.Category.Value);
        json.WriteStartArray("fields"u8);
        foreach (var field in grant.Fields)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
        json.WriteString("agreement"u8, grant.Agreement);
        json.WriteEndObject();
    }

    private static ECDsa Load(string privateKeyPem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(privateKeyPem);
        return key;
    }
}
