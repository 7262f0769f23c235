using System.Text.Json.Nodes;

namespace Navo.Gateway.Tests.World;

/// <summary>What came back, read to its end.</summary>
internal sealed record Answer
{
    public required int Status { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Entry => Headers.GetValueOrDefault("Navo-Access-Entry");

    public string? Type => Json["type"]?.GetValue<string>();

    public string? Code => Json["code"]?.GetValue<string>();

    /// <summary>Everything a caller can see, without the entry's id and the clock.</summary>
    public string Visible
    {
        get
        {
            var headers = Headers.Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal)
                .Select(header => $"{header.Key}: {header.Value}\n");
            var all = $"{Status}\n{string.Concat(headers)}\n{Text}";
            return Entry is { } entry ? all.Replace(entry, "{entry}", StringComparison.Ordinal) : all;
        }
    }

    public static async Task<Answer> OfAsync(HttpResponseMessage response) => new()
    {
        Status = (int)response.StatusCode,
        Text = await response.Content.ReadAsStringAsync(),
        Headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.Ordinal),
    };
}
