using System.Collections.Immutable;

namespace Navo.Ledger.Standing;

/// <summary>A participant, as the agency describes its own. A member left out is a fact the agency has not said: the decision refuses on it.</summary>
public sealed record StandingParticipant
{
    /// <summary>The number now.</summary>
    public required string Fodselsnummer { get; init; }

    /// <summary>Former numbers: a D-number, a corrected number.</summary>
    public ImmutableArray<string>? HistoricIds { get; init; }

    /// <summary>Eighteen or older.</summary>
    public bool? Adult { get; init; }

    /// <summary>Not registered dead.</summary>
    public bool? Alive { get; init; }

    /// <summary>Any guardian marker.</summary>
    public bool? Guardian { get; init; }

    /// <summary><c>none</c> or <c>address</c>.</summary>
    public string? Protection { get; init; }

    /// <summary>Shielded person.</summary>
    public bool? Shielded { get; init; }

    /// <summary>Periods of follow-up or enrolment.</summary>
    public ImmutableArray<StandingFollowUp>? FollowUps { get; init; }
}
