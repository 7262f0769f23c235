using System.Globalization;
using Navo.Decisions.Tests.Properties;

namespace Navo.Decisions.Tests.Reference;

/// <summary>The same 100,000 cases each time; with NAVO_CASES as many as it says, with NAVO_SEED from that seed on.</summary>
public sealed class The_reference_model
{
    private static readonly int s_cases = Number("NAVO_CASES", 100_000);
    private static readonly int s_first = Number("NAVO_SEED", 0);

    private static IEnumerable<int> Seeds => Enumerable.Range(0, s_cases).Select(one => unchecked(s_first + one));

    [Fact]
    public void Agrees_with_the_rules_on_every_random_case()
    {
        var (permits, denials) = (0, 0);
        foreach (var seed in Seeds)
        {
            var one = Changes.Random(seed);
            var decision = one.Decide();

            var expected = ReferenceModel.FailedRules(one);
            var found = decision.Reasons.Where(reason => reason.Failed).Select(reason => reason.Rule).Distinct().ToList();

            Assert.True(
                expected.SequenceEqual(found) && (expected.Count == 0) == (decision is Decision.Permit),
                $"Case {seed}: expected [{string.Join(' ', expected)}], found [{string.Join(' ', found)}], {decision.GetType().Name}. This case alone: NAVO_SEED={seed} NAVO_CASES=1; this run: {Run}.");
            _ = expected.Count == 0 ? permits++ : denials++;
        }

        // The cases are worth something only if both answers are common; of a handful nobody can say.
        Assert.True(s_cases < 1000 || (permits > s_cases / 10 && denials > s_cases / 10), $"{permits} permits, {denials} denials. {Run}.");
    }

    [Fact]
    public void Has_each_rule_fail_alone_on_some_random_case()
    {
        // What the cases of the suite hold, whatever NAVO_CASES and NAVO_SEED say.
        var alone = Enumerable.Range(0, 25_000).Select(seed => ReferenceModel.FailedRules(Changes.Random(seed)))
            .Where(failed => failed.Count == 1).Select(failed => failed[0]).ToHashSet();

        Assert.Equal(14, alone.Count);
    }

    private static string Run => $"NAVO_SEED={s_first} NAVO_CASES={s_cases}";

    private static int Number(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } said ? int.Parse(said, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : otherwise;
}
