using Navo.Decisions;
using Navo.Decisions.Facts;

namespace Navo.Gateway.Deciding;

/// <summary>A decision and the facts it was made on.</summary>
internal readonly record struct Verdict(DecisionFacts Facts, Decision Decision);
