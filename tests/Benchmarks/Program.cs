using Navo.Benchmarks;

// `gateway` runs the whole measurement; the other two are its child processes.
return args switch
{
    ["gateway", .. var options] => await GatewayBenchmark.RunAsync(BenchmarkOptions.Read(options)),
    ["upstream", var address] => await StaticUpstream.RunAsync(address),
    ["yarp", var address, var upstream] => await BareYarp.RunAsync(address, upstream),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: gateway [--seconds N] [--rounds N] [--connections N] [--people N] [--port N]");
    return 2;
}
