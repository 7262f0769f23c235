namespace Navo.Contracts.Categories;

/// <summary>Category <c>nav-vedtak</c>: that there is a decision on help from NAV (NAV-loven § 14 a). The service group may reveal health and has no place here.</summary>
public sealed record NavVedtak
{
    /// <summary>True when a decision is current.</summary>
    public required bool HasDecision { get; init; }

    /// <summary>The day of it.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Its main goal; absent when the decision has none.</summary>
    public MainGoal? MainGoal { get; init; }
}
