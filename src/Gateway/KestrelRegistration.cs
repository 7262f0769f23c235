using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Navo.Gateway;

/// <summary>How the gateway's own server treats octets.</summary>
internal static class KestrelRegistration
{
    public static void ConfigureGateway(this IWebHostBuilder host) => host
        .ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http1);

            // INVARIANT (promise 2): no octet of a release waits in this process after its write ended: a write ends when
            // the kernel has the octets. (Zero means "unlimited" to the socket transport, so there it is one.)
            // Guarded by A_release.Past_its_window_stops_in_the_middle_when_the_caller_does_not_read.
            kestrel.Limits.MaxResponseBufferSize = 0;
        })
        .UseSockets(sockets =>
        {
            sockets.MaxWriteBufferSize = 1;

            // INVARIANT (promise 2): a write is sent by the thread that looked at the clock, not queued for another that may come late.
            sockets.UnsafePreferInlineScheduling = true;
        });
}
