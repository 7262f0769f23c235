using System.Collections.Immutable;

namespace Navo.Decisions.Facts;

/// <summary>The heads' revisions at which the facts were read. The Seal demands that they still hold.</summary>
public sealed record Revisions
{
    /// <summary>The participant's head; 0 for an unknown pseudonym.</summary>
    public required long Subject { get; init; }

    /// <summary>The employee's head; 0 when the agency has said nothing of the employee.</summary>
    public required long Employee { get; init; }

    /// <summary>The heads of every unit the facts hang on, in ascending order of unit.</summary>
    public required ImmutableArray<UnitRevision> Units { get; init; }

    /// <summary>The hash of the policy the request started with.</summary>
    public required string PolicyHash { get; init; }
}
