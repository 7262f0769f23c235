using System.Collections.Immutable;

namespace Navo.Adapters.Mapping;

/// <summary>What a mapping made of a case system's words, and what it could not place. The unplaced is never told on and never guessed at.</summary>
internal sealed record Mapped<T>(ImmutableArray<T> Values, ImmutableArray<KeptApart> Apart)
    where T : class
{
    /// <summary>Names of what the case system had and the mapping left where it was, for the log's row (promise 6). Names only.</summary>
    public ImmutableArray<string> Withheld { get; init; } = [];
}

/// <summary>A value that is on no list. Only the name of its field may be counted or logged: the value may be anything.</summary>
internal sealed record KeptApart(string Field, string? Value)
{
    public override string ToString() => $"KeptApart({Field})";
}
