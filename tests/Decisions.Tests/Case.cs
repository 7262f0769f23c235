using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests;

/// <summary>Everything a decision hangs on. Made-up agencies, roles and units: the rules must know none by name.</summary>
public sealed record Case
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    public static readonly AgencyId Holder = AgencyId.Parse("school");
    public static readonly AgencyId Requestor = AgencyId.Parse("office");
    public static readonly CategoryId Category = CategoryId.Parse("skills");
    public static readonly PurposeId Purpose = PurposeId.Parse("P7");
    public static readonly PurposeId OtherPurpose = PurposeId.Parse("P8");
    public static readonly UnitId North = UnitId.Parse("office-north");
    public static readonly UnitId South = UnitId.Parse("office-south");
    public static readonly UnitId Outside = UnitId.Parse("office-outside");
    public static readonly UnitId Centre = UnitId.Parse("school-centre");
    public static readonly EmployeeAlias Employee = EmployeeAlias.From(new byte[16]);
    public static readonly Law Law = new("law", "Law", "Source", "1", Confirmed: false);

    public static readonly Role Counsellor = new()
    {
        Id = "COUNSELLOR",
        Name = "Counsellor",
        Kind = RoleKind.Caseworker,
        Agencies = [Requestor],
        CarriesSide = true,
        FollowsGroup = false,
    };

    public static readonly Role Teacher = Counsellor with { Id = "TEACHER", FollowsGroup = true };

    public static Case Permitted { get; } = new()
    {
        Request = new DecisionRequest
        {
            Category = Category,
            Holder = Holder,
            Requestor = Requestor,
            Purpose = Purpose,
            Caller = new CallerClaims
            {
                Agency = Requestor,
                Employee = Employee,
                Roles = [Counsellor.Id],
                Side = "STATE",
                Units = [North],
                Assurance = Assurance.High,
            },
        },
        Agreement = new Agreement
        {
            Id = "skills-school-office",
            Version = 1,
            Category = Category,
            Holder = Holder,
            Requestor = Requestor,
            Purposes = [Purpose, OtherPurpose],
            Roles = [Counsellor, Teacher],
            HolderUnits = [Centre],
            RequestorUnits = [North, South],
            Sides = ["STATE", "CITY"],
            Fields = ["level"],
            Withheld = ["comment"],
            SpecialCategory = SpecialCategory.None,
            Gdpr6 = "6(1)(e)",
            NationalProvision = Law,
            ConfidentialityGround = Law,
            ConsentRole = ConsentRole.ConfidentialityLift,
            HolderController = "School",
            RequestorController = "Office",
            Processor = "Processor",
            MonthsDefault = 6,
            MonthsMax = 12,
            Cap = 6,
            DpiaRef = "DPIA",
            Approvals = [new(Holder, "Head", new DateOnly(2026, 1, 1), "1"), new(Requestor, "Head", new DateOnly(2026, 1, 1), "2")],
            State = AgreementState.InForce,
            Environment = "test",
            ValidFrom = Now.AddYears(-1),
            ValidTo = Now.AddYears(1),
        },
        Facts = new DecisionFacts
        {
            At = Now,
            Subject = SubjectId.From(new byte[16]),
            Caseworker = Fact<CaseworkerFacts>.Known(
                new CaseworkerFacts
                {
                    Role = Counsellor.Id,
                    Side = "STATE",
                    Units = [North],
                    Groups = [],
                    IsSubject = false,
                    HasConflict = false,
                },
                Now.AddMinutes(-1)),
            HolderFacts = Agency(Centre),
            RequestorFacts = Agency(North),
            ThirdPartyProtection = false,
            Consent = new ConsentFacts
            {
                State = ConsentState.Given,
                Consent = ConsentId.Parse("6f9619ff-8b86-4d01-b42d-00cf4fc964ff"),
                Revision = 3,
                Purposes = [Purpose],
                GivenAt = Now.AddDays(-10),
                ValidTo = Now.AddDays(80),
                SelfGiven = true,
                Explicit = true,
                Assurance = Assurance.High,
            },
            Uses = 0,
            Blocks = [],
            Revisions = new Revisions { Subject = 1, Employee = 1, Units = [], PolicyHash = "00" },
        },
    };

    public required DecisionRequest Request { get; init; }

    public required Agreement? Agreement { get; init; }

    public required DecisionFacts Facts { get; init; }

    public FactLimits Limits { get; init; } = FactLimits.Longest;

    public Decision Decide() => DecisionPoint.Decide(Request, Agreement, Facts, Limits);

    public Case At(DateTimeOffset at) => this with { Facts = Facts with { At = at } };

    public Case Caller(Func<CallerClaims, CallerClaims> change) =>
        this with { Request = Request with { Caller = change(Request.Caller) } };

    public Case Row(Func<Agreement, Agreement> change) => Agreement is null ? this : this with { Agreement = change(Agreement) };

    public Case WithFacts(Func<DecisionFacts, DecisionFacts> change) => this with { Facts = change(Facts) };

    public Case Consent(Func<ConsentFacts, ConsentFacts> change) =>
        Facts.Consent is null ? this : WithFacts(facts => facts with { Consent = change(facts.Consent!) });

    public Case AtHolder(Func<AgencySubjectFacts, AgencySubjectFacts> change) =>
        WithFacts(facts => facts with { HolderFacts = change(facts.HolderFacts) });

    public Case AtRequestor(Func<AgencySubjectFacts, AgencySubjectFacts> change) =>
        WithFacts(facts => facts with { RequestorFacts = change(facts.RequestorFacts) });

    public Case Caseworker(Func<CaseworkerFacts, CaseworkerFacts> change) =>
        WithFacts(facts => facts.Caseworker.TryRead(out var caseworker)
            ? facts with { Caseworker = Fact<CaseworkerFacts>.Known(change(caseworker), facts.Caseworker.AsOf) }
            : facts);

    public static Fact<T> Fresh<T>(T value) => Fact<T>.Known(value, Now.AddMinutes(-1));

    public static Fact<T> Old<T>(T value) => Fact<T>.Known(value, Now.AddHours(-24).AddTicks(-1));

    public static FollowUp Period(UnitId unit, DateTimeOffset from, DateTimeOffset? to = null, string? group = null, bool isProtected = false) =>
        new() { Unit = unit, UnitProtected = Fresh(isProtected), Group = group, From = from, To = to };

    private static AgencySubjectFacts Agency(UnitId unit) => new()
    {
        Adult = Fresh(true),
        Alive = Fresh(true),
        Guardian = Fresh(false),
        AddressProtected = Fresh(false),
        Shielded = Fresh(false),
        FollowUps = Fresh(ImmutableArray.Create(Period(unit, Now.AddDays(-30)))),
    };
}
