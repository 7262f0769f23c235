using System.Net.Sockets;

namespace Navo.EndToEnd.World;

/// <summary>
/// A client of one connection that knows when this machine's kernel received the last octet of an answer. What a busy test process
/// makes of the octets, and when, says nothing of when they came.
/// </summary>
public sealed class ClockedClient : IDisposable
{
    private KernelClockedStream? _connection;

    public ClockedClient() => Http = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = 1,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return _connection = new KernelClockedStream(socket);
        },
    })
    { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>One address only, and one request at a time.</summary>
    public HttpClient Http { get; }

    /// <summary>When the kernel received what was last read: nanoseconds of the machine's clock.</summary>
    public long LastReceived => _connection?.LastReceived ?? 0;

    public void Dispose() => Http.Dispose();
}
