using System.Net;
using System.Text.Json;

namespace Navo.ConsentService.Tests.World;

/// <summary>An answer, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, Uri? Location)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? Type => Json.TryGetProperty("type", out var type) ? type.GetString() : null;

    public string this[string member] => Json.GetProperty(member).ToString();
}
