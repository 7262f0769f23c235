using System.Collections.Concurrent;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Navo.Adapters.Sources;

/// <summary>Keeps a case system's trouble from becoming ours: limited calls at once, a time limit, one more try, and a circuit per endpoint.</summary>
/// <remarks>Every call through it is a read, whatever its verb; so a second try does no harm.</remarks>
internal sealed class ResilientHandler : DelegatingHandler
{
    private readonly ConcurrentDictionary<string, ResiliencePipeline<HttpResponseMessage>> _pipelines = new(StringComparer.Ordinal);
    private readonly ConcurrencyLimiter _limiter;
    private readonly AdapterOptions _options;
    private readonly TimeProvider _clock;

    public ResilientHandler(IOptions<AdapterOptions> options, TimeProvider clock)
    {
        (_options, _clock) = (options.Value, clock);
        _limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = _options.Concurrency,
            QueueLimit = _options.Concurrency,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var lease = await _limiter.AcquireAsync(1, cancellationToken);
        if (!lease.IsAcquired)
        {
            throw new SourceFaultException(SourceFault.Down);
        }

        // The path names the endpoint; it never holds a person (the aktør-id stands in the query).
        var endpoint = request.RequestUri?.AbsolutePath ?? "";
        var pipeline = _pipelines.GetOrAdd(endpoint, static (_, handler) => Build(handler._options, handler._clock), this);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (state, token) => await state.Handler.TryAsync(state.Request, token),
                (Handler: this, Request: request),
                cancellationToken);
        }
        catch (TimeoutRejectedException late)
        {
            throw new SourceFaultException(SourceFault.Timeout, late);
        }
        catch (Exception broken) when (broken is BrokenCircuitException or HttpRequestException)
        {
            throw new SourceFaultException(SourceFault.Down, broken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limiter.Dispose();
        }

        base.Dispose(disposing);
    }

    private static ResiliencePipeline<HttpResponseMessage> Build(AdapterOptions options, TimeProvider clock) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                // Only "down": a slow system is not helped by being asked twice.
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is HttpRequestException || arguments.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError }),
                MaxRetryAttempts = 1,
                Delay = TimeSpan.FromMilliseconds(50),
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                    || arguments.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError }),
                FailureRatio = 0.5,
                MinimumThroughput = options.BreakerMinimumCalls,
                SamplingDuration = TimeSpan.FromSeconds(10),
                BreakDuration = TimeSpan.FromMilliseconds(options.BreakerOpenMs),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromMilliseconds(options.AttemptMs) })
            .Build();

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            // The whole body counts against the time limit, so that a dripping system is late and not a hanging one.
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
