using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>A row with its day and centre read; without both there is no observation.</summary>
internal sealed record Noted<TRow>(TRow Row, DateOnly Day, string Centre)
    where TRow : class, INotedRow
{
    public override string ToString() => "Noted(***)";
}

/// <summary>What rows noted at centres have in common.</summary>
internal static class NotedRows
{
    /// <summary>The rows that can be placed, newest first. Rows of one day keep their order: the case system's stand before a file's.</summary>
    public static ImmutableArray<Noted<TRow>> Read<TRow>(string list, IReadOnlyList<TRow?>? rows, DateOnly today, ImmutableArray<KeptApart>.Builder apart)
        where TRow : class, INotedRow =>
        [.. (rows ?? []).Select(row => Read(list, row, today, apart)).OfType<Noted<TRow>>().OrderByDescending(row => row.Day)];

    /// <summary>The newest row of each centre; what came before it at that centre no longer stands.</summary>
    public static IEnumerable<Noted<TRow>> NewestOfEachCentre<TRow>(this IEnumerable<Noted<TRow>> rows)
        where TRow : class, INotedRow => rows.DistinctBy(row => row.Centre, StringComparer.Ordinal);

    public static bool? YesNo(string field, string? word, ImmutableArray<KeptApart>.Builder apart)
    {
        switch (word)
        {
            case null: return null;
            case "JA": return true;
            case "NEI": return false;
            default:
                apart.Add(new KeptApart(field, word));
                return null;
        }
    }

    private static Noted<TRow>? Read<TRow>(string list, TRow? row, DateOnly today, ImmutableArray<KeptApart>.Builder apart)
        where TRow : class, INotedRow
    {
        if (row is null)
        {
            return null;
        }

        if (NorwegianDay.Read(row.Fort) is not { } day || day > today)
        {
            apart.Add(new KeptApart(list + "[].ført", row.Fort));
            return null;
        }

        if (!UnitId.TryParse(row.Skolested, out var centre))
        {
            apart.Add(new KeptApart(list + "[].skolested", row.Skolested));
            return null;
        }

        return new Noted<TRow>(row, day, centre.Value);
    }
}
