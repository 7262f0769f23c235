using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Navo.Adapters.StandingFacts;

namespace Navo.Adapters.Corrections;

/// <summary>Tells the gateway of whom the holder has corrected which category (<c>POST /v1/corrections</c>), with the backend's own token.</summary>
internal sealed class CorrectionsClient(IHttpClientFactory clients, IOptions<AdapterOptions> options, MachineTokens tokens)
{
    /// <exception cref="HttpRequestException">The gateway did not answer, or refused.</exception>
    public async Task SendAsync(ImmutableArray<HolderCorrection> corrections, CancellationToken cancellationToken)
    {
        var body = new CorrectionsBody(
            [.. corrections.Select(one => new CorrectionItem(one.Id, one.Person.Reveal(), one.Category.Value, one.At))]);
        using var client = clients.CreateClient(GatewayClient.ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Gateway!.TrimEnd('/') + "/v1/corrections"))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, CorrectionsJson.Default.CorrectionsBody)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        using var response = await client.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.Unauthorized)
        {
            tokens.Forget();
        }

        _ = response.EnsureSuccessStatusCode();
    }
}

/// <summary>The body of <c>POST /v1/corrections</c>.</summary>
internal sealed record CorrectionsBody(IReadOnlyList<CorrectionItem> Corrections)
{
    public override string ToString() => "CorrectionsBody(***)";
}

/// <summary>One correction; never a value.</summary>
internal sealed record CorrectionItem(Guid Id, string Fodselsnummer, string Category, DateTimeOffset CorrectedAt)
{
    public override string ToString() => "CorrectionItem(***)";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CorrectionsBody))]
internal sealed partial class CorrectionsJson : JsonSerializerContext;
