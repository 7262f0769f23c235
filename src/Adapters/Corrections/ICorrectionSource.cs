using System.Collections.Immutable;

namespace Navo.Adapters.Corrections;

/// <summary>One case system's list of corrections, as every adapter sees it.</summary>
internal interface ICorrectionSource
{
    /// <summary>What was corrected after a number.</summary>
    Task<CorrectionRun> ReadAsync(long after, CancellationToken cancellationToken);
}

/// <summary>Corrections, and the number to ask after next time; another stream means that the numbers began anew.</summary>
internal sealed record CorrectionRun(string Stream, long Last, ImmutableArray<HolderCorrection> Corrections)
{
    /// <summary>There is no such list.</summary>
    public static CorrectionRun None { get; } = new("-", 0, []);

    public override string ToString() => "CorrectionRun(***)";
}
