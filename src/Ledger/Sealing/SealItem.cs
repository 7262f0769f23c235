using Navo.Decisions;

namespace Navo.Ledger.Sealing;

/// <summary>One row to seal. A release names the permit it relies on; every other row has none.</summary>
public sealed record SealItem
{
    /// <summary>The row.</summary>
    public required EntryDraft Draft { get; init; }

    /// <summary>The permit whose conditions must still hold under the lock. Required for a release, refused for anything else.</summary>
    public Decision.Permit? Permit { get; init; }
}
