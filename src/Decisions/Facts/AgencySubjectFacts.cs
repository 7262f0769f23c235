using System.Collections.Immutable;

namespace Navo.Decisions.Facts;

/// <summary>What one agency says of a participant. Every member is absent when the agency does not know the person.</summary>
public sealed record AgencySubjectFacts
{
    /// <summary>The agency has said nothing of this person.</summary>
    public static AgencySubjectFacts Unknown { get; } = new();

    /// <summary>Eighteen or older. From the agency's register, never computed of the identity number.</summary>
    public Fact<bool> Adult { get; init; }

    /// <summary>Not registered dead.</summary>
    public Fact<bool> Alive { get; init; }

    /// <summary>Any guardian marker (vergemål, vergemålsloven).</summary>
    public Fact<bool> Guardian { get; init; }

    /// <summary>Protected address of any grade (folkeregisterloven § 10-4).</summary>
    public Fact<bool> AddressProtected { get; init; }

    /// <summary>Shielded person (skjermet): the agency's own employee or close family.</summary>
    public Fact<bool> Shielded { get; init; }

    /// <summary>The periods of follow-up or enrolment, ended ones too.</summary>
    public Fact<ImmutableArray<FollowUp>> FollowUps
    {
        get;
        init => field = value.TryRead(out var periods) && periods.IsDefault ? default : value;
    }
}
