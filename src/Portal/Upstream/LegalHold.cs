namespace Navo.Portal.Upstream;

/// <summary>A legal hold of the officer's own agency: while it stands, nothing it covers is erased.</summary>
internal sealed record LegalHold
{
    public string Hold { get; init; } = "";

    /// <summary>The own agency's pseudonym, while the hold stands; absent for everything.</summary>
    public string? Participant { get; init; }

    public bool Everything { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The case's number in the agency's own archive.</summary>
    public string Reference { get; init; } = "";

    public DateTimeOffset SetAt { get; init; }

    /// <summary>The row of the log that says so.</summary>
    public string Entry { get; init; } = "";

    public DateTimeOffset? LiftedAt { get; init; }

    public string? LiftedFor { get; init; }
}
