using System.Collections.Immutable;
using Navo.Ledger.Breaches;

namespace Navo.Gateway.AccessLog;

/// <summary>A page of the log, newest first.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Where the next page begins.</param>
/// <param name="Breaches">On the first page of the list alone, and only where some wait: possible breaches the officer has not assessed.</param>
internal sealed record EntryPage(ImmutableArray<EntryView> Items, string? Next, OpenBreaches? Breaches = null);
