using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Navo.Gateway.Tests.AccessLog.Streaming;

/// <summary>A log collector: reads frames by their length. In order, or breaking off as a test wants.</summary>
internal sealed partial class FakeCollector : IDisposable
{
    private readonly TcpListener _listener;
    private readonly X509Certificate2? _certificate;

    public FakeCollector(int port = 0, X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>After so many frames of a connection it is reset, with whatever lies unread; 0 for never.</summary>
    public int ResetsAfter { get; set; }

    /// <summary>Reads everything and never closes its own end.</summary>
    public bool NeverCloses { get; set; }

    /// <summary>The pause before each frame: a collector that does not keep up. Zero for none.</summary>
    public TimeSpan Pause { get; set; }

    public ConcurrentQueue<string> Messages { get; } = new();

    public int Connections { get; private set; }

    public IEnumerable<string> Entries => Messages.Select(message => EntryId().Match(message).Groups[1].Value);

    /// <summary>Waits until a row has come.</summary>
    public Task HasAsync(string? entry) => World.Eventually.IsTrueAsync(() => Task.FromResult(Entries.Contains(entry)));

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync();
                Connections++;
                _ = ReadAsync(socket);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ReadAsync(Socket socket)
    {
        try
        {
            using var stream = await OpenAsync(socket);
            using var pause = new PeriodicTimer(Pause > TimeSpan.Zero ? Pause : Timeout.InfiniteTimeSpan);
            for (var frames = 1; await FrameAsync(stream) is { } message; frames++)
            {
                _ = Pause <= TimeSpan.Zero || await pause.WaitForNextTickAsync();
                Messages.Enqueue(message);
                if (ResetsAfter > 0 && frames >= ResetsAfter)
                {
                    socket.LingerState = new LingerOption(true, 0);
                    socket.Close();
                    return;
                }
            }

            if (!NeverCloses)
            {
                socket.Close();
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            socket.Dispose();
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var plain = new NetworkStream(socket);
        if (_certificate is null)
        {
            return plain;
        }

        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(_certificate);
        return secure;
    }

    private static async Task<string?> FrameAsync(Stream stream)
    {
        var (length, one) = (0, new byte[1]);
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == ' ')
            {
                var message = new byte[length];
                await stream.ReadExactlyAsync(message);
                return Encoding.UTF8.GetString(message);
            }

            length = (length * 10) + (one[0] - '0');
        }

        return null;
    }

    [GeneratedRegex("dproc=([0-9a-f-]{36})")]
    private static partial Regex EntryId();
}
