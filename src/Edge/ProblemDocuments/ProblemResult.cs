using System.Buffers;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Navo.Edge.ProblemDocuments;

/// <summary>An RFC 9457 problem document with fixed members in fixed order: <c>type, title, status, code</c>, then <c>detail</c>, <c>entry</c> and <c>otherPurposes</c> where there are any.</summary>
/// <remarks>No <c>instance</c> and no trace id: both would tell two refusals apart (promise 7). The text never holds a person's data.</remarks>
public sealed class ProblemResult : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    /// <summary>The media type of RFC 9457 section 3.</summary>
    public const string MediaType = "application/problem+json";

    internal ProblemResult(string type, string title, int status, string code, string? detail, string? entry, ImmutableArray<string> otherPurposes)
    {
        Type = type;
        Title = title;
        Status = status;
        Code = code;
        Detail = detail;
        Entry = entry;
        OtherPurposes = otherPurposes;
    }

    /// <summary>The stable URI of the kind of problem.</summary>
    public string Type { get; }

    /// <summary>The kind of problem in words; always the same for one type and code.</summary>
    public string Title { get; }

    /// <summary>HTTP status code.</summary>
    public int Status { get; }

    /// <summary>The stable code, <c>NAVO-…</c>.</summary>
    public string Code { get; }

    /// <summary>What to do differently; a constant text.</summary>
    public string? Detail { get; }

    /// <summary>The access-log entry of a refusal; also in the header <c>Navo-Access-Entry</c>.</summary>
    public string? Entry { get; }

    /// <summary>The purposes that could be asked for instead; empty where that is no matter of this problem.</summary>
    public ImmutableArray<string> OtherPurposes { get; }

    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(void), [MediaType]));
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var bytes = ToBytes();
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = MediaType;
        response.ContentLength = bytes.Length;
        if (Entry is not null)
        {
            response.Headers["Navo-Access-Entry"] = Entry;
        }

        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <summary>The document's bytes.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, Type);
            json.WriteString("title"u8, Title);
            json.WriteNumber("status"u8, Status);
            json.WriteString("code"u8, Code);
            if (Detail is not null)
            {
                json.WriteString("detail"u8, Detail);
            }

            if (Entry is not null)
            {
                json.WriteString("entry"u8, Entry);
            }

            if (OtherPurposes.Length > 0)
            {
                json.WriteStartArray("otherPurposes"u8);
                foreach (var purpose in OtherPurposes)
                {
                    json.WriteStringValue(purpose);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
