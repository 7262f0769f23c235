namespace Navo.Benchmarks.Decisions;

/// <summary>What one engine needed for one scenario.</summary>
/// <param name="P50">Microseconds.</param>
/// <param name="P99">Microseconds.</param>
/// <param name="Rate">Decisions a second, on one thread.</param>
internal sealed record DecisionFigures(double P50, double P99, double Rate)
{
    /// <summary>Octets allocated a decision; null where it cannot be seen.</summary>
    public double? Octets { get; init; }
}
