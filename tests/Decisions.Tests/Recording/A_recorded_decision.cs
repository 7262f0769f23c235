using System.Security.Cryptography;
using System.Text;
using Navo.Decisions.Recording;
using Navo.Decisions.Rules;
using Navo.Decisions.Tests.Properties;

namespace Navo.Decisions.Tests.Recording;

public sealed class A_recorded_decision
{
    private const int Cases = 5_000;

    // Of what the first rule set decides on the first 5,000 random cases.
    private const string FirstRuleSet = "7a5d1c6e48bd92d7fc50278eb92290682095ca061368b04db238e12cd6426eff";

    [Fact]
    public void Is_made_again_from_its_octets_to_the_same_reasons()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var one = Changes.Random(seed);
            var octets = RecordedDecision.Of(one.Request, one.Agreement, one.Facts, one.Limits).ToBytes();

            var read = RecordedDecision.Read(octets);

            Assert.Equal(octets, read.ToBytes());
            var (decision, again) = (one.Decide(), DecisionPoint.Replay(read, one.Agreement)!);
            Assert.Equal(decision.Reasons.AsEnumerable(), again.Reasons.AsEnumerable());
            Assert.Equal((decision as Decision.Permit)?.NotAfter, (again as Decision.Permit)?.NotAfter);
            Assert.Equal((decision as Decision.Permit)?.ConsentRevision, (again as Decision.Permit)?.ConsentRevision);
        }
    }

    [Fact]
    public void Is_judged_by_the_rules_of_then_or_not_at_all()
    {
        var one = Case.Permitted;
        var recorded = RecordedDecision.Of(one.Request, one.Agreement, one.Facts, one.Limits);
        Assert.Equal(Enumerable.Range(1, RuleSet.Kept.Count), RuleSet.Kept.Select(set => set.Version));
        RuleSet[] kept = [RuleSet.Current, new(RuleSet.Current.Version + 1, [new Rule("D15", static (_, findings) => findings.Fail("refuses-all", null))])];

        Assert.IsType<Decision.Permit>(DecisionPoint.Replay(recorded, one.Agreement, kept));
        Assert.IsType<Decision.Deny>(DecisionPoint.Replay(recorded with { RuleSet = kept[1].Version }, one.Agreement, kept));
        Assert.Null(DecisionPoint.Replay(recorded with { RuleSet = 0 }, one.Agreement, kept));
    }

    [Fact]
    public void Is_made_of_something()
    {
        var one = Case.Permitted;

        _ = Assert.Throws<ArgumentNullException>(() => DecisionPoint.Replay(null!, one.Agreement));
        _ = Assert.Throws<ArgumentNullException>(() => RecordedDecision.Of(one.Request, one.Agreement, null!, one.Limits));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":1}")]
    [InlineData("{\"format\":2}")]
    public void Is_read_from_nothing_else(string text) =>
        Assert.Throws<FormatException>(() => RecordedDecision.Read(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// Red means that a rule of a numbered set finds something else than it did: give the change a new number in RuleSet.Kept and leave
    /// the old rule as it was. (If only the generator of the cases has changed, and no rule, record the hash anew.)
    /// </summary>
    [Fact]
    public void Keeps_its_outcome_for_as_long_as_its_rule_set_has_its_number()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var seed = 0; seed < Cases; seed++)
        {
            var one = Changes.Random(seed);
            var decision = DecisionPoint.Decide(one.Request, one.Agreement, one.Facts, one.Limits, RuleSet.Kept[0].Rules);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n', decision.Reasons.Select(reason => $"{reason.Rule} {reason.Code} {reason.FactOwner?.Value} {reason.Failed}")) + "\n\n"));
        }

        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        Assert.True(found == FirstRuleSet, $"The outcome of rule set 1 is now {found}.");
    }
}
