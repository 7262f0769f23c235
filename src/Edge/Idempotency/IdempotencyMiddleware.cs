using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Navo.Contracts.Idempotency;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.Edge.Idempotency;

/// <summary>Answers a repeated POST as the first time.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next)
{
    private const string Header = "Idempotency-Key";
    private const string EntryHeader = "Navo-Access-Entry";
    private const int LongestKey = 128;

    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers[Header];
        if (headers.Count == 0
            || context.GetEndpoint() is not RouteEndpoint endpoint
            || endpoint.Metadata.GetMetadata<IdempotentEndpoint>() is not { } idempotent
            || context.Features.Get<AuthenticatedCaller>() is not { } caller)
        {
            await next(context);
            return;
        }

        if (headers.Count > 1 || headers[0] is not { Length: > 0 and <= LongestKey } text || text.Any(c => c is < '!' or > '~'))
        {
            await Problems.InvalidRequest("Idempotency-Key must be 1 to 128 visible ASCII characters.").ExecuteAsync(context);
            return;
        }

        var store = (IIdempotencyStore?)context.RequestServices.GetService(typeof(IIdempotencyStore))
            ?? throw new InvalidOperationException("An endpoint honours Idempotency-Key, but no IIdempotencyStore is registered.");
        var key = KeyOf(context, caller, text);
        var fingerprint = FingerprintOf(context);
        context.Features.Set(new Act(ActOf(key, fingerprint)));
        var claim = await store.BeginAsync(key, fingerprint, context.RequestAborted);
        switch (claim)
        {
            case IdempotencyClaim.Fresh:
                await RunAsync(context, store, key, idempotent);
                return;
            case IdempotencyClaim.Replay again when !idempotent.Keeps(again.Answer.Status):
                await next(context);
                return;
            case IdempotencyClaim.Replay replay:
                await RepeatAsync(context, replay.Answer);
                return;
            case IdempotencyClaim.OtherBody:
                await Problems.KeyReused().ExecuteAsync(context);
                return;
            default:
                await Problems.InFlight().ExecuteAsync(context);
                return;
        }
    }

    private static IdempotencyKey KeyOf(HttpContext context, AuthenticatedCaller caller, string text)
    {
        // Length-prefixed, so that no two different quadruples share a digest input.
        var path = context.Request.PathBase.Value + context.Request.Path.Value;
        string[] parts = [caller.Issuer, caller.Subject, path, text];
        var joined = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return IdempotencyKey.From(SHA256.HashData(Encoding.UTF8.GetBytes(joined)));
    }

    // The same key with the same body is the same act, whoever remembers it.
    private static RequestId ActOf(IdempotencyKey key, byte[] fingerprint) => RequestId.From(new Guid(
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"navo/act/1\n{key.Value}\n"), .. fingerprint]).AsSpan(0, 16), bigEndian: true));

    private static byte[] FingerprintOf(HttpContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Method}\n{context.Request.QueryString.Value}\n"));
        if (context.Request.Body is MemoryStream body)
        {
            hash.AppendData(body.ToArray());
            body.Position = 0;
        }

        return hash.GetHashAndReset();
    }

    private async Task RunAsync(HttpContext context, IIdempotencyStore store, IdempotencyKey key, IdempotentEndpoint idempotent)
    {
        var outer = context.Response.Body;
        using var buffer = new MemoryStream();
        var final = false;
        try
        {
            context.Response.Body = buffer;
            await next(context);

            // Only a final answer is remembered: after a 5xx the next try must run anew. The evidence write is not cancelled by the caller hanging up.
            final = context.Response.StatusCode < 500;
            if (final)
            {
                await store.CompleteAsync(key, idempotent.Keeps(context.Response.StatusCode) ? AnswerOf(context, buffer) : NothingOf(context), CancellationToken.None);
            }
        }
        finally
        {
            context.Response.Body = outer;
            if (!final)
            {
                await store.AbandonAsync(key, CancellationToken.None);
            }
        }

        if (buffer.Length > 0)
        {
            await outer.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
        }
    }

    private static StoredAnswer AnswerOf(HttpContext context, MemoryStream body) => new()
    {
        Status = context.Response.StatusCode,
        ContentType = context.Response.ContentType,
        Body = body.ToArray(),
        Entry = context.Response.Headers[EntryHeader],
    };

    private static StoredAnswer NothingOf(HttpContext context) =>
        new() { Status = context.Response.StatusCode, ContentType = null, Body = ReadOnlyMemory<byte>.Empty, Entry = null };

    private static async Task RepeatAsync(HttpContext context, StoredAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (answer.Entry is not null)
        {
            context.Response.Headers[EntryHeader] = answer.Entry;
        }

        if (!answer.Body.IsEmpty)
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
