using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Standing;

/// <summary>How old one agency's standing facts are. Numbers only: it says nothing of a person.</summary>
public sealed record FeedAge
{
    /// <summary>The agency.</summary>
    public required AgencyId Agency { get; init; }

    /// <summary>The last batch taken.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>As of when everything that a snapshot or heartbeat covers was last said.</summary>
    public required DateTimeOffset FreshAsOf { get; init; }

    /// <summary>False while a batch is missing: heartbeats refresh nothing then.</summary>
    public required bool IsGapless { get; init; }

    /// <summary>Only a snapshot can make the feed whole again.</summary>
    public required bool WantsSnapshot { get; init; }

    /// <summary>The units told of.</summary>
    public required AgeOfFacts Units { get; init; }

    /// <summary>The caseworkers told of.</summary>
    public required AgeOfFacts Caseworkers { get; init; }

    /// <summary>The participants told of.</summary>
    public required AgeOfFacts Participants { get; init; }
}
