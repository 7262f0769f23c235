using System.Collections.Immutable;

namespace Navo.StandIns.People;

/// <summary>A made-up person, with what each agency has on file. An agency without a file does not know the person.</summary>
internal sealed record Person
{
    public required string Number { get; init; }

    public ImmutableArray<string> FormerNumbers { get; init; } = [];

    /// <summary>NAV's own 13 digits for a person (aktør-id), so that an identity number need not stand in an address.</summary>
    public required string ActorId { get; init; }

    public string? User { get; init; }

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public required Imperfection Imperfection { get; init; }

    public NavFile? Nav { get; init; }

    public VoFile? OsloVo { get; init; }
}

/// <summary>What is wrong with what VO has on file (policy: realistic data). One kind per person.</summary>
internal enum Imperfection
{
    None,
    NoLevel,
    OldLevels,
    Contradictory,
    TwoCentres,
    UnknownToVo,
    FormerDNumber,
    Dead,
    Child,
    Guardian,
    Kvp,
    ProtectedUnit,
}
