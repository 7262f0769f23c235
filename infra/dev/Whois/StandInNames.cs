using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;

namespace Navo.Dev.Whois;

/// <summary>The names of made-up people, asked of the case systems' stand-ins, each in its own words.</summary>
internal static class StandInNames
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The person's name; null when no stand-in knows it, or none runs.</summary>
    public static async Task<string?> FindAsync(string standIns, Fodselsnummer number, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { Timeout = Patience };
        return await AskAsync(
                client,
                $"{standIns}/nav/veilarbportefolje/api/v1/hent-brukere",
                new JsonObject { ["identer"] = new JsonArray(number.Reveal()) },
                static answer => answer,
                cancellationToken)
            ?? await AskAsync(
                client,
                $"{standIns}/oslo-vo/api/v1/elever/oppslag",
                new JsonObject { ["personnumre"] = new JsonArray(number.Reveal()) },
                static answer => answer?["elever"],
                cancellationToken);
    }

    private static async Task<string?> AskAsync(
        HttpClient client, string address, JsonObject question, Func<JsonNode?, JsonNode?> people, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.PostAsJsonAsync(new Uri(address), question, cancellationToken);
            return answer.IsSuccessStatusCode && people(await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken)) is JsonArray { Count: > 0 } found && found[0] is JsonObject person
                ? $"{person["fornavn"]} {person["etternavn"]}".Trim()
                : null;
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or InvalidOperationException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null; // a name is a convenience here; the card is right without it
        }
    }
}
