using System.Globalization;
using System.Text.RegularExpressions;

namespace Navo.Benchmarks;

/// <summary>One run of wrk, read of what it prints.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P50">Half of the answers came within this many milliseconds.</param>
/// <param name="P99">All but one in a hundred.</param>
/// <param name="Cut">Connections that were cut: a release that could not be written within the release window.</param>
internal sealed partial record Measurement(double Rate, double P50, double P99, int Cut)
{
    public static Measurement Read(string output)
    {
        if (Errors().Match(output) is { Success: true } errors)
        {
            throw new InvalidOperationException($"The run was not clean: {errors.Value.Trim()}");
        }

        return new Measurement(
            double.Parse(Requests().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            Milliseconds(P50Line().Match(output)),
            Milliseconds(P99Line().Match(output)),
            Reads().Match(output) is { Success: true } reads ? int.Parse(reads.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>The middle of several runs, member by member.</summary>
    public static Measurement Median(IReadOnlyCollection<Measurement> runs) => new(
        Middle(runs.Select(run => run.Rate)), Middle(runs.Select(run => run.P50)), Middle(runs.Select(run => run.P99)), runs.Sum(run => run.Cut));

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static double Milliseconds(Match match)
    {
        var value = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "us" => value / 1000,
            "s" => value * 1000,
            _ => value,
        };
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Requests();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P50Line();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99Line();

    [GeneratedRegex(@"(Non-2xx.*|Socket errors: connect [1-9].*|Socket errors.*timeout [1-9].*)")]
    private static partial Regex Errors();

    [GeneratedRegex(@"Socket errors:.* read (\d+)")]
    private static partial Regex Reads();
}
