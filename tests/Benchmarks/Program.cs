using System.Globalization;
using Navo.Benchmarks.Decisions;
using Navo.Benchmarks.Log;
using Navo.Benchmarks;

// `gateway` and `decisions` run a whole measurement each, `log` and `crashes` too; the others are child processes.
return args switch
{
    ["gateway", .. var options] => await GatewayBenchmark.RunAsync(BenchmarkOptions.Read(options)),
    ["decisions"] => await DecisionBenchmark.RunAsync(),
    ["log"] => await LogBenchmark.RunAsync(1_000_000),
    ["log", var size, "--size-only"] => await LogBenchmark.RunSizeAsync(long.Parse(size, CultureInfo.InvariantCulture)),
    ["log", var size] => await LogBenchmark.RunAsync(long.Parse(size, CultureInfo.InvariantCulture)),
    ["crashes"] => await CrashBenchmark.RunAsync(200),
    ["crashes", var kills] => await CrashBenchmark.RunAsync(int.Parse(kills, CultureInfo.InvariantCulture)),
    ["crash-child", var folder] => await CrashBenchmark.ServeAsync(folder),
    ["upstream", var address] => await StaticUpstream.RunAsync(address),
    ["yarp", var address, var upstream] => await BareYarp.RunAsync(address, upstream),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: decisions | log [ENTRIES [--size-only]] | crashes [KILLS] | gateway [--seconds N] [--rounds N] [--connections N] [--people N] [--port N]");
    return 2;
}
