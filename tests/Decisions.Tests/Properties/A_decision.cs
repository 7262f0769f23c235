using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Decisions.Rules;
using Navo.Decisions.Voices;

namespace Navo.Decisions.Tests.Properties;

public sealed class A_decision
{
    private static readonly Arbitrary<int> s_seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void Never_permits_without_a_live_yes_and_an_agreement_in_force() => ForAll(static (one, _) =>
        one.Decide() is not Decision.Permit permit
        || (one.Facts.Consent is { State: ConsentState.Given } consent
            && consent.GivenAt <= one.Facts.At && one.Facts.At < consent.ValidTo
            && consent.Purposes.Contains(one.Request.Purpose)
            && one.Agreement is { State: AgreementState.InForce, NationalProvision: not null, ConfidentialityGround: not null }
            && permit.NotBefore <= one.Facts.At && one.Facts.At <= permit.NotAfter));

    [Fact]
    public void Is_never_turned_into_a_permit_by_a_fact_that_forbids() => ForAll(static (one, _) =>
        Changes.ThatForbid.All(forbid => forbid(one).Decide() is Decision.Deny));

    [Fact]
    public void Keeps_every_failed_rule_when_a_marker_is_added() => ForAll(static (one, _) =>
        Changes.Markers.All(marker => Failed(one).IsSubsetOf(Failed(marker(one)))));

    [Fact]
    public void Does_not_depend_on_the_order_of_facts_or_rules() => ForAll(static (one, random) =>
    {
        var rules = Rule.All.ToArray();
        random.Shuffle(rules);
        var decision = one.Decide();
        var shuffled = Shuffled(one, random);
        var again = DecisionPoint.Decide(shuffled.Request, shuffled.Agreement, shuffled.Facts, shuffled.Limits, rules);
        return decision.Reasons.SequenceEqual(again.Reasons)
            && (decision as Decision.Permit)?.NotAfter == (again as Decision.Permit)?.NotAfter
            && (decision as Decision.Permit)?.NotBefore == (again as Decision.Permit)?.NotBefore;
    });

    [Fact]
    public void Holds_to_its_last_instant_and_not_a_tick_longer() => ForAll(static (one, random) =>
    {
        if (one.Decide() is not Decision.Permit permit)
        {
            return true;
        }

        var length = permit.NotAfter - permit.NotBefore;
        return one.At(permit.NotAfter).Decide() is Decision.Permit
            && one.At(permit.NotAfter.AddTicks(1)).Decide() is Decision.Deny
            && one.At(permit.NotBefore).Decide() is Decision.Permit
            && one.At(permit.NotBefore + TimeSpan.FromTicks(random.NextInt64(length.Ticks + 1))).Decide() is Decision.Permit;
    });

    [Fact]
    public void Tells_a_caseworker_nothing_of_the_participant() => ForAll(static (one, random) =>
    {
        var other = one;
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            other = Changes.OfTheParticipant[random.Next(Changes.OfTheParticipant.Length)](other, random);
        }

        return Heard(one) == Heard(other) && Counterfactual(one).SequenceEqual(Counterfactual(other));
    });

    /// <summary>The answer comes of the caller, the request and the policy alone: it is the same when there is no participant at all.</summary>
    [Fact]
    public void Tells_a_caseworker_what_it_would_tell_of_nobody() => ForAll(static (one, _) =>
        Heard(one) == Heard(one with { Facts = DecisionFacts.AboutNobody(one.Facts.Caseworker, one.Facts.At) }));

    [Fact]
    public void Always_says_something_of_every_rule() => ForAll(static (one, _) =>
        one.Decide().Reasons.Select(reason => reason.Rule).Distinct().Count() == Rule.All.Count);

    private static void ForAll(Func<Case, Random, bool> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3_000),
            Prop.ForAll(s_seeds, seed => holds(Changes.Random(seed), new Random(seed))));

    private static string Heard(Case one) => CaseworkerVoice.CodeOf(one.Decide().Reasons);

    private static ImmutableArray<PurposeId> Counterfactual(Case one) =>
        CaseworkerVoice.OtherPurposes(Policies.Of(one), one.Request, one.Facts.Caseworker, one.Facts.At, one.Limits);

    private static HashSet<string> Failed(Case one) =>
        [.. one.Decide().Reasons.Where(reason => reason.Failed).Select(reason => reason.Rule)];

    private static Case Shuffled(Case one, Random random)
    {
        ImmutableArray<T> Mix<T>(ImmutableArray<T> items)
        {
            var mixed = items.ToArray();
            random.Shuffle(mixed);
            return [.. mixed];
        }

        Fact<ImmutableArray<FollowUp>> MixPeriods(Fact<ImmutableArray<FollowUp>> fact) =>
            fact.TryRead(out var periods) ? Fact<ImmutableArray<FollowUp>>.Known(Mix(periods), fact.AsOf) : fact;

        return one
            .Caller(caller => caller with { Roles = Mix(caller.Roles), Units = Mix(caller.Units) })
            .Caseworker(its => its with { Units = Mix(its.Units), Groups = Mix(its.Groups) })
            .Row(row => row with { Roles = Mix(row.Roles), Purposes = Mix(row.Purposes), RequestorUnits = Mix(row.RequestorUnits), Approvals = Mix(row.Approvals) })
            .Consent(its => its with { Purposes = Mix(its.Purposes) })
            .AtHolder(its => its with { FollowUps = MixPeriods(its.FollowUps) })
            .AtRequestor(its => its with { FollowUps = MixPeriods(its.FollowUps) })
            .WithFacts(facts => facts with { Blocks = Mix(facts.Blocks) });
    }
}
