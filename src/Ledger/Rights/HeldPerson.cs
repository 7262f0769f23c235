using System.Collections.Immutable;
using Navo.Contracts.Identifiers;

namespace Navo.Ledger.Rights;

/// <summary>What the Ledger has of one person beside what their own lists tell: for the person themselves (GDPR art. 15), and for nobody else.</summary>
public sealed record HeldPerson
{
    /// <summary>The person, and those who turned out to be the same: their rows are the person's too.</summary>
    public required ImmutableArray<SubjectId> Subjects { get; init; }

    /// <summary>Since when NAVO knows the person.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many rows of the access log are about the person.</summary>
    public required long Entries { get; init; }

    /// <summary>The person's own log key.</summary>
    public required ImmutableArray<byte> LogKey { get; init; }

    /// <summary>Numbers, present and former.</summary>
    public required ImmutableArray<HeldNumber> Numbers { get; init; }

    /// <summary>What each agency calls the person.</summary>
    public required ImmutableDictionary<AgencyId, Pseudonym> Pseudonyms { get; init; }

    /// <summary>When each agency last told its facts of the person, and when that came.</summary>
    public required ImmutableDictionary<AgencyId, (DateTimeOffset AsOf, DateTimeOffset ReceivedAt)> Told { get; init; }

    /// <summary>Every block and lifting of one, in order.</summary>
    public required ImmutableArray<HeldBlock> Blocks { get; init; }

    /// <summary>Codes that were made and yeses that were taken down by staff.</summary>
    public required ImmutableArray<HeldHelp> Help { get; init; }

    /// <summary>What has been handed over within the time that caps count.</summary>
    public required ImmutableArray<HeldUse> Uses { get; init; }

    /// <summary>Corrections holders have told of.</summary>
    public required ImmutableArray<HeldCorrection> Corrections { get; init; }

    /// <summary>Agencies that asked, whether or not it was passed on.</summary>
    public required ImmutableArray<HeldAsk> Asks { get; init; }

    /// <summary>What has been said and done about this person being the same as another.</summary>
    public required ImmutableArray<HeldMerge> Merges { get; init; }

    /// <summary>Acts that carried an id against doing them twice.</summary>
    public required ImmutableArray<HeldAct> Acts { get; init; }

    /// <summary>The octets behind each row: what its leaf is the hash of, and what its decision was made on.</summary>
    public required ImmutableDictionary<EntryId, (byte[]? Canonical, byte[]? Inputs)> Rows { get; init; }

    /// <summary>Names no one.</summary>
    public override string ToString() => "HeldPerson(***)";
}
