using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
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

        // A few races need few people; for very many they take turns, since nobody's own history is thousands of yeses long.
        var followed = await World.People.WithDataAsync(system, "veileder-grorud", from: Wanted > 10_000 ? People * 4 : People, enough: Wanted > 10_000 ? People * 3 : 10);
        Assert.True(followed.Count >= 8, $"only {followed.Count} people have data to race for");

        using var field = new RaceField(system, await system.TokenAsync("veileder-grorud"), gateways: 2, FetchersOfEachGateway);
        var began = Stopwatch.GetTimestamp();
        var waiting = new ConcurrentQueue<Followed>(followed);
        await Parallel.ForEachAsync(Enumerable.Range(0, People), new ParallelOptions { MaxDegreeOfParallelism = People }, async (_, failed) =>
        {
            while (!failed.IsCancellationRequested && field.Races < Wanted && Stopwatch.GetElapsedTime(began) < _patience && waiting.TryDequeue(out var person))
            {
                await field.RunAsync(person);
                waiting.Enqueue(person);
            }
        });
        var took = Stopwatch.GetElapsedTime(began);
        var rows = await LogRows.ReadAsync(system);
        var verdict = await system.NavoAsync("verify");

        Assert.Equal(0, verdict.ExitCode);
        var (above, late, releases) = field.Judge([.. rows.Select(row => row.Entry)]);
        var stalls = await field.JudgeFailuresAsync();
        var waits = field.Stopped.Select(stop => stop.Took.TotalMilliseconds).Order().ToList();
        Figures.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"races on {Store}, two gateways: {field.Races} overlapping pairs of {field.Asked} fetches ({field.Received.Count} released, {field.Refused} refused, {field.TooLate} too late and answered 503, {field.Unavailable} answered 503 by a busy database, {field.Cut} cut, {field.HolderFailed} without an answer of the holder) and {waits.Count} withdrawals ({field.Busy} answers 503 to a yes or a stop, said again); {field.InFlight} fetches under way when their withdrawal was sent; {releases} release rows; {above} above, {late} received after, {stalls} stalls past the window; withdrawal p50 {At(waits, 0.5):0} ms, p99 {At(waits, 0.99):0} ms (of which 250 ms is the release window); {took.TotalSeconds:0} s; {verdict.Output.Trim().Split('\n')[^1]}"));

        Assert.Equal(0, above);
        Assert.Equal(0, late);
        Assert.True(field.Races >= Math.Min(Wanted, 400), $"only {field.Races} races");
        Assert.All([1, 2], gateway => Assert.Contains(field.Received, fetch => fetch.Gateway == gateway));
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

    private static string Setting(string name, string otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
