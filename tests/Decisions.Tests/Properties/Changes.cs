using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Properties;

/// <summary>Small changes of a case, from which random cases are put together.</summary>
internal static class Changes
{
    private static readonly DateTimeOffset s_now = Case.Now;
    private static readonly EmployeeAlias s_other = EmployeeAlias.From([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]);

    /// <summary>Changes of caller, request and policy.</summary>
    public static ImmutableArray<Func<Case, Random, Case>> OfTheRest { get; } =
    [
        (one, random) => one.At(s_now.AddMinutes(random.Next(-20, 20))),
        (one, random) => one.At(s_now.AddHours(random.Next(-30, 30))),
        (one, random) => one.At(s_now.AddDays(random.Next(-400, 400))),
        (one, random) => one with { Limits = one.Limits with { Unit = TimeSpan.FromMinutes(random.Next(0, 15)) } },
        (one, random) => one with { Limits = one.Limits with { Protection = TimeSpan.FromMinutes(random.Next(0, 15)) } },
        (one, random) => one with { Limits = one.Limits with { Period = TimeSpan.FromMinutes(random.Next(0, 60)) } },
        (one, random) => one.Caller(caller => caller with { Assurance = (Assurance)random.Next(3) }),
        (one, _) => one.Caller(caller => caller with { Agency = Case.Holder }),
        (one, random) => one.Caller(caller => caller with { Roles = Some(random, Case.Counsellor.Id, Case.Teacher.Id, "OTHER") }),
        (one, random) => one.Caller(caller => caller with { Side = Side(random) }),
        (one, random) => one.Caller(caller => caller with { Units = Units(random) }),
        (one, _) => one with { Request = one.Request with { Holder = Case.Requestor } },
        (one, _) => one with { Request = one.Request with { Purpose = Case.OtherPurpose } },
        (one, _) => one with { Request = one.Request with { Category = CategoryId.Parse("other") } },
        (one, _) => one with { Agreement = null },
        (one, random) => one.Row(row => row with { State = (AgreementState)random.Next(4) }),
        (one, random) => one.Row(row => row with { Purposes = Some(random, Case.Purpose, Case.OtherPurpose) }),
        (one, random) => one.Row(row => row with { Roles = Some(random, Case.Counsellor, Case.Teacher) }),
        (one, _) => one.Row(row => row with { Roles = [Case.Counsellor with { CarriesSide = false }] }),
        (one, random) => one.Row(row => row with { Sides = Some(random, "STATE", "CITY") }),
        (one, random) => one.Row(row => row with { RequestorUnits = Units(random) }),
        (one, random) => one.Row(row => row with { HolderUnits = Some(random, Case.Centre, Case.Outside) }),
        (one, random) => one.Row(row => row with { Approvals = [.. row.Approvals.Where(_ => random.Next(3) > 0)] }),
        (one, random) => one.Row(row => row with { SpecialCategory = (SpecialCategory)random.Next(3), Gdpr9 = random.Next(3) > 0 ? "9(2)(a)" : null }),
        (one, random) => one.Row(row => row with { Gdpr6 = random.Next(2) > 0 ? "6(1)(e)" : "", ConsentRole = (ConsentRole)random.Next(4) }),
        (one, random) => one.Row(row => row with { NationalProvision = random.Next(2) > 0 ? Case.Law : null }),
        (one, random) => one.Row(row => row with { ConfidentialityGround = random.Next(2) > 0 ? Case.Law : null }),
        (one, random) => one.Row(row => row with { ValidFrom = Moment(random), ValidTo = random.Next(2) > 0 ? Moment(random) : null }),
        (one, random) => one.Row(row => row with { Cap = random.Next(1, 9) }),
        (one, _) => one.WithFacts(facts => facts with { Caseworker = default }),
        (one, random) => one.WithFacts(facts => facts.Caseworker.TryRead(out var its) ? facts with { Caseworker = Said(random, its) } : facts),
        (one, random) => one.Caseworker(its => its with { Role = random.Next(2) > 0 ? Case.Teacher.Id : Case.Counsellor.Id }),
        (one, random) => one.Caseworker(its => its with { Role = Case.Teacher.Id, Groups = Some(random, "A", "B") }).Caller(caller => caller with { Roles = [Case.Teacher.Id] }),
        (one, random) => one.Caseworker(its => its with { Side = Side(random) }),
        (one, random) => one.Caseworker(its => its with { Units = Units(random) }),
        (one, random) => one.Caseworker(its => its with { Units = [Case.North, Case.South] }).Caller(caller => caller with { Units = [Case.South, Case.North] }),
        (one, random) => one.Caseworker(its => its with { ValidTo = Moment(random) }),
        (one, random) => one.Caseworker(its => its with { Substitute = SomeMandate(random) }),
    ];

