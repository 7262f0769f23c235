using System.Buffers.Text;
using Navo.Contracts.Identifiers;

namespace Navo.Gateway.Refusing;

/// <summary>
/// The one refusal (promise 7): refused, withdrawn, expired, never asked, protected and unknown give these octets, alike
/// but for the entry id. A template rather than a serialiser, so that nothing can be added to one of them by accident.
/// </summary>
internal static class NeutralRefusal
{
    private const int EntryLength = 36;

    private static readonly byte[] Before =
        """{"type":"urn:navo:problem:not-shared","title":"Not shared","status":403,"code":"NAVO-NOT-SHARED","entry":" """u8[..^1].ToArray();

    private static readonly byte[] After = "\"}"u8.ToArray();

    /// <summary>The body for one entry.</summary>
    public static byte[] Body(EntryId entry)
    {
        var body = new byte[Before.Length + EntryLength + After.Length];
        Before.CopyTo(body.AsSpan());
        _ = Utf8Formatter.TryFormat(entry.Value, body.AsSpan(Before.Length), out _);
        After.CopyTo(body.AsSpan(Before.Length + EntryLength));
        return body;
    }

    /// <summary>Answers with the refusal. Its row is already durable when this is called.</summary>
    public static Task WriteAsync(HttpContext context, EntryId entry, CancellationToken cancellationToken)
    {
        var body = Body(entry);
        var response = context.Response;
        response.StatusCode = StatusCodes.Status403Forbidden;
        response.ContentType = "application/problem+json";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers[EntryHeader.Name] = EntryHeader.Of(entry);
        return response.Body.WriteAsync(body, cancellationToken).AsTask();
    }
}
