using System.Collections.Immutable;

namespace Navo.Gateway.StandingFacts;

/// <summary>Whose pseudonyms an agency asks for: people it has told standing facts about.</summary>
internal sealed record PseudonymsQuestion
{
    public required ImmutableArray<string> Fodselsnumre { get; init; }

    public override string ToString() => "PseudonymsQuestion(***)";
}
