using System.Collections.Immutable;
using Navo.Ledger.Standing;

namespace Navo.Gateway.StandingFacts;

/// <summary>The answer to a batch. The identity numbers are the sender's own, just sent; the pseudonyms are its own too.</summary>
internal sealed record StandingFactsAnswer
{
    public required long Sequence { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required ImmutableArray<Named> Pseudonyms { get; init; }

    /// <summary>True when only a snapshot can make the feed whole again; absent otherwise.</summary>
    public bool? SnapshotNeeded { get; init; }

    public static StandingFactsAnswer Of(StandingFactsOutcome.Applied applied) => new()
    {
        Sequence = applied.Sequence,
        AsOf = applied.AsOf,
        SnapshotNeeded = applied.WantsSnapshot ? true : null,
        Pseudonyms = [.. applied.Pseudonyms.Select(named => new Named(named.Fodselsnummer.Reveal(), named.Pseudonym.Value))],
    };

    /// <summary>One person of the batch.</summary>
    internal sealed record Named(string Fodselsnummer, string Pseudonym);
}
