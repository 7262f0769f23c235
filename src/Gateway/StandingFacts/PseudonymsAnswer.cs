using System.Collections.Immutable;

namespace Navo.Gateway.StandingFacts;

/// <summary>The agency's own pseudonyms of its own people; the others are left out.</summary>
internal sealed record PseudonymsAnswer(ImmutableArray<StandingFactsAnswer.Named> Pseudonyms)
{
    public override string ToString() => "PseudonymsAnswer(***)";
}
