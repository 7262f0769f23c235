namespace Navo.Edge.Idempotency;

/// <summary>Endpoint metadata: honours <c>Idempotency-Key</c>.</summary>
internal sealed class IdempotentEndpoint
{
    private IdempotentEndpoint(bool keepsAnswer) => KeepsAnswer = keepsAnswer;

    /// <summary>An act: a repeat gets the answer of the first time.</summary>
    public static IdempotentEndpoint Act { get; } = new(keepsAnswer: true);

    /// <summary>A look: a repeat is one more look.</summary>
    public static IdempotentEndpoint Look { get; } = new(keepsAnswer: false);

    public bool KeepsAnswer { get; }
}
