using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>The kinds of cell a list may have. What they accept is what VO's contract accepts, in the ways people write it in a spreadsheet.</summary>
internal static partial class Cells
{
    /// <summary>Between the codes of one cell; comma and semicolon are taken.</summary>
    public const char Between = '|';

    private const int MostCodes = 40;
    private const int LongestText = 200;

    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"];

    public static CellReader Person { get; } = text =>
        Fodselsnummer.TryParse(text, out _) ? CellReading.Of(text)
        : text.Length == Fodselsnummer.Length - 1 && text.All(char.IsAsciiDigit) ? CellReading.Wrong("not eleven digits (has a spreadsheet dropped a leading zero?)")
        : text.Contains('E', StringComparison.OrdinalIgnoreCase) ? CellReading.Wrong("not eleven digits (has a spreadsheet made a number of it?)")
        : CellReading.Wrong("not eleven digits");

    public static CellReader Centre { get; } = text => UnitId.TryParse(text, out _) ? CellReading.Of(text) : CellReading.Wrong("not the id of a centre");

    public static CellReader YesNo { get; } = text => text.ToLowerInvariant() switch
    {
        "ja" or "j" or "yes" or "y" => CellReading.Of("JA"),
        "nei" or "n" or "no" => CellReading.Of("NEI"),
        _ => CellReading.Wrong("neither ja (yes) nor nei (no)"),
    };

    public static CellReader Text { get; } = text =>
        text.Length > LongestText ? CellReading.Wrong($"longer than {LongestText} characters")
        : text.Any(char.IsControl) ? CellReading.Wrong("a character that cannot be shown")
        : CellReading.Of(text);

    public static CellReader Day { get; } = text => DayOf(text) is { } day ? CellReading.Of(Iso(day)) : CellReading.Wrong("not a day (2026-05-12 or 12.05.2026)");

    /// <summary>A day that has been: nothing is observed in the future.</summary>
    public static CellReader DayUntil(DateOnly today) => text =>
        DayOf(text) is not { } day ? CellReading.Wrong("not a day (2026-05-12 or 12.05.2026)")
        : day > today ? CellReading.Wrong("a day in the future")
        : CellReading.Of(Iso(day));

    /// <summary>A number with at most one decimal, with point or comma; kept as text, as the contract has it.</summary>
    public static CellReader Number(decimal least, decimal most) => text =>
        !decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? CellReading.Wrong("not a number")
        : number < least || number > most ? CellReading.Wrong(string.Create(CultureInfo.InvariantCulture, $"not from {least} to {most}"))
        : CellReading.Of(number.ToString("0.#", CultureInfo.InvariantCulture));

    /// <summary>A whole number, as the contract's integers.</summary>
    public static CellReader Whole(int least, int most) => text =>
        !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? CellReading.Wrong("not a whole number")
        : number < least || number > most ? CellReading.Wrong(string.Create(CultureInfo.InvariantCulture, $"not from {least} to {most}"))
        : CellReading.Of(number);

    /// <summary>What the mapping itself reads: a cell that it would pass over is a fault here, not a row that nobody is ever told.</summary>
    public static CellReader Told(Func<string, bool> isTold, string otherwise) => text => isTold(text) ? CellReading.Of(text) : CellReading.Wrong(otherwise);

    public static CellReader Pattern(Regex pattern, string otherwise) => text => pattern.IsMatch(text) ? CellReading.Of(text) : CellReading.Wrong(otherwise);

    /// <summary>One code of the contract's list, in any case, with space for underscore.</summary>
    public static CellReader Code(IEnumerable<string> codes)
    {
        var list = codes.ToDictionary(Written, StringComparer.Ordinal);
        var wrong = "not one of " + string.Join(", ", list.Values);
        return text => list.TryGetValue(Written(text), out var code) ? CellReading.Of(code) : CellReading.Wrong(wrong);
    }

    /// <summary>Several codes of the contract's list, with | between them.</summary>
    public static CellReader Codes(IEnumerable<string> codes)
    {
        var one = Code(codes);
        return text =>
        {
            var parts = text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > MostCodes)
            {
                return CellReading.Wrong("too many codes");
            }

            var array = new JsonArray();
            foreach (var reading in parts.Select(part => one(part)))
            {
                if (reading.Fault is { } fault)
                {
                    return CellReading.Wrong(fault);
                }

                array.Add(reading.Value);
            }

            return CellReading.Of(array);
        };
    }

    private static string Written(string code) => Gap().Replace(code.Trim().ToUpperInvariant(), "_");

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("[ _-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
