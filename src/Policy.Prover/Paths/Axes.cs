using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;

namespace Navo.Policy.Prover.Paths;

/// <summary>
/// The facts, made finite. The first value of each axis is the best case; the axes are decided in every combination. What else a rule tells apart, of which
/// agency and whether absent or too old, is decided alone, in <see cref="Alone"/>: all combinations of that would be many and teach nothing.
/// </summary>
internal static class Axes
{
    private static readonly TimeSpan s_tooOld = TimeSpan.FromHours(25);

    public static ImmutableArray<FactCase> Yes { get; } =
    [
        new("yes, by the participant, explicit, high sign-in", one => one) { IsLiveYes = true, IsStrongYes = true },
        new("yes, by the participant, explicit, substantial sign-in", one => one.Consent(its => its with { Assurance = Assurance.Substantial })) { IsLiveYes = true },
        new("yes, pressed by a helper", one => one.Consent(its => its with { SelfGiven = false })) { IsLiveYes = true },
        new("yes, not explicit", one => one.Consent(its => its with { Explicit = false })) { IsLiveYes = true },
        new("yes, with no known sign-in", one => one.Consent(its => its with { Assurance = default })) { IsLiveYes = true },
        new("never asked", one => one.With(facts => facts with { Consent = null })),
        new("asked, not answered", State(ConsentState.Asked)),
        new("answered \"I will wait\"", State(ConsentState.Later)),
        new("refused", State(ConsentState.Refused)),
        new("an oral yes that waits for the participant", State(ConsentState.AwaitingConfirmation)),
        new("stopped by the participant", State(ConsentState.Withdrawn)),
        new("put on hold by the participant", State(ConsentState.Paused)),
        new("a yes whose time is over", one => one.Consent(its => its with { GivenAt = one.Facts.At.AddDays(-2), ValidTo = one.Facts.At })),
        new("a yes whose time has not come", one => one.Consent(its => its with { GivenAt = one.Facts.At.AddTicks(1) })),
        new("a yes that lapsed when follow-up was broken", one => one.Consent(its => its with { LapsedAt = one.Facts.At })),
        new("a yes to another purpose", one => one.Consent(its => its with { Purposes = [] })),
        new("a yes without an id", one => one.Consent(its => its with { Consent = null })),
    ];

    public static ImmutableArray<FactCase> Participant { get; } =
    [
        new("an adult both agencies know, with no marker", one => one),
        new("a pseudonym of nobody", one => one.With(facts => facts with { Subject = null, HolderFacts = AgencySubjectFacts.Unknown, RequestorFacts = AgencySubjectFacts.Unknown })),
        new("someone the holder does not know", one => one.AtHolder(_ => AgencySubjectFacts.Unknown)),
        new("someone the requestor does not know", one => one.AtRequestor(_ => AgencySubjectFacts.Unknown)),
        new("under 18, says the holder", one => one.AtHolder(its => its with { Adult = Known(one, false) })),
        new("dead, says the requestor", one => one.AtRequestor(its => its with { Alive = Known(one, false) })),
        new("with a guardian, says the holder", one => one.AtHolder(its => its with { Guardian = Known(one, true) })),
        new("with a protected address, says the holder", one => one.AtHolder(its => its with { AddressProtected = Known(one, true) })),
        new("with a protected address, says the requestor", one => one.AtRequestor(its => its with { AddressProtected = Known(one, true) })),
        new("marked by a third agency (address, unit, guardian, shielding)", one => one.With(facts => facts with { ThirdPartyProtection = true })),
        new("followed up by a protected unit of the holder", one => one.AtHolder(its => its with { FollowUps = AlsoProtected(one, its) })),
        new("a shielded person, says the requestor", one => one.AtRequestor(its => its with { Shielded = Known(one, true) })),
        new("of whom the holder does not tell protection", one => one.AtHolder(its => its with { AddressProtected = default })),
        new("of whom what the holder tells of shielding is too old", one => one.AtHolder(its => its with { Shielded = Fact<bool>.Known(false, one.Facts.At - s_tooOld) })),
    ];

