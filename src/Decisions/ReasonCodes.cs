namespace Navo.Decisions;

/// <summary>Every code a rule may leave. Stable: rows are kept, so a code is never reused for another meaning.</summary>
public static class ReasonCodes
{
    /// <summary>The rule is kept.</summary>
    public const string Passed = "passed";
}
