using System.Collections.Immutable;

namespace Navo.Gateway.Corrections;

/// <summary>What a holder's system says it has corrected. No value is ever in it: an unknown member is refused.</summary>
internal sealed record CorrectionsBody
{
    public required ImmutableArray<CorrectionItem> Corrections { get; init; }

    public override string ToString() => "CorrectionsBody(***)";
}
