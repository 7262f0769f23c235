using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Tests.Prover;

public sealed class The_policy_prover
{
    private static readonly PolicyLoad.Loaded s_loaded = PolicyCopy.LoadedOf(PolicyCopy.Source);
    private static readonly Enumeration s_enumeration = Enumeration.Of(s_loaded.Snapshot);

    [Fact]
    public void Finds_no_path_without_both_keys() => Assert.Empty(s_enumeration.Findings);

    [Fact]
    public void Walks_every_combination() =>
        Assert.Equal(
            s_loaded.Snapshot.Categories.Length * s_loaded.Snapshot.Purposes.Length * s_loaded.Snapshot.Roles.Length
                * s_loaded.Snapshot.Agencies.Sum(requestor => (s_loaded.Snapshot.Agencies.Length - 1) * (requestor.Sides.Length + 1)),
            s_enumeration.Cells);

    [Fact]
    public void Finds_a_path_for_every_purpose_role_and_side_of_every_agreement_in_force()
    {
        var agreed = s_loaded.Snapshot.Agreements.Where(row => row.State == AgreementState.InForce).SelectMany(row =>
            from purpose in row.Purposes
            from role in row.Roles
            from side in row.Sides.IsEmpty ? [null] : row.Sides.Select(string? (one) => one)
            select (row.Reference, purpose, role.Id, side));

        Assert.Equal(
            agreed.OrderBy(one => one.ToString(), StringComparer.Ordinal),
            s_enumeration.Paths.Select(path => (path.Agreement.Reference, path.Cell.Purpose.Id, path.Cell.Role.Id, path.Cell.Side)).OrderBy(one => one.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public void Lets_only_kinds_of_yes_and_of_need_to_know_differ_from_path_to_path() =>
        Assert.All(s_enumeration.Paths, path => Assert.All(path.Tolerates, one => Assert.True(one.IsLiveYes || one == Axes.FollowUp[1], one.Text)));

    [Fact]
    public void Has_axes_whose_every_value_changes_the_facts()
    {
        var path = s_enumeration.Paths[0];
        var best = BestCase.Of(path.Cell, path.Agreement, path.Units[0], path.Agreement.HolderUnits[0], path.Agreement.ValidFrom);

        Assert.All(Axes.Single, one => Assert.NotEqual(best, one.Change(best)));
    }

    /// <summary>A decision that forgets one thing is found out, whichever thing it is.</summary>
    [Fact]
    public void Finds_out_a_decision_that_forgets_a_key()
    {
        AssertFound("lacks consent", one => one.Consent(its => its with { State = ConsentState.Given }));
        AssertFound("lacks consent", one => one.Consent(its => its with { Purposes = [one.Request.Purpose] }));
        AssertFound("lacks explicit consent", one => one.Consent(its => its with { Assurance = Assurance.High }));
        AssertFound("lacks explicit consent", one => one.Consent(its => its with { SelfGiven = true }));
        AssertFound("lacks an agreement in force", one => one with { Agreement = one.Agreement is { } row ? row with { State = AgreementState.InForce, Approvals = Signed(row) } : null });
        AssertFound("lacks an approval", one => one with { Agreement = one.Agreement is { } row ? row with { Approvals = Signed(row), State = AgreementState.InForce } : null });
    }

    private static ImmutableArray<Approval> Signed(Agreement row) =>
        [new(row.Holder, "", default, ""), new(row.Requestor, "", default, "")];

    private static void AssertFound(string what, Func<Situation, Situation> forgetful)
    {
        var policy = s_loaded.Snapshot;
        var draft = policy.Agreements.First(row => row.State == AgreementState.Draft);
        var special = policy.Agreements.First(row => row.SpecialCategory != SpecialCategory.None && row.State == AgreementState.InForce);
        var few = policy with
        {
            Categories = [.. policy.Categories.Where(one => one.Id == draft.Category || one.Id == special.Category)],
            Purposes = [.. policy.Purposes.Where(one => one.Id == draft.Purposes[0] || one.Id == special.Purposes[0])],
        };
        var found = Enumeration.Of(few, one =>
        {
            var seen = forgetful(one);
            var decision = DecisionPoint.Decide(seen.Request, seen.Agreement, seen.Facts, FactLimits.Longest);

            // The forgetful one still relies on the row that is there.
            return decision is Decision.Permit permit ? permit with { Agreement = one.Agreement! } : decision;
        }).Findings;

        Assert.Contains(found, finding => finding.IsFault && finding.What.Contains(what, StringComparison.Ordinal));
    }
}
