namespace Navo.Edge.Idempotency;

/// <summary>Endpoint metadata: honours <c>Idempotency-Key</c>.</summary>
internal sealed class IdempotentEndpoint
{
    private readonly int _keptFrom;

    private IdempotentEndpoint(int keptFrom) => _keptFrom = keptFrom;

    /// <summary>An act: a repeat gets the answer of the first time.</summary>
    public static IdempotentEndpoint Act { get; } = new(keptFrom: 0);

    /// <summary>An act whose answer may lie nowhere: the endpoint finds it again by the act. A refusal holds nothing, and is repeated.</summary>
    public static IdempotentEndpoint SecretAct { get; } = new(keptFrom: 300);

    /// <summary>A look: a repeat is one more look.</summary>
    public static IdempotentEndpoint Look { get; } = new(keptFrom: int.MaxValue);

    /// <summary>True where an answer of this status is kept and repeated.</summary>
    public bool Keeps(int status) => status >= _keptFrom;
}
