using System.Diagnostics;
using System.Net;
using Yarp.ReverseProxy.Forwarder;

namespace Navo.Benchmarks;

/// <summary>YARP and nothing else: what forwarding costs before any promise is kept.</summary>
internal static class BareYarp
{
    public static async Task<int> RunAsync(string address, string upstream)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddHttpForwarder();
        await using var app = builder.Build();
        using var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        };
        using var connections = new HttpMessageInvoker(handler);
        app.MapForwarder("/{**rest}", upstream, new ForwarderRequestConfig { Version = HttpVersion.Version11 }, HttpTransformer.Default, connections);
        await app.RunAsync();
        return 0;
    }
}
