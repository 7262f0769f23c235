namespace Navo.Ledger.Standing;

/// <summary>A period of follow-up or enrolment, in whole days.</summary>
public sealed record StandingFollowUp
{
    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The group, where the agency has groups.</summary>
    public string? Group { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while open.</summary>
    public DateOnly? To { get; init; }
}
