using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Navo.Gateway.AccessLog.Streaming;

/// <summary>One connection to a collector: what was written to it counts as taken only when the collector has read to the end and closed in order.</summary>
/// <remarks>
/// Syslog over TCP has no answers, and a write that succeeded says only that this machine's kernel has the octets. But a peer
/// that ends its direction after ours has read everything first: one that dies, or closes with octets unread, resets instead.
/// </remarks>
internal sealed class Collector : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly StreamOptions _options;
    private readonly Task<bool> _end;

    private Collector(Socket socket, Stream stream, StreamOptions options)
    {
        (_socket, _stream, _options) = (socket, stream, options);
        _end = ReadToEndAsync(stream);
    }

    /// <summary>True once the collector has closed or the connection broke: nothing sent on it can be confirmed any more.</summary>
    public bool HasEnded => _end.IsCompleted;

    [SuppressMessage("Reliability", "CA2000", Justification = "The collector that is returned owns socket and stream; where none is made, both are disposed of.")]
    public static async Task<Collector> ConnectAsync(StreamOptions options, CancellationToken cancellationToken)
    {
        if (!options.TryAddress(out var host, out var port, out var isTls))
        {
            throw new IOException("The collector's address cannot be read.");
        }

        using var limit = Limited(options, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Stream stream = Stream.Null;
        try
        {
            await socket.ConnectAsync(host, port, limit.Token);
            stream = new NetworkStream(socket);
            if (isTls)
            {
                var secure = new SslStream(stream);
                stream = secure;
                await secure.AuthenticateAsClientAsync(TlsOptions(options, host), limit.Token);
            }

            return new Collector(socket, stream, options);
        }
        catch
        {
            socket.Dispose();
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes one frame. A collector that does not read holds the writer back: there is no queue of ours behind this.</summary>
    /// <exception cref="IOException">The connection broke, or nothing was taken for too long.</exception>
    public async Task WriteAsync(byte[] frame, CancellationToken cancellationToken)
    {
        using var limit = Limited(_options, cancellationToken);
        try
        {
            await _stream.WriteAsync(frame, limit.Token);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("The collector took nothing for too long.", fault);
        }
    }

    /// <summary>Ends the own direction and waits for the collector's end. True: it has read everything that was written here.</summary>
    public async Task<bool> ConfirmAsync(CancellationToken cancellationToken)
    {
        if (HasEnded)
        {
            return false;
        }

        using var limit = Limited(_options, cancellationToken);
        try
        {
            if (_stream is SslStream secure)
            {
                await secure.ShutdownAsync();
            }

            _socket.Shutdown(SocketShutdown.Send);
            return await _end.WaitAsync(limit.Token);
        }
        catch (Exception fault) when (fault is IOException or SocketException or InvalidOperationException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The socket first: what still waits in the stream must not hold the end up.
        _socket.Dispose();
        await _stream.DisposeAsync();
        _ = await _end;
    }

    // What a collector says is passed over; only its end is of interest. True when it ended in order.
    private static async Task<bool> ReadToEndAsync(Stream stream)
    {
        var nothing = new byte[256];
        try
        {
            while (await stream.ReadAsync(nothing) > 0)
            {
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
    }

    private static SslClientAuthenticationOptions TlsOptions(StreamOptions options, string host)
    {
        var tls = new SslClientAuthenticationOptions { TargetHost = host, CertificateRevocationCheckMode = X509RevocationMode.NoCheck };
        if (options.CaFile.Length > 0)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            policy.CustomTrustStore.ImportFromPemFile(options.CaFile);
            tls.CertificateChainPolicy = policy;
        }

        return tls;
    }

    private static CancellationTokenSource Limited(StreamOptions options, CancellationToken cancellationToken)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Stall);
        return limit;
    }
}
