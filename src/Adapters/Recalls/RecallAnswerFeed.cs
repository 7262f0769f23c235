using Navo.Adapters.StandingFacts;

namespace Navo.Adapters.Recalls;

/// <summary>Brings the agency's answers to the gateway; what is not taken stays.</summary>
internal sealed class RecallAnswerFeed(RecallBook book, GatewayChannel gateway)
{
    private const int AtOnce = 100;

    /// <summary>How many answers the gateway has taken.</summary>
    /// <exception cref="HttpRequestException">The gateway did not take them.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        while (book.Unsent(AtOnce) is { Count: > 0 } unsent)
        {
            var body = new RecallAnswers([.. unsent.Select(task => new RecallAnswerItem(task.Id, task.Answer!, task.Provision, task.AnsweredBy))]);
            using var response = await gateway.SendAsync(HttpMethod.Post, "/v1/recalls/answers", body, RecallJson.Default.RecallAnswers, cancellationToken);
            _ = response.EnsureSuccessStatusCode();
            await book.MarkSentAsync(unsent.ConvertAll(task => task.Id), CancellationToken.None);
            told += unsent.Count;
        }

        return told;
    }
}
