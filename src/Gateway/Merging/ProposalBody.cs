namespace Navo.Gateway.Merging;

/// <summary>An officer says that two people are one, by the own agency's pseudonyms, for a coded reason.</summary>
internal sealed record ProposalBody
{
    /// <summary>The one that stays.</summary>
    public required string Keep { get; init; }

    /// <summary>The one whose numbers pass to it.</summary>
    public required string Merge { get; init; }

    /// <summary><c>registry</c>, <c>double-registration</c> or <c>other</c>.</summary>
    public required string Reason { get; init; }

    public override string ToString() => "ProposalBody(***)";
}
