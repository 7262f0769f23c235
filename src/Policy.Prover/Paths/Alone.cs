using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Policy.Prover.Paths;

/// <summary>What a rule tells apart beside the values of <see cref="Axes"/>: whose fact it is, absent, too old, from ahead of time. Each is the best case with this one thing changed.</summary>
internal static class Alone
{
    private const string Leave = "LEAVE";

    private static readonly TimeSpan s_tooOld = TimeSpan.FromHours(25);
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);
    private static readonly UnitId s_another = UnitId.Parse("another-unit");

    private delegate Situation At(Situation one, Func<AgencySubjectFacts, AgencySubjectFacts> change);

    public static ImmutableArray<FactCase> Participant { get; } =
    [
        .. Said("the holder", (one, change) => one.AtHolder(change)).Concat(Said("the requestor", (one, change) => one.AtRequestor(change)))
            .ExceptBy(Axes.Participant.Select(one => one.Text), one => one.Text),
    ];

    public static ImmutableArray<FactCase> FollowUp { get; } =
    [
        new("follow-up has not begun", one => one.AtRequestor(its => Period(one, its, period => period with { From = one.Facts.At + s_day }))),
        new("the holder's follow-up has ended", one => one.AtHolder(its => Period(one, its, period => period with { To = one.Facts.At }))),
    ];

    public static ImmutableArray<FactCase> Caller { get; } =
    [
        new("of another agency than the one that asks", one => one.Caller(its => its with { Agency = one.Request.Holder })),
        new("who asks the own agency", one => one with { Request = one.Request with { Holder = one.Request.Requestor } }),
        new("of whom what the own agency says is from ahead of time", one => one.With(facts => facts with { Caseworker = Ahead(facts) })),
        new("whose token names another side", one => one.Caller(its => its with { Side = "another-side" })),
        new("of a side that has not signed, where sides count", one => Side(one, "another-side")) { Applies = SidesCount },
        new("of no side, where sides count", one => Side(one, null)) { Applies = SidesCount },
        new("of a role that the agreement does not name", one => one.Caller(its => its with { Roles = ["another-role"] }).Caseworker(its => its with { Role = "another-role" })),
        new("at a unit that has not signed", one => one.Caller(its => its with { Units = [s_another] }).Caseworker(its => its with { Units = [s_another] })),
        new("who is a substitute whose mandate has not begun", one => Substitute(one, s_day, 2 * s_day, Leave)),
        new("who is a substitute whose mandate has ended", one => Substitute(one, -s_day, TimeSpan.Zero, Leave)),
        new("who is a substitute without a reason", one => Substitute(one, -s_day, s_day, "")),
        new("whom the participant has blocked by alias", Blocked(one => new Block.OfEmployee(one.Request.Requestor, one.Request.Caller.Employee))),
        new("whose unit the participant has blocked", Blocked(one => new Block.OfUnit(one.Request.Requestor, one.Request.Caller.Units[0]))),
        new("whom the participant has blocked for this category", Blocked(one => new Block.OfAgency(one.Request.Requestor, one.Request.Category))),
    ];

    private static IEnumerable<FactCase> Said(string who, At at) =>
    [
        .. Flag(who, at, "under 18", "age", good: true, (its, fact) => its with { Adult = fact }),
        .. Flag(who, at, "dead", "death", good: true, (its, fact) => its with { Alive = fact }),
        .. Flag(who, at, "with a guardian", "guardians", good: false, (its, fact) => its with { Guardian = fact }),
        .. Flag(who, at, "with a protected address", "protection", good: false, (its, fact) => its with { AddressProtected = fact }),
        .. Flag(who, at, "a shielded person", "shielding", good: false, (its, fact) => its with { Shielded = fact }),
        new($"of whom {who} tells no follow-up", one => at(one, its => its with { FollowUps = default })),
        new($"of whom what {who} tells of follow-up is too old", one => at(one, its => its with { FollowUps = Aged(one, its) })),
        new($"followed up by a protected unit of {who}", one => at(one, its => And(one, its, period => period with { UnitProtected = Fact<bool>.Known(true, one.Facts.At) }))),
        new($"to be followed up by a protected unit of {who}", one => at(one, its => And(one, its, period => period with { From = one.Facts.At + s_day, UnitProtected = Fact<bool>.Known(true, one.Facts.At) }))),
        new($"followed up by a unit of {who} of whose protection nothing is told", one => at(one, its => And(one, its, period => period with { UnitProtected = default }))),
        new($"followed up by a unit of {who} of whose protection what is told is too old", one => at(one, its => And(one, its, period => period with { UnitProtected = Fact<bool>.Known(false, one.Facts.At - s_tooOld) }))),
    ];

    private static IEnumerable<FactCase> Flag(string who, At at, string bad, string what, bool good, Func<AgencySubjectFacts, Fact<bool>, AgencySubjectFacts> set) =>
    [
        new($"{bad}, says {who}", one => at(one, its => set(its, Fact<bool>.Known(!good, one.Facts.At)))),
        new($"of whom {who} does not tell {what}", one => at(one, its => set(its, default))),
        new($"of whom what {who} tells of {what} is too old", one => at(one, its => set(its, Fact<bool>.Known(good, one.Facts.At - s_tooOld)))),
        new($"of whom what {who} tells of {what} is from ahead of time", one => at(one, its => set(its, Fact<bool>.Known(good, one.Facts.At + s_day)))),
    ];

    private static AgencySubjectFacts Period(Situation one, AgencySubjectFacts its, Func<FollowUp, FollowUp> change) =>
        its.FollowUps.TryRead(out var periods) ? its with { FollowUps = Fact<ImmutableArray<FollowUp>>.Known([.. periods.Select(change)], one.Facts.At) } : its;

    private static AgencySubjectFacts And(Situation one, AgencySubjectFacts its, Func<FollowUp, FollowUp> another) =>
        its.FollowUps.TryRead(out var periods)
            ? its with { FollowUps = Fact<ImmutableArray<FollowUp>>.Known(periods.Add(another(BestCase.Period(s_another, one.Facts.At, group: null))), one.Facts.At) }
            : its;

    private static Fact<ImmutableArray<FollowUp>> Aged(Situation one, AgencySubjectFacts its) =>
        its.FollowUps.TryRead(out var periods) ? Fact<ImmutableArray<FollowUp>>.Known(periods, one.Facts.At - s_tooOld) : default;

    private static Fact<CaseworkerFacts> Ahead(DecisionFacts facts) =>
        facts.Caseworker.TryRead(out var its) ? Fact<CaseworkerFacts>.Known(its, facts.At + s_day) : default;

    private static Situation Side(Situation one, string? side) => one.Caller(its => its with { Side = side }).Caseworker(its => its with { Side = side });

    private static bool SidesCount(Situation one) => one.Agreement is { Sides.IsEmpty: false };

    private static Situation Substitute(Situation one, TimeSpan from, TimeSpan to, string reason) =>
        one.Caseworker(its => its with { Substitute = new Mandate(one.Facts.At + from, one.Facts.At + to, reason) });

    private static Func<Situation, Situation> Blocked(Func<Situation, Block> block) => one => one.With(facts => facts with { Blocks = [block(one)] });
}
