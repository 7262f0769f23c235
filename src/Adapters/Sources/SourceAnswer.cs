using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Navo.Adapters.Sources;

/// <summary>What the case system has of one category about one person, in canonical form.</summary>
internal abstract record SourceAnswer
{
    private SourceAnswer()
    {
    }

    /// <summary>Nothing on file, or nothing that may be told. The two look alike on purpose.</summary>
    internal sealed record NoData : SourceAnswer
    {
        public static NoData Value { get; } = new();
    }

    /// <summary>Observations, and the day after which they are old.</summary>
    internal sealed record Data(ImmutableArray<JsonObject> Observations, DateOnly? StaleAfter) : SourceAnswer
    {
        /// <summary>Names of what the case system had besides, and that stays there.</summary>
        public ImmutableArray<string> Withheld { get; init; } = [];
    }
}
