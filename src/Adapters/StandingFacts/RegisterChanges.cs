using System.Collections.Immutable;

namespace Navo.Adapters.StandingFacts;

/// <summary>What has changed in an agency's registers: newest states, and keys that are gone.</summary>
internal sealed record RegisterChanges
{
    /// <summary>Names the run of numbers; another value means that the numbers began anew.</summary>
    public required string Stream { get; init; }

    /// <summary>The number to ask after next time.</summary>
    public required long Last { get; init; }

    public required ImmutableArray<RegisterChange> Changes { get; init; }
}

/// <summary>One thing's newest state, or that it is gone.</summary>
internal abstract record RegisterChange(string Key)
{
    internal sealed record Unit(string Key, UnitFact? Now) : RegisterChange(Key);

    internal sealed record Caseworker(string Key, CaseworkerFact? Now) : RegisterChange(Key);

    internal sealed record Participant(string Key, ParticipantFact? Now) : RegisterChange(Key)
    {
        public override string ToString() => "Participant(***)";
    }
}
