using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Navo.Adapters.StandingFacts;

namespace Navo.Adapters.Corrections;

/// <summary>Tells the gateway of whom the holder has corrected which category (<c>POST /v1/corrections</c>), with the backend's own token.</summary>
internal sealed class CorrectionsClient(GatewayChannel gateway)
{
    /// <summary>True when the gateway has taken them; false when it will not have them as they are (400). It takes all of a batch or none.</summary>
    /// <exception cref="HttpRequestException">The gateway did not answer, or took nothing now.</exception>
    public async Task<bool> SendAsync(ImmutableArray<HolderCorrection> corrections, CancellationToken cancellationToken)
    {
        var body = new CorrectionsBody(
            [.. corrections.Select(one => new CorrectionItem(one.Id, one.Person.Reveal(), one.Category.Value, one.At))]);
        using var response = await gateway.SendAsync(HttpMethod.Post, "/v1/corrections", body, CorrectionsJson.Default.CorrectionsBody, cancellationToken);
        if (response.StatusCode is HttpStatusCode.BadRequest)
        {
            return false;
        }

        _ = response.EnsureSuccessStatusCode();
        return true;
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
