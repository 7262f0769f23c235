using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Navo.EndToEnd.World;

/// <summary>A fetch whose data was received, with its interval on this process's clock.</summary>
public sealed record ReceivedFetch(Guid Entry, int Gateway, long Begin, long End);

/// <summary>A withdrawal that was answered 2xx, with its interval.</summary>
public sealed record AnsweredStop(Guid Consent, long Begin, long End);

/// <summary>Where fetches through two gateways race withdrawals: counts what became of each.</summary>
public sealed class RaceField(RunningSystem system, string caseworker, int fetchersOfEachGateway)
{
    private string _caseworker = caseworker;
    private long _renewed = Stopwatch.GetTimestamp();
    private long _races;
    private long _inFlight;
    private long _asked;
    private long _refused;
    private long _tooLate;
    private long _cut;
    private long _busy;
    private long _holderFailed;

    // The same for everyone: what the participant's page shows of the category.
    private readonly Lazy<Task<JsonElement>> _category = new(async () =>
        (await system.MeAsync("deltaker-1", HttpMethod.Get, "categories")).Json.EnumerateArray().First(one => one.GetProperty("id").GetString() == "norskniva").Clone());

    public ConcurrentBag<ReceivedFetch> Received { get; } = [];

    public ConcurrentBag<AnsweredStop> Stopped { get; } = [];

    /// <summary>Pairs of a fetch and a withdrawal of the same person's consent whose intervals overlap.</summary>
    public long Races => Interlocked.Read(ref _races);

    /// <summary>Those of them whose fetch was under way already when the withdrawal was sent.</summary>
    public long InFlight => Interlocked.Read(ref _inFlight);

    public long Asked => Interlocked.Read(ref _asked);

    public long Refused => Interlocked.Read(ref _refused);

    public long TooLate => Interlocked.Read(ref _tooLate);

    public long Cut => Interlocked.Read(ref _cut);

    /// <summary>Fetches that were permitted and whose holder did not answer in time.</summary>
    public long HolderFailed => Interlocked.Read(ref _holderFailed);

    /// <summary>Answers 503 to a yes or a stop; each was said again.</summary>
    public long Busy => Interlocked.Read(ref _busy);

    /// <summary>One round: a yes, fetches through both gateways until data flows, the stop in the midst of them.</summary>
    public async Task RunAsync(Followed person)
    {
        var consent = await YesAsync(person.Fodselsnummer);
        if (Stopwatch.GetElapsedTime(Interlocked.Read(ref _renewed)) > TimeSpan.FromMinutes(3))
        {
            _ = Interlocked.Exchange(ref _renewed, Stopwatch.GetTimestamp());
            _caseworker = await system.TokenAsync("veileder-grorud");
        }

        using var stop = new CancellationTokenSource();
        var flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var intervals = new ConcurrentBag<(long Begin, long End)>();
        var fetchers = Enumerable.Range(0, fetchersOfEachGateway * 2)
            .Select(i => Task.Run(() => FetchUntilStoppedAsync(person.Pseudonym, 1 + (i % 2), intervals, flowing, stop.Token))).ToList();
        await flowing.Task.WaitAsync(TimeSpan.FromSeconds(60));

        var begin = Stopwatch.GetTimestamp();
        var answer = await UntilTakenAsync(person.Fodselsnummer, $"consents/{consent}/withdraw", new { });
        var end = Stopwatch.GetTimestamp();
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Stopped.Add(new(Guid.Parse(consent), begin, end));
        await stop.CancelAsync();
        await Task.WhenAll(fetchers);
        var overlapping = intervals.Where(one => one.Begin < end && one.End > begin).ToList();
        _ = Interlocked.Add(ref _races, overlapping.Count);
        _ = Interlocked.Add(ref _inFlight, overlapping.Count(one => one.Begin < begin));
    }

    private async Task<string> YesAsync(string participant)
    {
        var item = await _category.Value;
        var answer = await UntilTakenAsync(participant, "consents", new
        {
            category = "norskniva",
            holder = item.GetProperty("holder").GetString(),
            requestor = item.GetProperty("requestor").GetString(),
            purposes = item.GetProperty("purposes").EnumerateArray().Select(purpose => purpose.GetString()).ToArray(),
            textVersion = item.GetProperty("textVersion").GetString(),
            language = "nb",
        });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    /// <summary>A database that is too busy says 503 (promise 8); whoever means it says it again.</summary>
    private async Task<Answer> UntilTakenAsync(string participant, string path, object body)
    {
        while (true)
        {
            var answer = await system.MeAsync(participant, HttpMethod.Post, path, body);
            if (answer.Status != HttpStatusCode.ServiceUnavailable)
            {
                return answer;
            }

            _ = Interlocked.Increment(ref _busy);
        }
    }

    private async Task FetchUntilStoppedAsync(
        string pseudonym, int gateway, ConcurrentBag<(long Begin, long End)> intervals, TaskCompletionSource flowing, CancellationToken stop)
    {
        try
        {
            do
            {
                var begin = Stopwatch.GetTimestamp();
                var received = await FetchAsync(pseudonym, gateway, begin);
                intervals.Add((begin, Stopwatch.GetTimestamp()));
                if (received)
                {
                    _ = flowing.TrySetResult();
                }
            }
            while (!stop.IsCancellationRequested);
        }
        catch (Exception fault)
        {
            _ = flowing.TrySetException(fault);
            throw;
        }
    }

    private async Task<bool> FetchAsync(string pseudonym, int gateway, long begin)
    {
        _ = Interlocked.Increment(ref _asked);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(gateway == 1 ? system.Gateway : system.SecondGateway, $"/v1/participants/{pseudonym}/shared/norskniva?purpose=P1"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _caseworker);
        HttpResponseMessage response;
        try
        {
            response = await system.Http.SendAsync(request, HttpCompletionOption.ResponseContentRead, CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            // The release window ended while the body was being written: neither released nor an error.
            _ = Interlocked.Increment(ref _cut);
            return false;
        }

        using var answer = response;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                Received.Add(new(Guid.Parse(response.Headers.GetValues("Navo-Access-Entry").Single()), gateway, begin, Stopwatch.GetTimestamp()));
                return true;
            case HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.BadGateway
                when (await response.Content.ReadAsStringAsync(CancellationToken.None)).Contains("problem:holder-", StringComparison.Ordinal):
                _ = Interlocked.Increment(ref _holderFailed);
                return false;
            case HttpStatusCode.ServiceUnavailable:
                _ = Interlocked.Increment(ref _tooLate);
                return false;
            default:
                Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
                _ = Interlocked.Increment(ref _refused);
                return false;
        }
    }
}