    public static ImmutableArray<FactCase> FollowUp { get; } =
    [
        new("the caller's unit and group follow the participant now", one => one),
        new("the caller's unit follows now, not the group", one => one.AtRequestor(its => its with { FollowUps = Periods(one, one.Request.Caller.Units[0], group: null) })),
        new("another unit of the requestor follows", one => one.AtRequestor(its => its with { FollowUps = Periods(one, UnitId.Parse("another-unit"), BestCase.Group) })),
        new("follow-up has ended", one => one.AtRequestor(its => its with { FollowUps = Ended(one) })),
        new("no unit of the holder that signed follows", one => one.AtHolder(its => its with { FollowUps = Periods(one, UnitId.Parse("another-unit"), group: null) })),
    ];

    public static ImmutableArray<FactCase> Caller { get; } =
    [
        new("signed in strongly; token and standing fact agree", one => one),
        new("signed in with no known assurance", one => one.Caller(its => its with { Assurance = default })),
        new("of whom the own agency has said nothing", one => one.With(facts => facts with { Caseworker = default })),
        new("of whom what the own agency says is too old", one => one.With(facts => facts with { Caseworker = Older(facts) })),
        new("whose token names another unit", one => one.Caller(its => its with { Units = [UnitId.Parse("another-unit")] })),
        new("whose token names another role", one => one.Caller(its => its with { Roles = [] })),
        new("whose mandate has ended", one => one.Caseworker(its => its with { ValidTo = one.Facts.At })),
        new("who is a substitute with a mandate for too long", one => one.Caseworker(its => its with { Substitute = new Mandate(one.Facts.At, one.Facts.At.AddYears(1), "LEAVE") })),
        new("who is the participant", one => one.Caseworker(its => its with { IsSubject = true })),
        new("who has declared a conflict of interest", one => one.Caseworker(its => its with { HasConflict = true })),
        new("whom the participant has blocked", one => one.With(facts => facts with { Blocks = [new Block.OfAgency(one.Request.Requestor)] })),
        new("who has reached the cap", one => one.With(facts => facts with { Uses = int.MaxValue })),
    ];

    /// <summary>Values of all axes but the best, and what is tried alone, one at a time.</summary>
    public static IEnumerable<FactCase> Single => [.. Yes[1..], .. Participant[1..], .. FollowUp[1..], .. Caller[1..], .. Alone.Participant, .. Alone.FollowUp, .. Alone.Caller];

    private static Func<Situation, Situation> State(ConsentState state) => one => one.Consent(its => its with { State = state });

    private static Fact<bool> Known(Situation one, bool value) => Fact<bool>.Known(value, one.Facts.At);

    private static Fact<CaseworkerFacts> Older(DecisionFacts facts) =>
        facts.Caseworker.TryRead(out var its) ? Fact<CaseworkerFacts>.Known(its, facts.At - s_tooOld) : default;

    private static Fact<ImmutableArray<FollowUp>> Periods(Situation one, UnitId unit, string? group) =>
        Fact<ImmutableArray<FollowUp>>.Known([BestCase.Period(unit, one.Facts.At, group)], one.Facts.At);

    private static Fact<ImmutableArray<FollowUp>> Ended(Situation one) => Fact<ImmutableArray<FollowUp>>.Known(
        [BestCase.Period(one.Request.Caller.Units.FirstOrDefault(UnitId.Parse("another-unit")), one.Facts.At, BestCase.Group) with { To = one.Facts.At }], one.Facts.At);

    private static Fact<ImmutableArray<FollowUp>> AlsoProtected(Situation one, AgencySubjectFacts its) =>
        its.FollowUps.TryRead(out var periods)
            ? Fact<ImmutableArray<FollowUp>>.Known(periods.Add(BestCase.Period(UnitId.Parse("another-unit"), one.Facts.At, group: null, isProtected: true)), one.Facts.At)
            : default;
}
