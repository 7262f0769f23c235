using System.Collections.Immutable;
using Navo.Adapters.Sources;

namespace Navo.Adapters.Mapping;

/// <summary>A day that a case system may have written. One that cannot be read is kept apart.</summary>
internal static class WrittenDay
{
    /// <summary>The day; null where none is written (one of the year 9999 is none), or none that can be read.</summary>
    public static DateOnly? Read(string field, string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (!NorwegianDay.TryReadOpen(text, out var day))
        {
            apart.Add(new KeptApart(field, text));
        }

        return day;
    }
}
