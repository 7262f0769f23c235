using System.Collections.Immutable;
using Navo.Ledger.Rows;

namespace Navo.Ledger.Streaming;

/// <summary>An agency's rows among some leaves, in the order of the leaves.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">The leaf after the last one looked at, whether or not it was the agency's.</param>
public sealed record StreamPage(ImmutableArray<AccessRowContent> Rows, long Next);
