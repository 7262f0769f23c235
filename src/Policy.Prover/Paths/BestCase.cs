using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Policy.Prover.Paths;

/// <summary>The situation in which nothing about participant, caller or yes stands in the way: what is refused here, the policy itself refuses.</summary>
internal static class BestCase
{
    public const string Group = "group";

    private static readonly EmployeeAlias s_employee = EmployeeAlias.From(new byte[EmployeeAlias.ByteLength]);
    private static readonly ConsentId s_consent = ConsentId.Parse("00000000-0000-4000-8000-000000000001");

    public static Situation Of(Combination cell, Agreement? row, UnitId requestorUnit, UnitId holderUnit, DateTimeOffset at) => new(
        new DecisionRequest
        {
            Category = cell.Category.Id,
            Holder = cell.Holder.Id,
            Requestor = cell.Requestor.Id,
            Purpose = cell.Purpose.Id,
            Caller = new CallerClaims
            {
                Agency = cell.Requestor.Id,
                Employee = s_employee,
                Roles = [cell.Role.Id],
                Side = cell.Side,
                Units = [requestorUnit],
                Assurance = Assurance.High,
            },
        },
        row,
        new DecisionFacts
        {
            At = at,
            Subject = SubjectId.From(new byte[16]),
            Caseworker = Fact<CaseworkerFacts>.Known(
                new CaseworkerFacts { Role = cell.Role.Id, Side = cell.Side, Units = [requestorUnit], Groups = [Group], IsSubject = false, HasConflict = false }, at),
            HolderFacts = Agency(holderUnit, at),
            RequestorFacts = Agency(requestorUnit, at),
            ThirdPartyProtection = false,
            Consent = new ConsentFacts
            {
                State = ConsentState.Given,
                Consent = s_consent,
                Revision = 1,
                Purposes = [cell.Purpose.Id],
                GivenAt = at,
                ValidTo = at.AddMonths(1),
                SelfGiven = true,
                Explicit = true,
                Assurance = Assurance.High,
            },
            Uses = 0,
            Blocks = [],
            Revisions = new Revisions { Subject = 1, Employee = 1, Units = [], PolicyHash = "" },
        });

    public static FollowUp Period(UnitId unit, DateTimeOffset at, string? group, bool isProtected = false) =>
        new() { Unit = unit, UnitProtected = Fact<bool>.Known(isProtected, at), Group = group, From = at.AddDays(-1) };

    private static AgencySubjectFacts Agency(UnitId unit, DateTimeOffset at) => new()
    {
        Adult = Fact<bool>.Known(true, at),
        Alive = Fact<bool>.Known(true, at),
        Guardian = Fact<bool>.Known(false, at),
        AddressProtected = Fact<bool>.Known(false, at),
        Shielded = Fact<bool>.Known(false, at),
        FollowUps = Fact<ImmutableArray<FollowUp>>.Known([Period(unit, at, Group)], at),
    };
}
