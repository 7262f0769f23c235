using System.Collections.Immutable;

namespace Navo.Ledger.Retention;

/// <summary>What a run of retention erased.</summary>
/// <param name="Erased">The classes something was erased under, in the policy's order.</param>
/// <param name="Hold">The hold of everything that stopped the run; null when it was not stopped.</param>
public sealed record RetentionReport(ImmutableArray<ErasedClass> Erased, HoldNotice? Hold);
