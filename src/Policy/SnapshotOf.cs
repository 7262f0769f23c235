using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Policy.Files;

namespace Navo.Policy;

/// <summary>Turns the rows of a folder without faults into the snapshot, with every reference resolved.</summary>
internal static class SnapshotOf
{
    public static PolicySnapshot Folder(PolicyFolder folder, string environment, string hash)
    {
        var roles = folder.Roles.Rows!.Roles.Select(Role).ToImmutableArray();
        var laws = folder.Laws.Rows!.Laws.Select(row => new Law(row.Id, row.Text, row.Source, row.Version, row.Confirmed)).ToImmutableArray();
        return new PolicySnapshot
        {
            Hash = hash,
            Environment = environment,
            Agencies = [.. folder.Agencies.Rows!.Agencies.Select(Agency)],
            Categories = [.. folder.Categories.Rows!.Categories.Select(Category)],
            Purposes = [.. folder.Purposes.Rows!.Purposes.Select(Purpose)],
            Roles = roles,
            Laws = laws,
            Agreements = [.. folder.Agreements.Rows!.Agreements.Select(row => Agreement(row, roles, laws))],
            Retention = [.. folder.Retention.Rows!.Records.Select(row => new Retention(row.Kind, row.Class, row.Months, row.From, row.Action, row.Reason))],
            Words = folder.Words.Rows!.Decisions.ToImmutableDictionary(pair => pair.Key, pair => new Words(pair.Value.Nb, pair.Value.En)),
        };
    }

    private static Agency Agency(AgencyRow row) => new()
    {
        Id = AgencyId.Parse(row.Id),
        RecallDays = row.RecallDays ?? Decisions.Agreements.Agency.MonthToAnswer,
        Name = row.Name,
        Sides = [.. row.Sides],
        Units = [.. row.Units.Select(unit => new Unit(UnitId.Parse(unit.Id), unit.Name))],
    };

    private static Category Category(CategoryRow row) => new()
    {
        Id = CategoryId.Parse(row.Id),
        Name = row.Name,
        Text = row.Text,
        SpecialCategory = Special(row.SpecialCategory),
        SchemaVersion = row.SchemaVersion,
    };

    private static Purpose Purpose(PurposeRow row) => new()
    {
        Id = PurposeId.Parse(row.Id),
        Slug = row.Slug,
        Name = row.Name,
        Text = row.Text,
        Definition = row.Definition,
        Roles = [.. row.Roles],
        MonthsDefault = row.MonthsDefault,
        MonthsMax = row.MonthsMax,
        Cap = row.Cap,
    };

    private static Role Role(RoleRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Kind = row.Kind switch
        {
            "caseworker" => RoleKind.Caseworker,
            "dpo" => RoleKind.DataProtectionOfficer,
            "analyst" => RoleKind.Analyst,
            "machine" => RoleKind.Machine,
            _ => RoleKind.None,
        },
        Agencies = [.. row.Agencies.Select(AgencyId.Parse)],
        CarriesSide = row.CarriesSide,
        FollowsGroup = row.Follows == "group",
    };

    private static Agreement Agreement(AgreementRow row, ImmutableArray<Role> roles, ImmutableArray<Law> laws) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Category = CategoryId.Parse(row.Category),
        Holder = AgencyId.Parse(row.Holder),
        Requestor = AgencyId.Parse(row.Requestor),
        Purposes = [.. row.Purposes.Select(PurposeId.Parse)],
        Roles = [.. row.Roles.Select(id => roles.First(role => role.Id == id))],
        HolderUnits = [.. row.Units.Holder.Select(UnitId.Parse)],
        RequestorUnits = [.. row.Units.Requestor.Select(UnitId.Parse)],
        Sides = [.. row.Sides],
        Fields = [.. row.Fields],
        Withheld = [.. row.Withheld],
        SpecialCategory = Special(row.SpecialCategory),
        Gdpr6 = row.Gdpr6,
        Gdpr9 = row.Gdpr9,
        NationalProvision = laws.First(law => law.Id == row.NationalProvision),
        ConfidentialityGround = laws.First(law => law.Id == row.ConfidentialityGround),
        ConsentRole = row.ConsentRole switch
        {
            "GDPR_6_1_A" => ConsentRole.LegalBasis,
            "CONFIDENTIALITY_LIFT" => ConsentRole.ConfidentialityLift,
            "SAFEGUARD" => ConsentRole.Safeguard,
            _ => ConsentRole.None,
        },
        HolderController = row.HolderController,
        RequestorController = row.RequestorController,
        Processor = row.Processor,
        MonthsDefault = row.MonthsDefault,
        MonthsMax = row.MonthsMax,
        Cap = row.Cap,
        DpiaRef = row.DpiaRef,
        Approvals = [.. row.Approvals.Select(one => new Approval(AgencyId.Parse(one.Agency), one.Role, one.Date, one.CaseRef))],
        State = row.State switch
        {
            "draft" => AgreementState.Draft,
            "inForce" => AgreementState.InForce,
            "ended" => AgreementState.Ended,
            _ => AgreementState.None,
        },
        Environment = row.Environment,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
    };

    private static SpecialCategory Special(string text) => text switch
    {
        "none" => SpecialCategory.None,
        "inferred" => SpecialCategory.Inferred,
        _ => SpecialCategory.Explicit, // A word nobody knows is the strictest one.
    };
}
