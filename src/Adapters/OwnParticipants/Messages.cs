using System.Collections.Immutable;

namespace Navo.Adapters.OwnParticipants;

/// <summary>Whose names the own agency's screen needs.</summary>
internal sealed record ResolveQuestion
{
    public required ImmutableArray<string> Pseudonyms { get; init; }
}

/// <summary>The names of those who are in the caller's own caseload; the others are left out.</summary>
internal sealed record ResolveAnswer(ImmutableArray<OwnName> Participants);

/// <summary>A name, for the own agency's screen only.</summary>
internal sealed record OwnName(string Pseudonym, string Name)
{
    public override string ToString() => "OwnName(***)";
}

/// <summary>What the caller wants to see of the own agency's data, in canonical form.</summary>
internal sealed record DataQuestion
{
    public required string Pseudonym { get; init; }

    public required string Category { get; init; }

    public override string ToString() => "DataQuestion(***)";
}

/// <summary>Whom the caller looks for.</summary>
internal sealed record FindQuestion
{
    public required string Fodselsnummer { get; init; }

    public override string ToString() => "FindQuestion(***)";
}
