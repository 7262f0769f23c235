namespace Navo.Portal.Proofs;

internal enum ProofVerdict
{
    /// <summary>The row's content may not be shown to this reader, or no key is known: nothing was checked, and nothing is claimed.</summary>
    NotChecked,
    NotReady,

    /// <summary>The leaf stands in the signed tree; its content was not there to compare.</summary>
    Included,
    Right,
    Wrong,
}

internal sealed record ProofResult
{
    public required ProofVerdict Verdict { get; init; }

    public string? Proof { get; init; }

    public long? Index { get; init; }

    public long? Size { get; init; }

    public string? Root { get; init; }

    public string? Key { get; init; }
}
