using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Agreements;

/// <summary>A purpose of policy/purposes.json (GDPR art. 5(1)(b)).</summary>
public sealed record Purpose
{
    /// <summary>Wire value.</summary>
    public required PurposeId Id { get; init; }

    /// <summary>Short name for addresses and code lists.</summary>
    public required string Slug { get; init; }

    /// <summary>Name (nb).</summary>
    public required string Name { get; init; }

    /// <summary>One easy sentence to the participant (nb).</summary>
    public required string Text { get; init; }

    /// <summary>Definition (nb).</summary>
    public required string Definition { get; init; }

    /// <summary>Role ids that may ever use the purpose.</summary>
    public required ImmutableArray<string> Roles { get; init; }

    /// <summary>Months a yes lasts when the participant says nothing.</summary>
    public required int MonthsDefault { get; init; }

    /// <summary>Months a yes may last.</summary>
    public required int MonthsMax { get; init; }

    /// <summary>Releases per 30 days the purpose was designed for; an agreement carries the one that holds.</summary>
    public required int Cap { get; init; }
}
