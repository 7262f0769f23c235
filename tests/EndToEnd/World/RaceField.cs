using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Navo.AccessLog.Entries;

namespace Navo.EndToEnd.World;

/// <summary>A fetch whose data was received, and when the kernel received the last of it.</summary>
public sealed record ReceivedFetch(Guid Entry, int Gateway, long LastOctet);

/// <summary>A withdrawal that was answered 2xx, how long it took, and when the kernel received the answer.</summary>
public sealed record AnsweredStop(Guid Consent, TimeSpan Took, long LastOctet);

/// <summary>Where fetches through each gateway race withdrawals: counts what became of each.</summary>
public sealed class RaceField(RunningSystem system, string caseworker, int gateways, int fetchersOfEachGateway) : IDisposable
{
    private readonly ConcurrentDictionary<int, ConcurrentBag<ClockedClient>> _clients = [];
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
    private long _unavailable;

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

    /// <summary>Fetches that found the database too busy to seal anything: 503 without a row.</summary>
    public long Unavailable => Interlocked.Read(ref _unavailable);

    /// <summary>Answers 503 to a yes or a stop; each was said again.</summary>
    public long Busy => Interlocked.Read(ref _busy);

    public void Dispose()
    {
        foreach (var client in _clients.Values.SelectMany(bag => bag))
        {
            client.Dispose();
        }
    }

    /// <summary>Release rows positioned above the withdrawal of their consent, and data whose last octet came after the answer to it. Fails where an answer lacks its row.</summary>
    public (int Above, int Late, int Releases) Judge(IReadOnlyCollection<Entry> rows)
    {
        var withdrawals = rows.Where(row => row.Kind == EntryKind.ConsentEvent && row.Detail.Contains("withdraw", StringComparison.OrdinalIgnoreCase))
            .GroupBy(row => row.ConsentId).ToDictionary(group => group.Key, group => group.Min(row => row.Position));
        var releases = rows.Where(row => row.Kind == EntryKind.Release).ToDictionary(row => row.Id);
        var answered = Stopped.ToDictionary(stop => stop.Consent, stop => stop.LastOctet);

        Assert.All(answered.Keys, consent => Assert.True(withdrawals.ContainsKey(consent), "every stop has its row"));
        Assert.All(Received, fetch => Assert.True(releases.ContainsKey(fetch.Entry), "every 2xx has its row"));
        Assert.Equal(Received.Count, Received.Select(fetch => fetch.Entry).Distinct().Count());
        return (
            releases.Values.Count(release => withdrawals.TryGetValue(release.ConsentId, out var withdrawn) && release.Position > withdrawn),
            Received.Count(fetch => answered.TryGetValue(releases[fetch.Entry].ConsentId, out var stop) && fetch.LastOctet > stop),
            releases.Count);
    }

    /// <summary>
    /// A machine that stalls makes a gateway drop what it sealed, and say so; nothing else may fail a fetch. Returns how often a gateway noticed that it had
    /// stood still past its window: whether anybody received such an answer too late is what <see cref="Judge"/> counts.
    /// </summary>
    public async Task<int> JudgeFailuresAsync()
    {
        var log = string.Concat(await Task.WhenAll(((string[])["gateway", "gateway-2"]).Take(gateways).Select(name => File.ReadAllTextAsync(Path.Combine(system.State, "logs", name + ".log")))));
        Assert.True(TooLate <= Times(log, "was answered 503"), $"{TooLate} answers were 503, and the gateways tell of {Times(log, "was answered 503")}");
        Assert.True(Cut <= Times(log, "was cut off") + Times(log, "later than its window"), $"{Cut} connections broke, and the gateways tell of {Times(log, "was cut off")} cuts");
        return Times(log, "later than its window");
    }

    /// <summary>One round: a yes, fetches through each gateway until data flows through every one of them, the stop in the midst of them.</summary>
    public async Task RunAsync(Followed person)
    {
        var consent = await YesAsync(person.Fodselsnummer);
        if (Stopwatch.GetElapsedTime(Interlocked.Read(ref _renewed)) > TimeSpan.FromMinutes(3))
        {
            _ = Interlocked.Exchange(ref _renewed, Stopwatch.GetTimestamp());
            _caseworker = await system.TokenAsync("veileder-grorud");
        }

        using var stop = new CancellationTokenSource();
        var flowing = Enumerable.Range(0, gateways).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToList();
        var intervals = new ConcurrentBag<(long Begin, long End)>();
        var fetchers = Enumerable.Range(0, fetchersOfEachGateway * gateways)
            .Select(i => Task.Run(() => FetchUntilStoppedAsync(person.Pseudonym, 1 + (i % gateways), intervals, flowing[i % gateways], stop.Token))).ToList();
        await Task.WhenAll(flowing.Select(one => one.Task)).WaitAsync(TimeSpan.FromSeconds(60));

        var client = Take(0);
        var begin = Stopwatch.GetTimestamp();
        var answer = await UntilTakenAsync(person.Fodselsnummer, $"consents/{consent}/withdraw", new { }, client.Http);
        var end = Stopwatch.GetTimestamp();
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Stopped.Add(new(Guid.Parse(consent), Stopwatch.GetElapsedTime(begin, end), client.LastReceived));
        PutBack(0, client);
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
    private async Task<Answer> UntilTakenAsync(string participant, string path, object body, HttpClient? through = null)
    {
        while (true)
        {
            var answer = await system.MeAsync(participant, HttpMethod.Post, path, body, through);
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
        var client = Take(gateway);
        try
        {
            do
            {
                var begin = Stopwatch.GetTimestamp();
                var received = await FetchAsync(client, pseudonym, gateway);
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
        finally
        {
            PutBack(gateway, client);
        }
    }

    private ClockedClient Take(int server) => _clients.GetOrAdd(server, _ => []).TryTake(out var client) ? client : new ClockedClient();

    private void PutBack(int server, ClockedClient client) => _clients[server].Add(client);

    private static int Times(string text, string words) => text.Split(words).Length - 1;

    private async Task<bool> FetchAsync(ClockedClient client, string pseudonym, int gateway)
    {
        _ = Interlocked.Increment(ref _asked);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(gateway == 1 ? system.Gateway : system.SecondGateway, $"/v1/participants/{pseudonym}/shared/norskniva?purpose=P1"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _caseworker);
        HttpResponseMessage response;
        try
        {
            response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseContentRead, CancellationToken.None);
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
                Received.Add(new(Guid.Parse(response.Headers.GetValues("Navo-Access-Entry").Single()), gateway, client.LastReceived));
                return true;
            case HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.BadGateway
                when (await response.Content.ReadAsStringAsync(CancellationToken.None)).Contains("problem:holder-", StringComparison.Ordinal):
                _ = Interlocked.Increment(ref _holderFailed);
                return false;
            case HttpStatusCode.ServiceUnavailable:
                // Only what was sealed and came too late has a row to name; the rest found the database too busy, and nothing was sealed.
                _ = (await response.Content.ReadAsStringAsync(CancellationToken.None)).Contains("\"entry\":", StringComparison.Ordinal)
                    ? Interlocked.Increment(ref _tooLate) : Interlocked.Increment(ref _unavailable);
                return false;
            default:
                Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
                _ = Interlocked.Increment(ref _refused);
                return false;
        }
    }
}
