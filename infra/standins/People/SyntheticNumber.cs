using System.Globalization;

namespace Navo.StandIns.People;

/// <summary>Made-up national identity numbers: the month is raised by 80 (Skatteetaten's range for test people), so that none can be a living person's.</summary>
internal sealed class SyntheticNumber(Draw draw, int firstYear = 60)
{
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public void Reserve(string number) => _taken.Add(number);

    public string Next(bool child = false, bool dNumber = false)
    {
        while (true)
        {
            var day = draw.Between(1, 28) + (dNumber ? 40 : 0);
            var month = draw.Between(1, 12) + 80;
            var year = child ? draw.Between(10, 14) : draw.Between(firstYear, firstYear == 60 ? 99 : firstYear + 9);
            var individual = child ? draw.Between(500, 999) : draw.Between(0, 499);
            var nine = string.Create(CultureInfo.InvariantCulture, $"{day:D2}{month:D2}{year:D2}{individual:D3}");
            var first = Control(nine, FirstWeights);
            if (first == 10)
            {
                continue;
            }

            var ten = nine + (char)('0' + first);
            var second = Control(ten, SecondWeights);
            if (second == 10)
            {
                continue;
            }

            var number = ten + (char)('0' + second);
            if (_taken.Add(number))
            {
                return number;
            }
        }
    }

    private static int Control(string digits, int[] weights)
    {
        var sum = 0;
        for (var index = 0; index < weights.Length; index++)
        {
            sum += weights[index] * (digits[index] - '0');
        }

        return (11 - (sum % 11)) % 11;
    }
}
