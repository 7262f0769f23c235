using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Navo.Edge.Tokens;

/// <summary>Adds the issuers of <see cref="TokenOptions.IssuersFile"/>; a file that cannot be read leaves its fault for the start-up check.</summary>
internal sealed class IssuersFile : IPostConfigureOptions<TokenOptions>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What was wrong with the file; null when it was read, or none is configured.</summary>
    public string? Fault { get; private set; }

    public void PostConfigure(string? name, TokenOptions options)
    {
        if (options.IssuersFile is not { Length: > 0 } path)
        {
            return;
        }

        try
        {
            using var file = File.OpenRead(path);
            foreach (var issuer in JsonSerializer.Deserialize<List<IssuerOptions>>(file, Json) ?? [])
            {
                options.Issuers.Add(issuer);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            Fault = $"Tokens:IssuersFile cannot be read ({exception.GetType().Name}).";
        }
    }
}
