using System.Net;
using System.Net.Sockets;

namespace Navo.EndToEnd.World;

/// <summary>The instrument of the races, shown to measure what it says.</summary>
public sealed class A_kernels_clock
{
    [Fact]
    public async Task Tells_when_octets_came_and_not_when_they_were_read()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(listener.LocalEndpoint);
        await using var stream = new KernelClockedStream(socket);
        using var server = await listener.AcceptTcpClientAsync();
        var read = new byte[64];

        // The kernel begins to stamp a moment after it is asked to for the first time.
        for (var i = 0; i < 20; i++)
        {
            await server.GetStream().WriteAsync("x"u8.ToArray());
            await stream.ReadExactlyAsync(read.AsMemory(0, 1));
        }

        await server.GetStream().WriteAsync("late"u8.ToArray());
        var sent = KernelClockedStream.Now();
        using (var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(300)))
        {
            _ = await pause.WaitForNextTickAsync();
        }

        await stream.ReadExactlyAsync(read.AsMemory(0, 4));
        Assert.InRange(sent - stream.LastReceived, -50_000_000, 250_000_000);
        Assert.True(KernelClockedStream.Now() - stream.LastReceived > 250_000_000);
    }
}
