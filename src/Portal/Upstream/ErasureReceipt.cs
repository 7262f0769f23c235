namespace Navo.Portal.Upstream;

/// <summary>A row of the log that says what was erased under which rule. It is about nobody.</summary>
internal sealed record ErasureReceipt
{
    /// <summary>The rule of a participant's own wish (GDPR art. 17); the others are kinds of record of the retention policy.</summary>
    public const string OwnWish = "article-17";

    public string Entry { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string Rule { get; init; } = "";

    public int? Months { get; init; }

    /// <summary>What went is older than this.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Of how many rows of the log the content went.</summary>
    public long Rows { get; init; }

    /// <summary>Their leaves, such as <c>0-15,17</c>.</summary>
    public string Leaves { get; init; } = "";

    /// <summary>How many other records went.</summary>
    public long Records { get; init; }

    /// <summary>The leaf's octets in base64.</summary>
    public string Canonical { get; init; } = "";
}
