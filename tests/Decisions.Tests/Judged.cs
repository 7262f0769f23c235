using Navo.Contracts.Identifiers;

namespace Navo.Decisions.Tests;

/// <summary>What a table test says of one rule.</summary>
internal static class Judged
{
    public static void Fails(this Case one, string rule, string code, AgencyId? owner = null)
    {
        var decision = one.Decide();

        _ = Assert.IsType<Decision.Deny>(decision);
        Assert.Contains(new Reason(rule, code, owner, Failed: true), decision.Reasons);
        Assert.DoesNotContain(decision.Reasons, reason => reason.Rule == rule && !reason.Failed);
    }

    public static void Keeps(this Case one, string rule)
    {
        var decision = one.Decide();

        Assert.Equal(
            new Reason(rule, ReasonCodes.Passed, null, Failed: false), Assert.Single(decision.Reasons, reason => reason.Rule == rule));
    }
}
