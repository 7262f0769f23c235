namespace Navo.Gateway.Fetching;

/// <summary>What came of asking the holder. After a permit only, so a failure may be told to the caseworker (design, neutral surfaces).</summary>
internal abstract record FetchResult
{
    private FetchResult()
    {
    }

    /// <summary>The adapter answered 200 with JSON. Whoever holds this disposes the body.</summary>
    internal sealed record Fetched(FetchedBody Body) : FetchResult;

    /// <summary>No usable answer.</summary>
    internal sealed record Failed(HolderFailure Failure) : FetchResult;
}

/// <summary>Why a holder gave nothing usable.</summary>
internal enum HolderFailure
{
    /// <summary>Not reachable, answering 503, or its circuit is open.</summary>
    Down,

    /// <summary>No whole answer in time.</summary>
    Timeout,

    /// <summary>An answer that is not what the contract says.</summary>
    Garbled,
}
