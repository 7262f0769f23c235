using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;

namespace Navo.Decisions.Tests.Reference;

/// <summary>
/// docs/spec/decision.md said a second time, literally and slowly, without a line of the product's rules: the set of rules that are kept.
/// </summary>
internal static class ReferenceModel
{
    public static IReadOnlyList<string> FailedRules(Case one)
    {
        var kept = new Dictionary<string, bool>
        {
            ["D01"] = D01(one),
            ["D02"] = D02(one),
            ["D03"] = D03(one),
            ["D04"] = one.Agreement is not null && one.Agreement.Purposes.Any(purpose => purpose == one.Request.Purpose),
            ["D05"] = one.Facts.Subject is not null && Both(one).All(facts => Says(one, facts.Adult, true, one.Limits.Period)
                && Says(one, facts.Alive, true, one.Limits.Period) && Says(one, facts.Guardian, false, one.Limits.Period)),
            ["D06"] = !one.Facts.ThirdPartyProtection && Both(one).All(facts => Says(one, facts.AddressProtected, false, one.Limits.Protection)
                && facts.FollowUps.TryRead(out var periods)
                && periods.Where(period => period.To is null || period.To > one.Facts.At)
                    .All(period => Says(one, period.UnitProtected, false, one.Limits.Protection))),
            ["D07"] = Both(one).All(facts => Says(one, facts.Shielded, false, one.Limits.Protection)),
            ["D08"] = Caseworker(one) is { IsSubject: false, HasConflict: false },
            ["D09"] = D09(one),
            ["D10"] = one.Facts.Consent is { State: ConsentState.Given or ConsentState.Paused or ConsentState.Withdrawn, Consent: not null } yes
                && yes.Purposes.Any(purpose => purpose == one.Request.Purpose),
            ["D11"] = one.Facts.Consent is { State: ConsentState.Given, Consent: not null, GivenAt: not null, ValidTo: not null } live
                && live.GivenAt <= one.Facts.At && one.Facts.At < live.ValidTo && !(live.LapsedAt <= one.Facts.At),
            ["D12"] = D12(one),
            ["D13"] = one.Agreement is not null && one.Facts.Uses >= 0 && one.Facts.Uses < one.Agreement.Cap,
            ["D14"] = !one.Facts.Blocks.Any(block => IsHit(one, block)),
        };
        return [.. kept.Where(pair => !pair.Value).Select(pair => pair.Key)];
    }

    private static bool D01(Case one) =>
        one.Request.Caller.Agency == one.Request.Requestor
        && one.Request.Holder != one.Request.Requestor
        && one.Request.Caller.Assurance is (Assurance.Substantial or Assurance.High);

    private static bool D02(Case one)
    {
        if (Caseworker(one) is not { } caseworker || caseworker.ValidTo <= one.Facts.At)
        {
            return false;
        }

        if (caseworker.Substitute is { } mandate
            && (mandate.Reason.Trim().Length == 0 || mandate.To <= mandate.From || mandate.To > mandate.From.AddMonths(3).AddHours(1) || one.Facts.At < mandate.From || one.Facts.At >= mandate.To))
        {
            return false;
        }

        var token = one.Request.Caller;
        var agree = token.Roles.Any(role => role == caseworker.Role) && token.Side == caseworker.Side && token.Units.Intersect(caseworker.Units).Any();
        if (one.Agreement is not { } row || !agree)
        {
            return agree;
        }

        var role = row.Roles.FirstOrDefault(role => role.Id == caseworker.Role
            && role.Kind == RoleKind.Caseworker && role.Agencies.Any(agency => agency == one.Request.Requestor));
        return role is not null
            && ((row.Sides.IsEmpty && !role.CarriesSide) || row.Sides.Any(side => side == caseworker.Side))
            && token.Units.Intersect(caseworker.Units).Intersect(row.RequestorUnits).Any();
    }

