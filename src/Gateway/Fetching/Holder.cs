using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Navo.Contracts.Identifiers;
using Polly;
using Polly.CircuitBreaker;
using Yarp.ReverseProxy.Forwarder;

namespace Navo.Gateway.Fetching;

/// <summary>One agency in its role as holder: its adapter's address, its connections and its circuit.</summary>
internal sealed class Holder : IDisposable
{
    private static readonly ForwarderRequestConfig ForwarderConfig = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        AllowResponseBuffering = true,
    };

    private readonly Uri _address;
    private readonly string _prefix;
    private readonly HttpMessageInvoker _connections;
    private readonly ResiliencePipeline<FetchResult> _pipeline;
    private readonly TimeSpan _timeout;
    private readonly IHttpForwarder _forwarder;
    private readonly GrantSigner _signer;
    private readonly TimeProvider _clock;

    public Holder(AgencyId agency, Uri adapter, HolderOptions options, IHttpForwarder forwarder, GrantSigner signer, TimeProvider clock)
    {
        Agency = agency;
        _address = new Uri(adapter, "/v1/fetch");
        _prefix = adapter.GetLeftPart(UriPartial.Authority);
        _connections = Connect(options);
        _pipeline = HolderPipeline.Build(options, clock);
        _timeout = TimeSpan.FromMilliseconds(options.TimeoutMs);
        (_forwarder, _signer, _clock) = (forwarder, signer, clock);
    }

    public AgencyId Agency { get; }

    public async Task<FetchResult> FetchAsync(Grant grant, CancellationToken cancellationToken)
    {
        // YARP's own timeout starts again with every octet received; this one does not, so a dripping adapter is cut off too.
        using var deadline = new CancellationTokenSource(_timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (state, token) => state.Holder.AttemptAsync(state.Grant, token),
                (Holder: this, Grant: grant),
                either.Token);
        }
        catch (BrokenCircuitException)
        {
            return new FetchResult.Failed(HolderFailure.Down);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchResult.Failed(HolderFailure.Timeout);
        }
    }

    public void Dispose() => _connections.Dispose();

    [SuppressMessage("Reliability", "CA2000", Justification = "The invoker owns its handler and disposes it.")]
    private static HttpMessageInvoker Connect(HolderOptions options) => new(
        new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromMilliseconds(options.ConnectTimeoutMs),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 16,
            // Promise 5: traceparent and baggage stop at the agency border; the adapter starts its own trace.
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        });

    private async ValueTask<FetchResult> AttemptAsync(Grant grant, CancellationToken cancellationToken)
    {
        var body = new FetchedBody();
        var kept = false;
        try
        {
            var transformer = new GrantTransformer(_address, _signer.Sign(grant));
            var error = await _forwarder.SendAsync(
                FetchRequest.Create(body), _prefix, _connections, ForwarderConfig, transformer, cancellationToken);
            kept = error is ForwarderError.None && transformer.IsUsable;
            return kept ? new FetchResult.Fetched(body) : new FetchResult.Failed(Judge(error, transformer, body, cancellationToken));
        }
        finally
        {
            if (!kept)
            {
                await body.DisposeAsync();
            }
        }
    }

    private static HolderFailure Judge(
        ForwarderError error, GrantTransformer transformer, FetchedBody body, CancellationToken cancellationToken) => (error, transformer.Status) switch
        {
            _ when body.IsOverflown => HolderFailure.Garbled,
            _ when cancellationToken.IsCancellationRequested => HolderFailure.Timeout,
            (ForwarderError.RequestTimedOut, _) => HolderFailure.Timeout,
            (ForwarderError.None, HttpStatusCode.GatewayTimeout) => HolderFailure.Timeout,
            (ForwarderError.None, HttpStatusCode.OK or HttpStatusCode.BadGateway) => HolderFailure.Garbled,
            _ => HolderFailure.Down,
        };
}
