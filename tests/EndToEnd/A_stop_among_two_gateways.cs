using System.Diagnostics;
using System.Globalization;
using System.Net;
using Navo.AccessLog.Entries;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>
/// Promise 2 among two gateways and a consent service on one database. A race is a fetch and a withdrawal of the consent it would rely on
/// whose intervals overlap, both as this process saw them. A few on PostgreSQL in the suite; `./navo bench races` asks for as many as it is told, on each database.
/// </summary>
public sealed class A_stop_among_two_gateways
{
    private const int FetchersOfEachGateway = 4;
    private const int People = 24;

    private static readonly long Wanted = long.Parse(Setting("NAVO_RACES", "100"), CultureInfo.InvariantCulture);
    private static readonly string Store = Setting("NAVO_RACES_ON", "postgres");

    private readonly TimeSpan _patience = TimeSpan.FromSeconds(double.Parse(Setting("NAVO_RACES_SECONDS", "780"), CultureInfo.InvariantCulture));

    [Fact]
    public async Task Is_never_overtaken_by_a_release_of_either()
    {
        await using var system = await RunningSystem.StartWithAsync(Store == "postgres" ? ["up", "--detach", "--postgres"] : ["up", "--detach"]);
        await system.StartOneAsync("gateway-2");
        var followed = await FollowedAsync(system);
        Assert.True(followed.Count >= 8, $"only {followed.Count} people have data to race for");

        var field = new RaceField(system, await system.TokenAsync("veileder-grorud"), FetchersOfEachGateway);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(followed, new ParallelOptions { MaxDegreeOfParallelism = followed.Count }, async (person, _) =>
        {
            while (field.Races < Wanted && Stopwatch.GetElapsedTime(began) < _patience)
            {
                await field.RunAsync(person);
            }
        });
        var took = Stopwatch.GetElapsedTime(began);
        var rows = await LogRows.ReadAsync(system);
        var verdict = await system.NavoAsync("verify");

        Assert.Equal(0, verdict.ExitCode);
        var withdrawals = rows.Where(row => row.Entry.Kind == EntryKind.ConsentEvent && row.Entry.Detail.Contains("withdraw", StringComparison.OrdinalIgnoreCase))
            .GroupBy(row => row.Entry.ConsentId).ToDictionary(group => group.Key, group => group.Min(row => row.Entry.Position));
        var releases = rows.Where(row => row.Entry.Kind == EntryKind.Release).ToDictionary(row => row.Entry.Id, row => row.Entry);
        var stopped = field.Stopped.ToDictionary(stop => stop.Consent);
        var above = releases.Values.Count(release => withdrawals.TryGetValue(release.ConsentId, out var withdrawn) && release.Position > withdrawn);
        var late = field.Received.Count(fetch => releases.TryGetValue(fetch.Entry, out var row) && stopped.TryGetValue(row.ConsentId, out var stop) && fetch.End > stop.End);

        var waits = stopped.Values.Select(stop => Stopwatch.GetElapsedTime(stop.Begin, stop.End).TotalMilliseconds).Order().ToList();
        Figures.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"races on {Store}, two gateways: {field.Races} overlapping pairs of {field.Asked} fetches ({field.Received.Count} released, {field.Refused} refused, {field.TooLate} answered 503, {field.Cut} cut, {field.HolderFailed} without an answer of the holder) and {waits.Count} withdrawals ({field.Busy} answers 503 to a yes or a stop, said again); {field.InFlight} fetches under way when their withdrawal was sent; {releases.Count} release rows; {above} above, {late} received after; withdrawal p50 {At(waits, 0.5):0} ms, p99 {At(waits, 0.99):0} ms (of which 250 ms is the release window); {took.TotalSeconds:0} s; {verdict.Output.Trim().Split('\n')[^1]}"));

        Assert.All(stopped.Keys, consent => Assert.True(withdrawals.ContainsKey(consent), "every stop has its row"));
        Assert.All(field.Received, fetch => Assert.True(releases.ContainsKey(fetch.Entry), "every 2xx has its row"));
        Assert.Equal(0, above);
        Assert.Equal(0, late);
        Assert.True(field.Races >= Math.Min(Wanted, 400), $"only {field.Races} races");
        Assert.All([1, 2], gateway => Assert.Contains(field.Received, fetch => fetch.Gateway == gateway));

        // A machine that stalls longer than the window makes a gateway drop what it sealed; nothing else may fail a fetch.
        var log = string.Concat(await Task.WhenAll(((string[])["gateway", "gateway-2"]).Select(name => File.ReadAllTextAsync(Path.Combine(system.State, "logs", name + ".log")))));
        Assert.True(field.TooLate <= Times(log, "answered 503"), $"{field.TooLate} answers were 503, and the gateways tell of {Times(log, "answered 503")}");
        Assert.True(field.Cut <= Times(log, "was cut off"), $"{field.Cut} connections broke, and the gateways tell of {Times(log, "was cut off")} cuts");
    }

    private static async Task<List<Followed>> FollowedAsync(RunningSystem system)
    {
        var followed = new List<Followed>();
        foreach (var person in await World.People.OfCaseloadAsync(system, "veileder-grorud", People * 2))
        {
            // The town is imperfect: whom VO does not know, or who is protected, has nothing that could be overtaken.
            var consent = await system.SayYesAsync(person.Fodselsnummer, "norskniva");
            var fetched = await system.SharedAsync("veileder-grorud", person.Pseudonym, "norskniva", "P1");
            await system.StopAsync(person.Fodselsnummer, consent);
            if (fetched.Status == HttpStatusCode.OK)
            {
                followed.Add(person);
            }

            // A few races need few people.
            if (followed.Count == (Wanted > 10_000 ? People : 10))
            {
                break;
            }
        }

        return followed;
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

    private static int Times(string text, string words) => text.Split(words).Length - 1;

    private static string Setting(string name, string otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
