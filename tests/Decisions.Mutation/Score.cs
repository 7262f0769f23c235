using System.Globalization;
using System.Text;

namespace Navo.Decisions.Mutation;

/// <summary>docs/mutation.md.</summary>
internal static class Score
{
    public static string Write(IReadOnlyList<Mutant> mutants, IReadOnlyList<string> verdicts, IReadOnlyDictionary<string, string> reasons)
    {
        var judged = mutants.Zip(verdicts).Where(one => one.Second != Judge.Uncompilable).ToArray();
        var survivors = judged.Where(one => one.Second == Judge.Survived).Select(one => one.First).ToArray();
        var page = new StringBuilder();
        Line(page, "# Mutation testing of the decision");
        Line(page, "");
        Line(page, "Written by `./navo bench mutation --write`: each comparison, condition and boundary of `src/Decisions` is flipped, each step left out, one at a time; the mutant is compiled in memory and `tests/Decisions.Tests` run against it.");
        Line(page, "");
        Line(page, "| mutants | killed by a test | killed by time or a crash | survived | justified | score |");
        Line(page, "|---|---|---|---|---|---|");
        var hard = judged.Count(one => one.Second is "killed by time" or "killed with its process");
        var killed = judged.Length - survivors.Length;
        Line(page, string.Create(CultureInfo.InvariantCulture, $"| {judged.Length} | {killed - hard} | {hard} | {survivors.Length} | {survivors.Count(one => reasons.ContainsKey(one.Key))} | {100.0 * killed / judged.Length:0.0} % |"));
        Line(page, "");
        Line(page, string.Create(CultureInfo.InvariantCulture, $"{mutants.Count - judged.Length} further changes do not compile, so the compiler kills them."));
        Line(page, "");
        Line(page, "## By file");
        Line(page, "");
        Line(page, "| file | mutants | survived |");
        Line(page, "|---|---|---|");
        foreach (var file in judged.GroupBy(one => one.First.File))
        {
            Line(page, string.Create(CultureInfo.InvariantCulture, $"| {file.Key} | {file.Count()} | {file.Count(one => one.Second == Judge.Survived)} |"));
        }

        Line(page, "");
        Line(page, "## Survivors, and why they may live");
        Line(page, "");
        foreach (var one in survivors)
        {
            Line(page, $"- `{one.File}` `{one.Source}`: {one.What}{(one.Occurrence > 1 ? $" (#{one.Occurrence})" : "")}. {reasons.GetValueOrDefault(one.Key, "**Not justified.**")}");
        }

        return page.ToString();
    }

    private static void Line(StringBuilder page, string text) => page.Append(text).Append('\n');
}