    private static bool D03(Case one)
    {
        var row = one.Agreement;
        return row is not null
            && (row.Category, row.Holder, row.Requestor) == (one.Request.Category, one.Request.Holder, one.Request.Requestor)
            && row.State == AgreementState.InForce
            && row.ValidFrom <= one.Facts.At
            && (row.ValidTo is null || one.Facts.At < row.ValidTo)
            && row.Approvals.Any(approval => approval.Agency == one.Request.Holder)
            && row.Approvals.Any(approval => approval.Agency == one.Request.Requestor)
            && row.Gdpr6.Trim().Length > 0
            && (row.SpecialCategory == SpecialCategory.None || (row.Gdpr9 ?? "").Trim().Length > 0)
            && row.NationalProvision is not null
            && row.ConfidentialityGround is not null
            && row.ConsentRole != ConsentRole.None;
    }

    private static bool D09(Case one)
    {
        if (one.Agreement is not { } row
            || Caseworker(one) is not { } caseworker
            || !IsFresh(one, one.Facts.RequestorFacts.FollowUps, one.Limits.Period)
            || !IsFresh(one, one.Facts.HolderFacts.FollowUps, one.Limits.Period))
        {
            return false;
        }

        _ = one.Facts.RequestorFacts.FollowUps.TryRead(out var here);
        _ = one.Facts.HolderFacts.FollowUps.TryRead(out var there);
        var role = row.Roles.FirstOrDefault(role => role.Id == caseworker.Role
            && role.Kind == RoleKind.Caseworker && role.Agencies.Any(agency => agency == one.Request.Requestor));
        var goesByUnit = role is not null && !role.FollowsGroup;
        var units = one.Request.Caller.Units.Intersect(caseworker.Units).Intersect(row.RequestorUnits).ToList();
        return here.Any(period => IsNow(one, period) && units.Contains(period.Unit)
                && (goesByUnit || (period.Group is not null && caseworker.Groups.Any(group => group == period.Group))))
            && there.Any(period => IsNow(one, period) && row.HolderUnits.Any(unit => unit == period.Unit));
    }

    private static bool D12(Case one)
    {
        if (one.Agreement is not { } row || one.Facts.Consent is not { State: ConsentState.Given } consent)
        {
            return false;
        }

        return row.SpecialCategory == SpecialCategory.None
            ? consent.Assurance != Assurance.None
            : consent is { Explicit: true, SelfGiven: true, Assurance: Assurance.High };
    }

    private static bool IsHit(Case one, Block block)
    {
        var units = one.Request.Caller.Units.Concat(one.Facts.Caseworker.TryRead(out var caseworker) ? caseworker.Units : []).ToList();
        return (block.Category is null || block.Category == one.Request.Category)
            && ((block is Block.OfAgency agency && agency.Agency == one.Request.Requestor)
                || (block is Block.OfUnit unit && unit.Agency == one.Request.Requestor && units.Contains(unit.Unit))
                || (block is Block.OfEmployee employee && employee.Agency == one.Request.Requestor && employee.Employee == one.Request.Caller.Employee));
    }

    private static CaseworkerFacts? Caseworker(Case one) =>
        IsFresh(one, one.Facts.Caseworker, one.Limits.Unit) && one.Facts.Caseworker.TryRead(out var caseworker) ? caseworker : null;

    private static AgencySubjectFacts[] Both(Case one) => [one.Facts.HolderFacts, one.Facts.RequestorFacts];

    private static bool IsNow(Case one, FollowUp period) =>
        period.From <= one.Facts.At && (period.To is null || one.Facts.At < period.To);

    private static bool Says(Case one, Fact<bool> fact, bool expected, TimeSpan limit) =>
        IsFresh(one, fact, limit) && fact.TryRead(out var said) && said == expected;

    private static bool IsFresh<T>(Case one, Fact<T> fact, TimeSpan limit)
    {
        var age = one.Facts.At - fact.AsOf;
        return fact.IsKnown && age <= limit && age >= -one.Limits.Skew;
    }
}
