using System.Globalization;
using System.Text.RegularExpressions;

namespace Navo.Architecture;

/// <summary>Each slice logs in its own range of event ids, as docs/ARCHITECTURE.md lists them.</summary>
public sealed partial class The_application_log
{
    [Fact]
    public void Has_event_ids_of_the_slice_that_logs_and_each_only_once()
    {
        var ranges = Range().Matches(Repository.Read("docs/ARCHITECTURE.md"))
            .ToDictionary(match => match.Groups[3].Value, match => (From: Number(match.Groups[1]), To: Number(match.Groups[2])));
        Assert.True(ranges.Count >= 6);
        var seen = new HashSet<int>();
        foreach (var file in Repository.Source())
        {
            foreach (Match match in EventId().Matches(Repository.Read(file)))
            {
                var id = Number(match.Groups[1]);
                var (from, to) = ranges[file.Split('/')[1]];
                Assert.True(id >= from && id <= to, $"{file}: {id} is outside {from}-{to}");
                Assert.True(seen.Add(id), $"{file}: {id} is taken");
            }
        }

        Assert.True(seen.Count >= 8);
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\d{4})–(\d{4}) \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Range();

    [GeneratedRegex(@"LoggerMessage\(\s*(?:EventId\s*=\s*)?(\d+)")]
    private static partial Regex EventId();
}
