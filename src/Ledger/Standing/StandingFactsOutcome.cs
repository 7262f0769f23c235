using System.Collections.Immutable;

namespace Navo.Ledger.Standing;

/// <summary>What came of a batch of standing facts.</summary>
public abstract record StandingFactsOutcome
{
    private StandingFactsOutcome()
    {
    }

    /// <summary>Applied, now or by an earlier sending of the same batch: the answer is the same.</summary>
    /// <param name="Sequence">The batch's sequence.</param>
    /// <param name="AsOf">The batch's instant.</param>
    /// <param name="Pseudonyms">The agency's own pseudonym of each participant in the batch.</param>
    /// <param name="Repeated">The batch had been applied before.</param>
    /// <param name="WantsSnapshot">Only a snapshot can make the feed whole again.</param>
    public sealed record Applied(
        long Sequence, DateTimeOffset AsOf, ImmutableArray<NamedPseudonym> Pseudonyms, bool Repeated, bool WantsSnapshot = false) : StandingFactsOutcome;

    /// <summary>The sequence is not above the last one, or the same with other content (409).</summary>
    /// <param name="Expected">The lowest sequence that would be taken.</param>
    public sealed record Conflict(long Expected) : StandingFactsOutcome;

    /// <summary>The batch claims to be from the future (400).</summary>
    public sealed record InFuture : StandingFactsOutcome;

    /// <summary>The batch does not have the form of one (400). The fault names a member, never a value.</summary>
    public sealed record Invalid(string Fault) : StandingFactsOutcome;
}
