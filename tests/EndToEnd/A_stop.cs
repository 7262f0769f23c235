using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Navo.AccessLog.Entries;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>Promise 2: stop means stop. Fetches race withdrawals through real processes, Gateway and ConsentService apart, on the shipped database.</summary>
public sealed class A_stop(TheWholeSystem whole) : IClassFixture<TheWholeSystem>
{
    private const int Fetchers = 8;

    private readonly RunningSystem _system = whole.Running;
    private readonly ConcurrentBag<Fetched> _fetched = [];
    private readonly ConcurrentBag<Stopped> _stopped = [];

    [Fact]
    public async Task Is_never_overtaken_by_a_release()
    {
        // On one participant: yes, a crowd of fetches, stop; a hundred times.
        var one = await _system.WhoIsAsync("deltaker-1");
        for (var round = 0; round < 100; round++)
        {
            await RaceAsync(one.User, "veileder-grorud", one.Nav);
        }

        // On many: the same at once for several participants of one office.
        _ = await _system.GatewayAsync("veileder-grorud", HttpMethod.Get, "/v1/caseload");
        var token = await _system.TokenAsync("veileder-grorud");
        var many = new List<Followed>();
        foreach (var person in await People.OfCaseloadAsync(_system, "veileder-grorud", 40))
        {
            // The town is imperfect: whom VO does not know, or who is protected, has nothing that could be overtaken.
            var consent = await _system.SayYesAsync(person.Fodselsnummer, "norskniva");
            if (await FetchAsync(token, person.Pseudonym))
            {
                many.Add(person);
            }

            await _system.StopAsync(person.Fodselsnummer, consent);
        }

        Assert.True(many.Count >= 15, $"only {many.Count} people have data to race for");
        await Parallel.ForEachAsync(many, new ParallelOptions { MaxDegreeOfParallelism = 5 }, async (person, _) =>
        {
            for (var round = 0; round < 100 / many.Count + 1; round++)
            {
                await RaceAsync(person.Fodselsnummer, "veileder-grorud", person.Pseudonym);
            }
        });

        var rows = await LogRows.ReadAsync(_system);
        var withdrawals = rows.Where(row => row.Entry.Kind == EntryKind.ConsentEvent && row.Entry.Detail.Contains("withdraw", StringComparison.OrdinalIgnoreCase))
            .GroupBy(row => row.Entry.ConsentId).ToDictionary(group => group.Key, group => group.Min(row => row.Entry.Position));
        var releases = rows.Where(row => row.Entry.Kind == EntryKind.Release).ToDictionary(row => row.Entry.Id, row => row.Entry);

        Assert.All(_stopped, stop => Assert.True(withdrawals.ContainsKey(stop.Consent), "every stop has its row"));
        Assert.All(releases.Values, release => Assert.True(
            !withdrawals.TryGetValue(release.ConsentId, out var withdrawn) || release.Position < withdrawn,
            "a release row is positioned above the withdrawal of its consent"));

        // No body octet after the 2xx of the withdrawal, on one clock: this process's.
        var answeredAt = _stopped.GroupBy(stop => stop.Consent).ToDictionary(group => group.Key, group => group.Min(stop => stop.At));
        var late = _fetched.Where(fetch => releases.TryGetValue(fetch.Entry, out var row) && answeredAt.TryGetValue(row.ConsentId, out var at) && fetch.LastByteAt > at).ToList();
        Assert.Empty(late);

        Assert.Equal(_fetched.Count, _fetched.Select(fetch => fetch.Entry).Distinct().Count());
        Assert.All(_fetched, fetch => Assert.True(releases.ContainsKey(fetch.Entry), "every 2xx has its row"));
        Assert.True(_asked >= 2_000, $"only {_asked} fetches were asked");
        Assert.True(_stopped.Count >= 200);

        // A machine that stalls longer than the window makes the gateway drop what it sealed; nothing else may fail a fetch.
        var log = await File.ReadAllTextAsync(Path.Combine(_system.State, "logs", "gateway.log"));
        Assert.True(_late <= Times(log, "was answered 503"), $"{_late} answers were 503, and the gateway tells of {Times(log, "was answered 503")}");
        Assert.True(_cut <= Times(log, "was cut off"), $"{_cut} connections broke, and the gateway tells of {Times(log, "was cut off")} cuts");
        Figures.Print($"{_asked} fetches ({_fetched.Count} released, {_asked - _fetched.Count - _late - _cut} refused, {_late} too late, {_cut} cut) raced {_stopped.Count} withdrawals; {releases.Count} release rows; 0 above, 0 late");
    }

    private int _asked;
    private int _late;
    private int _cut;

    private async Task RaceAsync(string participant, string caseworker, string pseudonym)
    {
        var consent = await _system.SayYesAsync(participant, "norskniva");
        using var stop = new CancellationTokenSource();
        var token = await _system.TokenAsync(caseworker);
        var flowing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var fetches = Enumerable.Range(0, Fetchers).Select(_ => Task.Run(() => FetchUntilStoppedAsync(token, pseudonym, flowing, stop.Token))).ToList();

        // Data flows before it is stopped: an odd round stops right after the first release, an even one a little later.
        await flowing.Task.WaitAsync(TimeSpan.FromSeconds(60));
        if (_stopped.Count % 2 == 0)
        {
            _ = await FetchAsync(token, pseudonym);
        }

        var withdrawn = await _system.MeAsync(participant, HttpMethod.Post, $"consents/{consent}/withdraw", new { });
        _stopped.Add(new(Guid.Parse(consent), Stopwatch.GetTimestamp()));
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        await stop.CancelAsync();
        await Task.WhenAll(fetches);
    }

    private async Task FetchUntilStoppedAsync(string token, string pseudonym, TaskCompletionSource flowing, CancellationToken stop)
    {
        try
        {
            do
            {
                if (await FetchAsync(token, pseudonym))
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

    private async Task<bool> FetchAsync(string token, string pseudonym)
    {
        _ = Interlocked.Increment(ref _asked);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_system.Gateway, $"/v1/participants/{pseudonym}/shared/norskniva?purpose=P1"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        HttpResponseMessage response;
        try
        {
            response = await _system.Http.SendAsync(request, HttpCompletionOption.ResponseContentRead, CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            // The release window ended while the body was being written: cut, as the design says. Counted against the gateway's own log.
            _ = Interlocked.Increment(ref _cut);
            return false;
        }

        using var answer = response;
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            _ = Interlocked.Increment(ref _late);
            return false;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            return false;
        }

        _fetched.Add(new(Guid.Parse(response.Headers.GetValues("Navo-Access-Entry").Single()), Stopwatch.GetTimestamp()));
        return true;
    }

    private static int Times(string text, string words) => text.Split(words).Length - 1;

    private sealed record Fetched(Guid Entry, long LastByteAt);

    private sealed record Stopped(Guid Consent, long At);
}
