namespace Navo.Ledger.Identity.Merging;

/// <summary>What came of proposing or answering.</summary>
public abstract record MergeOutcome
{
    private MergeOutcome()
    {
    }

    /// <summary>Written, now or by the same act before.</summary>
    public sealed record Done(MergeProposal Proposal) : MergeOutcome;

    /// <summary>There is no such proposal, or no such two people.</summary>
    public sealed record NotFound : MergeOutcome;

    /// <summary>The second must be another person, of another agency.</summary>
    public sealed record NeedsAnother : MergeOutcome;

    /// <summary>It has been answered otherwise, or one of the two has been merged since.</summary>
    public sealed record Settled : MergeOutcome;
}
