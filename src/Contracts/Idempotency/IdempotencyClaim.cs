namespace Navo.Contracts.Idempotency;

/// <summary>What came of claiming an idempotency key.</summary>
public abstract record IdempotencyClaim
{
    private IdempotencyClaim()
    {
    }

    /// <summary>The key is new, or its former holder died: the request runs.</summary>
    public sealed record Fresh : IdempotencyClaim
    {
        /// <summary>The only value.</summary>
        public static Fresh Value { get; } = new();
    }

    /// <summary>The same request was answered before: the answer is repeated.</summary>
    public sealed record Replay(StoredAnswer Answer) : IdempotencyClaim;

    /// <summary>The key was used for another body.</summary>
    public sealed record OtherBody : IdempotencyClaim
    {
        /// <summary>The only value.</summary>
        public static OtherBody Value { get; } = new();
    }

    /// <summary>The same request is being answered right now.</summary>
    public sealed record InFlight : IdempotencyClaim
    {
        /// <summary>The only value.</summary>
        public static InFlight Value { get; } = new();
    }
}
