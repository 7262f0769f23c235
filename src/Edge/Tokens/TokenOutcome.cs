using Navo.Edge.Callers;

namespace Navo.Edge.Tokens;

/// <summary>What came of validating a token.</summary>
internal abstract record TokenOutcome
{
    private TokenOutcome()
    {
    }

    /// <summary>The token holds.</summary>
    public sealed record Valid(AuthenticatedCaller Caller) : TokenOutcome;

    /// <summary>The token does not hold; the reason is for metrics only.</summary>
    public sealed record Refused(string Reason) : TokenOutcome;

    /// <summary>No token came.</summary>
    public sealed record Missing : TokenOutcome
    {
        public static Missing Value { get; } = new();
    }

    /// <summary>The key is not known and the issuer cannot be asked: 503, never a guess.</summary>
    public sealed record Unavailable : TokenOutcome
    {
        public static Unavailable Value { get; } = new();
    }
}
