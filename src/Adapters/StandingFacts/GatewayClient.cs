using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.StandingFacts;

/// <summary>Hands a batch to the gateway.</summary>
internal sealed class GatewayClient(GatewayChannel gateway)
{
    public async Task<PutOutcome> PutAsync(Batch batch, CancellationToken cancellationToken)
    {
        using var response = await gateway.SendAsync(HttpMethod.Put, "/v1/standing-facts", batch, FeedJson.Default.Batch, cancellationToken);
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                var answer = await response.Content.ReadFromJsonAsync(FeedJson.Default.BatchAnswer, cancellationToken);
                return new PutOutcome.Taken([.. (answer?.Pseudonyms ?? []).Select(Read).OfType<(Pseudonym, Fodselsnummer)>()], answer?.SnapshotNeeded ?? false);
            case HttpStatusCode.Conflict:
                return new PutOutcome.OutOfStep(await ExpectedAsync(response, cancellationToken));
            default:
                return new PutOutcome.Refused((int)response.StatusCode);
        }
    }

    /// <summary>The own pseudonyms of the own people; the gateway leaves out those the agency has not told about.</summary>
    /// <exception cref="HttpRequestException">The gateway did not answer, or refused.</exception>
    public async Task<ImmutableArray<(Pseudonym Pseudonym, Fodselsnummer Number)>> AskPseudonymsAsync(ImmutableArray<string> numbers, CancellationToken cancellationToken)
    {
        using var response = await gateway.SendAsync(
            HttpMethod.Post, "/v1/standing-facts/pseudonyms", new PseudonymsQuestion(numbers), FeedJson.Default.PseudonymsQuestion, cancellationToken);
        _ = response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(FeedJson.Default.BatchAnswer, cancellationToken);
        return [.. (answer?.Pseudonyms ?? []).Select(Read).OfType<(Pseudonym, Fodselsnummer)>()];
    }

    private static (Pseudonym, Fodselsnummer)? Read(PseudonymRow row) =>
        Pseudonym.TryParse(row.Pseudonym, out var pseudonym) && Fodselsnummer.TryParse(row.Fodselsnummer, out var number) ? (pseudonym, number) : null;

    private static async Task<long?> ExpectedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync(FeedJson.Default.SequenceProblem, cancellationToken))?.Expected;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What came of handing over a batch.</summary>
internal abstract record PutOutcome
{
    private PutOutcome()
    {
    }

    internal sealed record Taken(ImmutableArray<(Pseudonym Pseudonym, Fodselsnummer Number)> People, bool SnapshotNeeded) : PutOutcome
    {
        public override string ToString() => "Taken(***)";
    }

    /// <summary>The sequence does not fit; the gateway may say which does.</summary>
    internal sealed record OutOfStep(long? Expected) : PutOutcome;

    internal sealed record Refused(int Status) : PutOutcome;
}