    /// <summary>Changes of what hangs on the participant, and nothing else.</summary>
    public static ImmutableArray<Func<Case, Random, Case>> OfTheParticipant { get; } =
    [
        (one, _) => one.WithFacts(facts => facts with { Subject = null }),
        (one, _) => one.WithFacts(facts => facts with { Subject = null, HolderFacts = AgencySubjectFacts.Unknown, RequestorFacts = AgencySubjectFacts.Unknown, Consent = null }),
        (one, random) => one.AtHolder(its => Agency(random, its)),
        (one, random) => one.AtRequestor(its => Agency(random, its)),
        (one, random) => one.AtHolder(its => its with { FollowUps = Periods(random, Case.Centre) }),
        (one, random) => one.AtRequestor(its => its with { FollowUps = Periods(random, Case.North, Case.South) }),
        (one, random) => one.AtRequestor(its => its with { FollowUps = Periods(random, Case.North) }),
        (one, random) => one.WithFacts(facts => facts with { ThirdPartyProtection = random.Next(2) > 0 }),
        (one, _) => one.WithFacts(facts => facts with { Consent = null }),
        (one, random) => one.Consent(its => its with { State = (ConsentState)random.Next(9) }),
        (one, random) => one.Consent(its => its with { Purposes = Some(random, Case.Purpose, Case.OtherPurpose) }),
        (one, random) => one.Consent(its => its with { GivenAt = random.Next(9) > 0 ? Moment(random) : null }),
        (one, random) => one.Consent(its => its with { ValidTo = random.Next(9) > 0 ? Moment(random) : null }),
        (one, random) => one.Consent(its => its with { LapsedAt = Moment(random) }),
        (one, _) => one.Consent(its => its with { Consent = null }),
        (one, random) => one.Consent(its => its with { SelfGiven = random.Next(2) > 0, Explicit = random.Next(2) > 0 }),
        (one, random) => one.Consent(its => its with { Assurance = (Assurance)random.Next(3) }),
        (one, random) => one.WithFacts(facts => facts with { Uses = random.Next(-1, 9) }),
        (one, random) => one.WithFacts(facts => facts with { Blocks = facts.Blocks.Add(SomeBlock(random)) }),
        (one, random) => one.Caseworker(its => its with { IsSubject = random.Next(2) > 0 }),
        (one, random) => one.Caseworker(its => its with { HasConflict = random.Next(2) > 0 }),
    ];

    /// <summary>Markers and blocks: they forbid, and take nothing away.</summary>
    public static ImmutableArray<Func<Case, Case>> Markers { get; } =
    [
        one => one.WithFacts(facts => facts with { ThirdPartyProtection = true }),
        one => one.AtHolder(its => its with { AddressProtected = Case.Fresh(true) }),
        one => one.AtRequestor(its => its with { Shielded = Case.Fresh(true) }),
        one => one.AtRequestor(its => its with { Guardian = Case.Fresh(true) }),
        one => one.AtHolder(its => its with { Alive = Case.Fresh(false) }),
        one => one.AtHolder(its => its with { Adult = default }),
        one => one.WithFacts(facts => facts with { Blocks = facts.Blocks.Add(new Block.OfAgency(Case.Requestor)) }),
        one => one.WithFacts(facts => facts with { Blocks = facts.Blocks.Add(new Block.OfEmployee(Case.Requestor, Case.Employee)) }),
    ];

