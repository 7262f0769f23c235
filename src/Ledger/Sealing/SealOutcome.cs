using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Sealing;

/// <summary>What came of sealing a row. A broken Ledger is neither: it is a <see cref="LedgerUnavailableException"/>.</summary>
public abstract record SealOutcome
{
    private SealOutcome()
    {
    }

    /// <summary>The row is durable.</summary>
    public sealed record Sealed : SealOutcome
    {
        /// <summary>The row's id.</summary>
        public required EntryId Entry { get; init; }

        /// <summary>Its place in the one order of consent events and rows.</summary>
        public required long Position { get; init; }

        /// <summary>When, read after the lock was held. For a release: the instant of release.</summary>
        public required DateTimeOffset Instant { get; init; }

        /// <summary>Monotonic timestamp (of the injected TimeProvider) taken before COMMIT was sent: the release window counts from here.</summary>
        public required long CommitStarted { get; init; }
    }

    /// <summary>
    /// Something the permit relied on has changed; nothing was written. One re-decision on fresh facts is allowed, else seal a refusal.
    /// For a mark: the one it is about has become another (<see cref="Identity.Merging.Merges.NowAsync"/>), about whom it is to be said.
    /// </summary>
    /// <param name="Why">What had changed: <c>subject</c>, <c>employee</c>, <c>unit</c>, <c>policy</c>, <c>instant</c> or <c>cap</c>.</param>
    public sealed record Stale(string Why) : SealOutcome;
}
