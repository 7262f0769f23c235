using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Navo.Architecture;

public sealed partial class The_repository
{
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    [Fact]
    public void Names_no_real_looking_person()
    {
        foreach (var file in Repository.Files.Where(IsText))
        {
            foreach (Match match in ElevenDigits().Matches(Repository.Read(file)))
            {
                Assert.False(LooksReal(match.Value), $"{file} holds a fodselsnummer whose month is not shifted");
            }
        }
    }

    [Fact]
    public void Knows_a_real_looking_number_when_it_sees_one()
    {
        // A synthetic number with its month moved back and its control digits made anew.
        Assert.True(LooksReal(WithControlDigits("140388412")));
        Assert.False(LooksReal(WithControlDigits("148388412")));
    }

    [Fact]
    public void Hard_codes_no_unit_and_no_role()
    {
        var units = JsonDocument.Parse(Repository.Read("infra/seed/units.json")).RootElement.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("id").GetString()!);
        var roles = JsonDocument.Parse(Repository.Read("policy/roles.json")).RootElement.GetProperty("roles").EnumerateArray().Select(role => role.GetProperty("id").GetString()!);
        var names = units.Concat(roles).ToList();
        Assert.True(names.Count > 10);
        foreach (var file in Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal) || file.EndsWith(".mjs", StringComparison.Ordinal)))
        {
            var text = Repository.Read(file);
            Assert.All(names, name => Assert.False(Regex.IsMatch(text, $"\"{Regex.Escape(name)}\"", RegexOptions.CultureInvariant), $"{file} names {name}"));
        }
    }

    [Fact]
    public void Has_a_README_that_gives_its_commands()
    {
        Assert.Contains("./navo up", Repository.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("./navo test", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Skips_no_test_and_waits_for_no_time()
    {
        foreach (var file in Repository.Source("tests/").Where(file => !file.StartsWith("tests/Architecture/", StringComparison.Ordinal)))
        {
            Assert.False(SkipsOrSleeps().IsMatch(Repository.Read(file)), file);
        }
    }

    private static bool IsText(string file) => Path.GetExtension(file) is not (".woff2" or ".png" or ".ico" or ".jpg") && !file.EndsWith("lock.json", StringComparison.Ordinal);

    private static bool LooksReal(string digits)
    {
        var day = int.Parse(digits[..2], CultureInfo.InvariantCulture) % 40;
        var month = int.Parse(digits[2..4], CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 && Control(digits, FirstWeights) == digits[9] - '0' && Control(digits, SecondWeights) == digits[10] - '0';
    }

    private static string WithControlDigits(string nine)
    {
        for (var serial = int.Parse(nine[6..], CultureInfo.InvariantCulture); ; serial++)
        {
            var start = nine[..6] + serial.ToString("000", CultureInfo.InvariantCulture);
            var first = Control(start, FirstWeights);
            var second = first < 10 ? Control(start + first.ToString(CultureInfo.InvariantCulture), SecondWeights) : 10;
            if (second < 10)
            {
                return $"{start}{first}{second}";
            }
        }
    }

    private static int Control(string digits, int[] weights) => (11 - (weights.Select((weight, index) => weight * (digits[index] - '0')).Sum() % 11)) % 11;

    [GeneratedRegex(@"(?<![\d.])\d{11}(?!\d)")]
    private static partial Regex ElevenDigits();

    [GeneratedRegex(@"Skip\s*=\s*""|Thread\.Sleep\(|Task\.Delay\(")]
    private static partial Regex SkipsOrSleeps();
}
