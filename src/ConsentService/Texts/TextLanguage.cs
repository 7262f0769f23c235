using System.Collections.Immutable;
using System.Globalization;

namespace Navo.ConsentService.Texts;

/// <summary>A language texts are written in, as <c>languages.json</c> says it.</summary>
internal sealed record TextLanguage
{
    private static readonly TimeZoneInfo Norway = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>BCP 47, as the file names and the wire say it.</summary>
    public required string Id { get; init; }

    /// <summary>What its speakers call it.</summary>
    public required string Name { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Dir { get; init; }

    /// <summary>ISO 15924.</summary>
    public required string Script { get; init; }

    /// <summary>A date in words, with {day}, {month} and {year}.</summary>
    public required string Date { get; init; }

    /// <summary>The twelve Gregorian months, as they stand in a date.</summary>
    public required ImmutableArray<string> Months { get; init; }

    /// <summary>Words that say "not": what is shared names something that is not.</summary>
    public required ImmutableArray<string> Not { get; init; }

    /// <summary>What a protected person reads on the own page, and nowhere else (promise 7).</summary>
    public required string Unavailable { get; init; }

    public bool IsRightToLeft => Dir == "rtl";

    /// <summary>The day in Norway, Gregorian in every language: "12. mai 2026", "12 May 2026".</summary>
    public string DateOf(DateTimeOffset instant)
    {
        var day = TimeZoneInfo.ConvertTime(instant, Norway);
        return Date
            .Replace("{day}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", Months[day.Month - 1], StringComparison.Ordinal)
            .Replace("{year}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Norwegian inside a text: isolated where the text runs the other way, so that neither turns the other round.</summary>
    public string Quote(string norwegian) => IsRightToLeft ? $"\u2068{norwegian}\u2069" : norwegian;
}
