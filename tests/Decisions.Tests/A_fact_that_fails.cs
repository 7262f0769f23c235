using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests;

/// <summary>The page's table: what each rule does with a fact that is absent, and with one that is too old or too new.</summary>
public sealed class A_fact_that_fails
{
    /// <summary>The fact, whose it is, and the case with the fact as it comes of a change of it.</summary>
    private static readonly (string Name, AgencyId Owner, Func<Case, How, Case> With)[] s_facts =
    [
        ("the caller", Case.Requestor, (one, how) => one.WithFacts(facts => facts with { Caseworker = Changed(facts.Caseworker, how) })),
        .. Both("adult", (its, how) => its with { Adult = Changed(its.Adult, how) }),
        .. Both("alive", (its, how) => its with { Alive = Changed(its.Alive, how) }),
        .. Both("guardian", (its, how) => its with { Guardian = Changed(its.Guardian, how) }),
        .. Both("address protection", (its, how) => its with { AddressProtected = Changed(its.AddressProtected, how) }),
        .. Both("a unit's protection", (its, how) => its with { FollowUps = OfUnits(its.FollowUps, how) }),
        .. Both("shielding", (its, how) => its with { Shielded = Changed(its.Shielded, how) }),
        .. Both("follow-up", (its, how) => its with { FollowUps = Changed(its.FollowUps, how) }),
    ];

    private enum How
    {
        Absent,
        TooOld,
        TooNew,
    }

    [Fact]
    public void Is_refused_by_the_rules_and_with_the_codes_of_the_page()
    {
        var page = The_specification.TableUnder("**Known, absent or stale.**").ToDictionary(row => row[0], row => (Absent: row[2], Stale: row[3]), StringComparer.Ordinal);
        Assert.Equal(page.Keys.Order(StringComparer.Ordinal), s_facts.Select(fact => fact.Name).Distinct().Order(StringComparer.Ordinal));
        foreach (var (name, owner, with) in s_facts)
        {
            Assert.Equal(page[name].Absent, Failing(with(Case.Permitted, How.Absent), owner));
            Assert.Equal(page[name].Stale, Failing(with(Case.Permitted, How.TooOld), owner));
            Assert.Equal(page[name].Stale, Failing(with(Case.Permitted, How.TooNew), owner));
        }
    }

    private static string Failing(Case one, AgencyId owner)
    {
        var failed = one.Decide().Reasons.Where(reason => reason.Failed).ToArray();
        Assert.All(failed, reason => Assert.Equal(owner, reason.FactOwner));
        return string.Join(", ", failed.Select(reason => $"{reason.Rule} `{reason.Code}`"));
    }

    private static (string Name, AgencyId Owner, Func<Case, How, Case> With)[] Both(string name, Func<AgencySubjectFacts, How, AgencySubjectFacts> change) =>
    [
        (name, Case.Holder, (one, how) => one.AtHolder(its => change(its, how))),
        (name, Case.Requestor, (one, how) => one.AtRequestor(its => change(its, how))),
    ];

    private static Fact<T> Changed<T>(Fact<T> fact, How how) => how switch
    {
        How.TooOld when fact.TryRead(out var said) => Case.Old(said),
        How.TooNew when fact.TryRead(out var said) => Fact<T>.Known(said, Case.Now.AddSeconds(30).AddTicks(1)),
        _ => default,
    };

    private static Fact<ImmutableArray<FollowUp>> OfUnits(Fact<ImmutableArray<FollowUp>> fact, How how) =>
        fact.TryRead(out var periods) ? Case.Fresh(periods.Select(period => period with { UnitProtected = Changed(period.UnitProtected, how) }).ToImmutableArray()) : default;
}
