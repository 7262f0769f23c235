using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Policy.Prover.Checks;
using Navo.Policy.Prover.Paths;

namespace Navo.Policy.Tests.Prover;

public sealed class The_policy_prover
{
    private static readonly PolicyLoad.Loaded s_loaded = PolicyCopy.LoadedOf(PolicyCopy.Source);
    private static readonly DateTimeOffset s_now = TimeProvider.System.GetUtcNow();
    private static readonly Enumeration s_enumeration = Enumeration.Of(s_loaded.Snapshot, s_now);

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
        Assert.Equal(Axes.Single.Count(), Axes.Single.Select(one => one.Text).Distinct().Count());
    }

    /// <summary>Of these docs/spec/decision.md speaks and the prover's cases do not: a question without any agreement is refused by D03 whatever the facts are.</summary>
    private static readonly string[] s_notByFacts = ["D09 no-agreement", "D12 no-agreement", "D13 no-agreement"];

    [Fact]
    public void Has_cases_that_bring_about_every_reason_a_rule_about_people_can_give()
    {
        var found = from path in s_enumeration.Paths
                    let best = BestCase.Of(path.Cell, path.Agreement, path.Units[0], path.Agreement.HolderUnits[0], path.Agreement.ValidFrom)
                    from one in Axes.Single
                    where one.Applies(best)
                    let situation = one.Change(best)
                    from reason in DecisionPoint.Decide(situation.Request, situation.Agreement, situation.Facts, FactLimits.Longest).Reasons
                    where reason.Failed && reason.Rule is not ("D03" or "D04")
                    select $"{reason.Rule} {reason.Code}";

        Assert.Equal(ReasonsOfTheSpecification().Except(s_notByFacts).Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Rule and code of docs/spec/decision.md, which a test of the rules holds to be what they give.</summary>
    private static IEnumerable<string> ReasonsOfTheSpecification()
    {
        var rule = "";
        foreach (var line in File.ReadLines(Path.Combine(PolicyCopy.Source, "..", "docs", "spec", "decision.md")))
        {
            rule = line.StartsWith("### D", StringComparison.Ordinal) ? line[4..7] : rule;
            foreach (var code in line.StartsWith("- **Codes.**", StringComparison.Ordinal) && rule is not ("D03" or "D04") ? Regex.Matches(line, "`([a-z-]+)`").Select(match => match.Groups[1].Value) : [])
            {
                yield return $"{rule} {code}";
            }
        }
    }

    /// <summary>What no policy brings about that can be loaded: only a decision that forgets something, or never opens.</summary>
    internal static IReadOnlyList<FindingKind> KindsOfABrokenDecision { get; } =
    [
        FindingKind.ConsentMissing, FindingKind.StrongConsentMissing, FindingKind.AgreementMissing, FindingKind.BasisMissing, FindingKind.ProvisionMissing, FindingKind.ApprovalMissing,
        FindingKind.AgreementUnreachable, FindingKind.RoleUnreachable, FindingKind.SideUnreachable, FindingKind.UnitUnreachable,
    ];

    /// <summary>A decision that forgets one thing is found out, whichever thing it is.</summary>
    [Fact]
    public void Finds_out_a_decision_that_forgets_a_key()
    {
        var found = new HashSet<FindingKind>();
        AssertFound(FindingKind.ConsentMissing, one => one.Consent(its => its with { State = ConsentState.Given }));
        AssertFound(FindingKind.ConsentMissing, one => one.Consent(its => its with { Purposes = [one.Request.Purpose] }));
        AssertFound(FindingKind.StrongConsentMissing, one => one.Consent(its => its with { Assurance = Assurance.High }));
        AssertFound(FindingKind.StrongConsentMissing, one => one.Consent(its => its with { SelfGiven = true }));
        AssertFound(FindingKind.AgreementMissing, one => one with { Agreement = one.Agreement is { } row ? row with { State = AgreementState.InForce, Approvals = Signed(row) } : null });
        AssertFound(FindingKind.ApprovalMissing, one => one with { Agreement = one.Agreement is { } row ? row with { Approvals = Signed(row), State = AgreementState.InForce } : null });
        AssertFound(FindingKind.BasisMissing, one => one with { Agreement = one.Agreement is { } row ? row with { Gdpr6 = "6(1)(e)" } : null }, row => row with { Gdpr6 = " " });
        AssertFound(FindingKind.ProvisionMissing, one => one with { Agreement = one.Agreement is { } row ? row with { NationalProvision = s_loaded.Snapshot.Laws[0] } : null }, row => row with { NationalProvision = null });
        Assert.Equal(KindsOfABrokenDecision.Take(6).Order(), found.Order());

        void AssertFound(FindingKind kind, Func<Situation, Situation> forgetful, Func<Agreement, Agreement>? row = null)
        {
            var findings = FindingsOf(forgetful, row ?? (same => same));
            Assert.Contains(findings, finding => finding.IsFault && finding.Kind == kind && finding.Do.StartsWith("stop:", StringComparison.Ordinal));
            _ = found.Add(kind);
        }
    }

    /// <summary>A rule that closes a whole agreement, or a role, a side or a unit of it, is told to the keeper of the policy.</summary>
    [Fact]
    public void Finds_out_a_decision_that_never_opens()
    {
        var row = s_loaded.Snapshot.Agreements.First(one => one.State == AgreementState.InForce && one.Sides.Length > 1);
        var few = s_loaded with
        {
            Snapshot = s_loaded.Snapshot with
            {
                Agreements = [row],
                Categories = [.. s_loaded.Snapshot.Categories.Where(one => one.Id == row.Category)],
                Purposes = [.. s_loaded.Snapshot.Purposes.Where(one => row.Purposes.Contains(one.Id))],
            },
        };

        AssertFound(FindingKind.AgreementUnreachable, _ => true);
        AssertFound(FindingKind.RoleUnreachable, one => one.Request.Purpose == row.Purposes[0]);
        AssertFound(FindingKind.SideUnreachable, one => one.Request.Caller.Side == row.Sides[0]);
        AssertFound(FindingKind.UnitUnreachable, one => one.Request.Caller.Units.Contains(row.RequestorUnits[^1]));

        void AssertFound(FindingKind kind, Func<Situation, bool> isClosed)
        {
            var enumeration = Enumeration.Of(few.Snapshot, s_now, one =>
            {
                var decision = DecisionPoint.Decide(one.Request, one.Agreement, one.Facts, FactLimits.Longest);
                return isClosed(one) ? new Decision.Deny { Reasons = decision.Reasons } : decision;
            });

            Assert.Contains(Proof.Of(few, enumeration).Findings, finding => finding.IsFault && finding.Kind == kind && finding.Do.Length > 0);
        }
    }

    private static ImmutableArray<Approval> Signed(Agreement row) =>
        [new(row.Holder, "", default, ""), new(row.Requestor, "", default, "")];

    private static IReadOnlyList<Finding> FindingsOf(Func<Situation, Situation> forgetful, Func<Agreement, Agreement> change)
    {
        var policy = s_loaded.Snapshot;
        var draft = policy.Agreements.First(row => row.State == AgreementState.Draft);
        var special = policy.Agreements.First(row => row.SpecialCategory != SpecialCategory.None && row.State == AgreementState.InForce);
        var few = policy with
        {
            Categories = [.. policy.Categories.Where(one => one.Id == draft.Category || one.Id == special.Category)],
            Purposes = [.. policy.Purposes.Where(one => one.Id == draft.Purposes[0] || one.Id == special.Purposes[0])],
            Agreements = [.. policy.Agreements.Select(change)],
        };
        return Enumeration.Of(few, s_now, one =>
        {
            var seen = forgetful(one);
            var decision = DecisionPoint.Decide(seen.Request, seen.Agreement, seen.Facts, FactLimits.Longest);

            // The forgetful one still relies on the row that is there.
            return decision is Decision.Permit permit ? permit with { Agreement = one.Agreement! } : decision;
        }).Findings;
    }
}
