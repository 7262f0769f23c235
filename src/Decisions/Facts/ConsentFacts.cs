using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Facts;

/// <summary>The fold of the consent events for exactly one (participant, category, holder, requestor). Null where nobody ever asked and the participant never answered.</summary>
public sealed record ConsentFacts
{
    /// <summary>Where the events have led.</summary>
    public required ConsentState State { get; init; }

    /// <summary>The latest yes; null when there never was one.</summary>
    public ConsentId? Consent { get; init; }

    /// <summary>The consent's revision: the number of its latest event.</summary>
    public required long Revision { get; init; }

    /// <summary>The purposes the yes is for; empty when there is none.</summary>
    public required ImmutableArray<PurposeId> Purposes { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>When the yes was given.</summary>
    public DateTimeOffset? GivenAt { get; init; }

    /// <summary>First instant after the yes.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>When the yes lapsed because follow-up had been broken for 30 days; it does not revive. Null when it has not.</summary>
    public DateTimeOffset? LapsedAt { get; init; }

    /// <summary>Pressed by the participant, not by a helper.</summary>
    public required bool SelfGiven { get; init; }

    /// <summary>An express act on a text that named the data (GDPR art. 9(2)(a)).</summary>
    public required bool Explicit { get; init; }

    /// <summary>How surely the participant was signed in at the yes.</summary>
    public required Assurance Assurance { get; init; }
}
