using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Agreements;

/// <summary>An agency of policy/agencies.json, with the sides and units an agreement may name.</summary>
public sealed record Agency
{
    /// <summary>Days that stand for the month of GDPR art. 12(3).</summary>
    public const int MonthToAnswer = 30;

    /// <summary>Wire value.</summary>
    public required AgencyId Id { get; init; }

    /// <summary>Name on screen.</summary>
    public required string Name { get; init; }

    /// <summary>Sides (state, municipality); empty where the agency has none.</summary>
    public required ImmutableArray<string> Sides { get; init; }

    /// <summary>Units that take part.</summary>
    public required ImmutableArray<Unit> Units { get; init; }

    /// <summary>Days the agency has to answer a recall; a month where the policy does not say (GDPR art. 12(3)).</summary>
    public int RecallDays { get; init; } = MonthToAnswer;
}
