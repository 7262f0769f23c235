using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Navo.EndToEnd.World;

/// <summary>Stands between two processes and keeps a copy of every byte each way.</summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<ConcurrentQueue<byte[]>> _heard = [];
    private readonly Task _running;

    public Relay(Func<int> target)
    {
        _listener.Start();
        _running = AcceptAsync(target);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was said in both directions so far.</summary>
    public byte[] Heard()
    {
        var all = new List<byte>();
        foreach (var direction in _heard)
        {
            foreach (var piece in direction)
            {
                all.AddRange(piece);
            }

            all.Add((byte)'\n');
        }

        return [.. all];
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _running;
        _stop.Dispose();
    }

    private async Task AcceptAsync(Func<int> target)
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = ServeAsync(client, target());
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client, int target)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, target, _stop.Token);
                await Task.WhenAny(CopyAsync(client.GetStream(), server.GetStream()), CopyAsync(server.GetStream(), client.GetStream()));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // Either side hung up.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to)
    {
        var copy = new ConcurrentQueue<byte[]>();
        _heard.Add(copy);
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.ReadAsync(buffer, _stop.Token)) > 0)
            {
                copy.Enqueue(buffer[..read]);
                await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Either side hung up.
        }
    }
}
