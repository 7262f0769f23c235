using System.Collections.Immutable;
using Navo.Ledger.Rows;

namespace Navo.Gateway.AccessLog.Consents;

/// <summary>Questions to participants, counted per office: signs of asking in bulk or of pressure, never persons.</summary>
internal sealed record AskCountsAnswer(ImmutableArray<AskCount> Units);
