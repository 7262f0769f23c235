namespace Navo.Adapters.Grants;

/// <summary>What came of reading a grant.</summary>
internal abstract record GrantOutcome
{
    private GrantOutcome()
    {
    }

    /// <summary>It holds.</summary>
    internal sealed record Valid(Grant Grant) : GrantOutcome;

    /// <summary>It does not. The reason goes to a metric, never to the caller.</summary>
    internal sealed record Refused(string Reason) : GrantOutcome;
}
