using System.Diagnostics;

namespace Navo.Edge.Telemetry;

/// <summary>Passes no trace context on and takes none in: <c>traceparent</c> and baggage stop at the border (promise 5).</summary>
/// <remarks>The framework's own no-output propagator still reads what comes in, so a caller could tie two agencies' spans together.</remarks>
internal sealed class NoPropagation : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields { get; } = [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
