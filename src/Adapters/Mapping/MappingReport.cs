using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Navo.Edge.Telemetry;

namespace Navo.Adapters.Mapping;

/// <summary>Counts what a mapping kept apart, by field. The values themselves go nowhere.</summary>
internal static class MappingReport
{
    private static readonly Counter<long> Apart = Instruments.Meter.CreateCounter<long>(
        "navo.adapter.kept_apart", description: "Values of the case system that are on no list, by field.");

    public static void Count(ImmutableArray<KeptApart> apart)
    {
        foreach (var value in apart)
        {
            Apart.Add(1, new KeyValuePair<string, object?>("field", value.Field));
        }
    }
}
