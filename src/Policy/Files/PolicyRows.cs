using System.Text.Json.Serialization;

namespace Navo.Policy.Files;

// The shapes of the files as their schemas have them; nothing is judged here.

internal sealed record AgencyRow(string Id, string Name, string Controller, string[] Sides, UnitRow[] Units, int? RecallDays = null);

internal sealed record UnitRow(string Id, string Name);

internal sealed record AgencyRows(AgencyRow[] Agencies);

internal sealed record CategoryRow(string Id, string Name, string Text, string SpecialCategory, int? SchemaVersion);

internal sealed record CategoryRows(CategoryRow[] Categories);

internal sealed record PurposeRow(
    string Id, string Slug, string Name, string Text, string Definition, string[] Roles, int MonthsDefault, int MonthsMax, int Cap);

internal sealed record PurposeRows(PurposeRow[] Purposes);

internal sealed record RoleRow(string Id, string Name, string Kind, string[] Agencies, bool CarriesSide, string Follows);

internal sealed record RoleRows(RoleRow[] Roles);

internal sealed record LawRow(string Id, string Text, string Source, string Version, bool Confirmed);

internal sealed record LawRows(LawRow[] Laws);

internal sealed record RetentionRow(string Kind, string Class, int Months, string From, string Action, string Reason);

internal sealed record RetentionRows(RetentionRow[] Records);

internal sealed record WordsRow(string Nb, string En);

internal sealed record WordsRows(Dictionary<string, WordsRow> Decisions);

internal sealed record ApprovalRow(string Agency, string Role, DateOnly Date, string CaseRef);

internal sealed record UnitsOfAgreement(string[] Holder, string[] Requestor);

internal sealed record AgreementRow
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required string Category { get; init; }

    public required string Holder { get; init; }

    public required string Requestor { get; init; }

    public required string[] Purposes { get; init; }

    public required string[] Roles { get; init; }

    public required UnitsOfAgreement Units { get; init; }

    public required string[] Sides { get; init; }

    public required string[] Fields { get; init; }

    public required string[] Withheld { get; init; }

    public required string SpecialCategory { get; init; }

    public required string Gdpr6 { get; init; }

    public string? Gdpr9 { get; init; }

    public required string NationalProvision { get; init; }

    public required string ConfidentialityGround { get; init; }

    public required string ConsentRole { get; init; }

    public required string HolderController { get; init; }

    public required string RequestorController { get; init; }

    public required string Processor { get; init; }

    public required int MonthsDefault { get; init; }

    public required int MonthsMax { get; init; }

    public required int Cap { get; init; }

    public required string DpiaRef { get; init; }

    public required ApprovalRow[] Approvals { get; init; }

    public required string State { get; init; }

    public required string Environment { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public DateTimeOffset? ValidTo { get; init; }
}

internal sealed record AgreementRows(AgreementRow[] Agreements);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AgencyRows))]
[JsonSerializable(typeof(CategoryRows))]
[JsonSerializable(typeof(PurposeRows))]
[JsonSerializable(typeof(RoleRows))]
[JsonSerializable(typeof(LawRows))]
[JsonSerializable(typeof(RetentionRows))]
[JsonSerializable(typeof(WordsRows))]
[JsonSerializable(typeof(AgreementRows))]
internal sealed partial class PolicyRowsJson : JsonSerializerContext;
