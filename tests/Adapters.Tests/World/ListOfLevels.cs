using System.Globalization;
using System.Text;

namespace Navo.Adapters.Tests.World;

/// <summary>Writes a list of levels as long as a test needs it, over the made-up people, with as many bad rows as it needs.</summary>
internal static class ListOfLevels
{
    private const string Header = "radnøkkel;personnummer;skolested;vurdertDato;ferdighet;trinn;grunnlag;merknad";
    private static readonly string[] Skills = ["LYTTE", "LESE", "SKRIVE", "SNAKKE"];
    private static readonly string[] Steps = ["FØR_A1", "A1", "A2", "B1", "B2"];

    /// <summary>Every row whose number is a multiple of <paramref name="badEvery"/> has one fault, each kind in its turn.</summary>
    /// <returns>Line and column of each fault.</returns>
    public static List<(long Line, string Column)> Write(string path, int rows, IReadOnlyList<string> people, string centre, int badEvery = 0)
    {
        var faults = new List<(long, string)>();
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(true));
        file.WriteLine(Header);
        for (var row = 1; row <= rows; row++)
        {
            string[] cells =
            [
                "rad-" + row.ToString(CultureInfo.InvariantCulture), people[row % people.Count], centre, "2024-0" + ((row % 9) + 1).ToString(CultureInfo.InvariantCulture) + "-15",
                Skills[row % Skills.Length], Steps[row % Steps.Length], "LÆRER", "Bare for skolen",
            ];
            if (badEvery > 0 && row % badEvery == 0)
            {
                var (place, column, text) = (row / badEvery % 5) switch
                {
                    0 => (1, "personnummer", "2879143309"),
                    1 => (3, "vurdertDato", "i fjor"),
                    2 => (4, "ferdighet", ""),
                    3 => (5, "trinn", "A2/B1"),
                    _ => (0, "radnøkkel", "rad-1"),
                };
                cells[place] = text;
                faults.Add((row + 1, column));
            }

            file.WriteLine(string.Join(';', cells));
        }

        return faults;
    }
}
