using System.Text.Json;
using System.Text.Json.Nodes;

namespace Navo.StandIns.Switches;

/// <summary>An endpoint's answer in which every object has one more member, as when a case system begins to send a field nobody agreed on.</summary>
internal sealed class AnswerWithMore(object? answer, string member) : IResult
{
    /// <summary>What the member says. It must never be seen outside the agency.</summary>
    public const string Value = "noe ingen har avtalt";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var inner = answer as IResult ?? (answer is string text ? Results.Text(text) : Results.Json(answer));
        var body = httpContext.Response.Body;
        using var written = new MemoryStream();
        httpContext.Response.Body = written;
        try
        {
            await inner.ExecuteAsync(httpContext);
        }
        finally
        {
            httpContext.Response.Body = body;
        }

        var octets = Grow(written.ToArray());
        if (octets.Length > 0)
        {
            httpContext.Response.ContentLength = octets.Length;
            await body.WriteAsync(octets, httpContext.RequestAborted);
        }
    }

    private byte[] Grow(byte[] written)
    {
        try
        {
            var node = written.Length == 0 ? null : JsonNode.Parse(written);
            Grow(node);
            return node is null ? written : JsonSerializer.SerializeToUtf8Bytes(node);
        }
        catch (JsonException)
        {
            return written;
        }
    }

    private void Grow(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, value) in members.ToList())
                {
                    Grow(value);
                }

                // A list of people by number is no object with fields: a member more would be a person more.
                if (!members.Any(pair => pair.Key.Length > 0 && pair.Key.All(char.IsAsciiDigit)))
                {
                    members[member] = Value;
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Grow(item);
                }

                break;
        }
    }
}
