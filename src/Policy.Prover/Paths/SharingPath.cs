using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.Policy.Prover.Paths;

/// <summary>A cell through which data can flow, and what it takes.</summary>
internal sealed record SharingPath
{
    public required Combination Cell { get; init; }

    public required Agreement Agreement { get; init; }

    /// <summary>Units of the requestor whose employees get through.</summary>
    public required ImmutableArray<UnitId> Units { get; init; }

    /// <summary>Cases of the best case with one thing changed that are permitted all the same; all others close the path.</summary>
    public required ImmutableArray<FactCase> Tolerates { get; init; }

    /// <summary>How many cases of the facts were decided for this path, and how many of them were permitted.</summary>
    public required int Cases { get; init; }

    public required int Permits { get; init; }

    public bool NeedsStrongYes => !Tolerates.Any(one => one.IsLiveYes);

    public bool NeedsGroup => !Tolerates.Contains(Axes.FollowUp[1]);
}
