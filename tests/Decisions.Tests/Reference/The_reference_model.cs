using Navo.Decisions.Tests.Properties;

namespace Navo.Decisions.Tests.Reference;

public sealed class The_reference_model
{
    private const int Cases = 100_000;

    [Fact]
    public void Agrees_with_the_rules_on_every_random_case()
    {
        var (permits, denials) = (0, 0);
        for (var seed = 0; seed < Cases; seed++)
        {
            var one = Changes.Random(seed);
            var decision = one.Decide();

            var expected = ReferenceModel.FailedRules(one);
            var found = decision.Reasons.Where(reason => reason.Failed).Select(reason => reason.Rule).Distinct().ToList();

            Assert.True(expected.SequenceEqual(found), $"Case {seed}: expected [{string.Join(' ', expected)}], found [{string.Join(' ', found)}].");
            Assert.Equal(expected.Count == 0, decision is Decision.Permit);
            _ = expected.Count == 0 ? permits++ : denials++;
        }

        // The cases are worth something only if both answers are common.
        Assert.True(permits > Cases / 10 && denials > Cases / 10, $"{permits} permits, {denials} denials.");
    }

    [Fact]
    public void Has_each_rule_fail_alone_on_some_random_case()
    {
        var alone = Enumerable.Range(0, Cases / 4).Select(seed => ReferenceModel.FailedRules(Changes.Random(seed)))
            .Where(failed => failed.Count == 1).Select(failed => failed[0]).ToHashSet();

        Assert.Equal(14, alone.Count);
    }
}
