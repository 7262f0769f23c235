using Navo.Benchmarks;
using Navo.Benchmarks.Decisions;

// `gateway` and `decisions` run a whole measurement each; the other two are child processes.
return args switch
{
    ["gateway", .. var options] => await GatewayBenchmark.RunAsync(BenchmarkOptions.Read(options)),
    ["decisions"] => await DecisionBenchmark.RunAsync(),
    ["upstream", var address] => await StaticUpstream.RunAsync(address),
    ["yarp", var address, var upstream] => await BareYarp.RunAsync(address, upstream),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: decisions | gateway [--seconds N] [--rounds N] [--connections N] [--people N] [--port N]");
    return 2;
}
