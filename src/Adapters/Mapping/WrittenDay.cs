using System.Collections.Immutable;
using Navo.Adapters.Sources;

namespace Navo.Adapters.Mapping;

/// <summary>A day that a case system may have written. One that cannot be read is kept apart.</summary>
internal static class WrittenDay
{
    /// <summary>The day; null where none is written, or none that can be read.</summary>
    public static DateOnly? Read(string field, string? text, ImmutableArray<KeptApart>.Builder apart)
    {
        if (text is null)
        {
            return null;
        }

        if (NorwegianDay.Read(text) is { } day)
        {
            return day;
        }

        apart.Add(new KeptApart(field, text));
        return null;
    }
}
