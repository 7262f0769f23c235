using System.Globalization;
using Navo.Gateway.Tests.World;

namespace Navo.Benchmarks;

/// <summary>The gateway and bare YARP in turn in front of the same upstream, by the same load: what keeping the promises costs.</summary>
internal static class GatewayBenchmark
{
    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("navo-bench-").FullName;
        try
        {
            await MeasureAsync(options, folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(BenchmarkOptions options, string folder)
    {
        var (upstream, yarp, gateway) = (Address(options.Port), Address(options.Port + 1), Address(options.Port + 2));
        var none = new Dictionary<string, string>();
        await using var identity = await FakeIdentity.StartAsync();
        var state = new BenchmarkState(folder, identity, options.People);
        state.MakeKeys();

        await using var one = await Child.StartAsync("Navo.Benchmarks", ["upstream", upstream], none, new Uri(upstream));
        await using var two = await Child.StartAsync("Navo.Benchmarks", ["yarp", yarp, upstream], none, new Uri(yarp));
        await using var three = await Child.StartAsync("Navo.Gateway", [], state.Environment(gateway, upstream), new Uri(gateway + "/health/live"));
        var script = await state.PrepareAsync(gateway);

        Say($"{options.Connections} connections, {options.People} participants, {options.Rounds} rounds of {options.Seconds} s each, in turn; warming up");
        _ = await Wrk.RunAsync(yarp, script, options.Connections, 3);
        _ = await Wrk.RunAsync(gateway, script, options.Connections, 5);

        var (bare, kept) = (new List<Measurement>(), new List<Measurement>());
        for (var round = 1; round <= options.Rounds; round++)
        {
            bare.Add(await Wrk.RunAsync(yarp, script, options.Connections, options.Seconds));
            kept.Add(await Wrk.RunAsync(gateway, script, options.Connections, options.Seconds));
            Say(FormattableString.Invariant($"round {round}: bare YARP {bare[^1].Rate,8:F0}/s   gateway {kept[^1].Rate,8:F0}/s   ratio {kept[^1].Rate / bare[^1].Rate:F2}"));
        }

        Tell(Measurement.Median(bare), Measurement.Median(kept), options);
    }

    private static void Tell(Measurement bare, Measurement kept, BenchmarkOptions options)
    {
        Say("");
        Say(FormattableString.Invariant($"median of {options.Rounds}       requests/s    p50 ms    p99 ms"));
        Say(FormattableString.Invariant($"bare YARP        {bare.Rate,12:F0}  {bare.P50,8:F2}  {bare.P99,8:F2}"));
        Say(FormattableString.Invariant($"gateway          {kept.Rate,12:F0}  {kept.P50,8:F2}  {kept.P99,8:F2}"));
        Say(FormattableString.Invariant($"ratio {kept.Rate / bare.Rate:F2}   added p50 {kept.P50 - bare.P50:F2} ms   added p99 {kept.P99 - bare.P99:F2} ms"));
        if (kept.Cut > 0)
        {
            Say(FormattableString.Invariant($"{kept.Cut} releases were cut off at the release window: the machine was busier than the measurement"));
        }
    }

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    private static void Say(string line) => Console.WriteLine(line);
}
