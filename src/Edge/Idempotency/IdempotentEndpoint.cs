namespace Navo.Edge.Idempotency;

/// <summary>Endpoint metadata: honours <c>Idempotency-Key</c>.</summary>
internal sealed class IdempotentEndpoint
{
    private IdempotentEndpoint()
    {
    }

    public static IdempotentEndpoint Value { get; } = new();
}
