using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Navo.Gateway.Fetching;

/// <summary>One more try where no answer came, inside a circuit of the holder's own.</summary>
internal static class HolderPipeline
{
    public static ResiliencePipeline<FetchResult> Build(HolderOptions options, TimeProvider clock) =>
        new ResiliencePipelineBuilder<FetchResult> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<FetchResult>
            {
                // Only "down": a slow holder is not helped by asking twice, and a garbled answer is an answer.
                // The attempt signs a new grant, since the adapter takes each jti once.
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is FetchResult.Failed { Failure: HolderFailure.Down }),
                MaxRetryAttempts = 1,
                Delay = TimeSpan.FromMilliseconds(20),
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<FetchResult>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(
                    arguments.Outcome.Result is FetchResult.Failed { Failure: HolderFailure.Down or HolderFailure.Timeout }),
                FailureRatio = options.BreakerFailureRatio,
                MinimumThroughput = options.BreakerMinimumCalls,
                SamplingDuration = TimeSpan.FromMilliseconds(options.BreakerSamplingMs),
                BreakDuration = TimeSpan.FromMilliseconds(options.BreakerOpenMs),
            })
            .Build();
}
