using System.Diagnostics;
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

        // A kernel without the option is told from one that has yet to begin by patience alone.
        var patience = Stopwatch.StartNew();
        do
        {
            await server.GetStream().WriteAsync("x"u8.ToArray());
            await stream.ReadExactlyAsync(read.AsMemory(0, 1));
        }
        while (!stream.IsKernels && patience.Elapsed < TimeSpan.FromSeconds(10));

        var sent = KernelClockedStream.Now();
        await server.GetStream().WriteAsync("late"u8.ToArray());
        using (var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(300)))
        {
            _ = await pause.WaitForNextTickAsync();
        }

        var reading = KernelClockedStream.Now();
        await stream.ReadExactlyAsync(read.AsMemory(0, 4));
        var (earliest, latest) = stream.IsKernels ? (sent, reading) : (reading, KernelClockedStream.Now());
        Assert.InRange(stream.LastReceived, earliest, latest);
    }
}