    /// <summary>Facts that forbid, whatever else is so.</summary>
    public static ImmutableArray<Func<Case, Case>> ThatForbid { get; } =
    [
        .. Markers,
        one => one.AtHolder(its => its with
        {
            FollowUps = its.FollowUps.TryRead(out var periods)
                ? Fact<ImmutableArray<FollowUp>>.Known(periods.Add(Case.Period(Case.Outside, DateTimeOffset.MinValue, isProtected: true)), its.FollowUps.AsOf)
                : default,
        }),
        one => one.WithFacts(facts => facts with { Uses = int.MaxValue }),
        one => one.Consent(its => its with { State = ConsentState.Withdrawn }),
        one => one.Consent(its => its with { State = ConsentState.Paused }),
        one => one.Consent(its => its with { ValidTo = one.Facts.At }),
        one => one.Caseworker(its => its with { HasConflict = true }),
        one => one.Caseworker(its => its with { IsSubject = true }),
        one => one.Row(row => row with { State = AgreementState.Ended }),
    ];

    /// <summary>A random case: the permitted one, changed a few times.</summary>
    public static Case Random(int seed)
    {
        var random = new Random(seed);
        var one = Case.Permitted;
        for (var i = random.Next(6); i > 0; i--)
        {
            var from = random.Next(2) > 0 ? OfTheParticipant : OfTheRest;
            one = from[random.Next(from.Length)](one, random);
        }

        return one;
    }

    private static ImmutableArray<T> Some<T>(Random random, params T[] all) => [.. all.Where(_ => random.Next(3) > 0)];

    private static ImmutableArray<UnitId> Units(Random random) => Some(random, Case.North, Case.South, Case.Outside);

    private static string? Side(Random random) => random.Next(4) switch { 0 => null, 1 => "CITY", 2 => "COUNTY", _ => "STATE" };

    private static DateTimeOffset Moment(Random random) => random.Next(3) switch
    {
        0 => s_now.AddMinutes(random.Next(-30, 30)),
        1 => s_now.AddTicks(random.Next(-2, 3)),
        _ => s_now.AddDays(random.Next(-90, 90)),
    };

    private static Fact<T> Said<T>(Random random, T value) =>
        random.Next(9) == 0 ? default : Fact<T>.Known(value, s_now.AddMinutes(-random.Next(-1, 30)).AddSeconds(random.Next(60)));

    private static AgencySubjectFacts Agency(Random random, AgencySubjectFacts its) => random.Next(6) switch
    {
        0 => its with { Adult = Said(random, random.Next(4) > 0) },
        1 => its with { Alive = Said(random, random.Next(4) > 0) },
        2 => its with { Guardian = Said(random, random.Next(4) == 0) },
        3 => its with { AddressProtected = Said(random, random.Next(4) == 0) },
        4 => its with { Shielded = Said(random, random.Next(4) == 0) },
        _ => AgencySubjectFacts.Unknown,
    };

    private static Fact<ImmutableArray<FollowUp>> Periods(Random random, params UnitId[] likely) =>
        Said(random, Enumerable.Range(0, random.Next(5)).Select(_ => new FollowUp
        {
            Unit = random.Next(4) == 0 ? Case.Outside : likely[random.Next(likely.Length)],
            UnitProtected = random.Next(12) == 0 ? default : Said(random, random.Next(9) == 0),
            Group = random.Next(3) switch { 0 => null, 1 => "A", _ => "B" },
            From = random.Next(2) > 0 ? s_now.AddDays(-random.Next(40)) : s_now.AddMinutes(random.Next(-9, 9)),
            To = random.Next(3) switch { 0 => null, 1 => s_now.AddMinutes(random.Next(-9, 9)), _ => s_now.AddDays(random.Next(-9, 40)) },
        }).ToImmutableArray());

    private static Mandate SomeMandate(Random random)
    {
        var from = Moment(random);
        return new Mandate(from, from.AddDays(random.Next(-2, 100)), random.Next(4) == 0 ? " " : "SICK_LEAVE");
    }

    private static Block SomeBlock(Random random)
    {
        var agency = random.Next(3) > 0 ? Case.Requestor : Case.Holder;
        CategoryId? category = random.Next(3) switch { 0 => null, 1 => Case.Category, _ => CategoryId.Parse("other") };
        return random.Next(3) switch
        {
            0 => new Block.OfAgency(agency, category),
            1 => new Block.OfUnit(agency, random.Next(2) > 0 ? Case.North : Case.South, category),
            _ => new Block.OfEmployee(agency, random.Next(2) > 0 ? Case.Employee : s_other, category),
        };
    }
}
