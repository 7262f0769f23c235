using Navo.Adapters.OsloVo.Client;
using Navo.Contracts.Categories;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>Makes an observation of a noted row: its day, its centre.</summary>
internal static class NotedObservation
{
    public static Observation<TData> Observe<TRow, TData>(this Noted<TRow> noted, Evidence evidence, string agency, TData data)
        where TRow : class, INotedRow
        where TData : class => new()
        {
            ObservedOn = noted.Day,
            Evidence = evidence,
            SourceAgency = agency,
            SourceUnit = noted.Centre,
            Data = data,
        };
}
