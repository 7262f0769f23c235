using System.Text.Json.Nodes;
using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Checks;

namespace Navo.Policy.Tests.Prover;

/// <summary>One way to break a copy of the policy.</summary>
/// <param name="Kind">Name of the <see cref="PolicyFaultKind"/> or <see cref="FindingKind"/> that comes of it.</param>
/// <param name="Says">What the message says.</param>
/// <param name="Break">How.</param>
internal sealed record BrokenSo(string Kind, string Says, Action<PolicyCopy> Break)
{
    private const string Agreements = "agreements.json";

    /// <summary>What it says to do, of a finding; of a fault the advice of its kind.</summary>
    public string? Do { get; init; }

    public string[] Arguments { get; init; } = [];

    public string? Folder { get; init; }

    public bool IsOnlyTold { get; init; }

    public static IReadOnlyList<BrokenSo> All { get; } =
    [
        new(nameof(PolicyFaultKind.FolderMissing), "must name a folder that exists", _ => { }) { Folder = "/no/such/folder" },
        new(nameof(PolicyFaultKind.EnvironmentUnknown), "must be development, test or production", _ => { }) { Arguments = ["--environment", "elsewhere"] },
        new(nameof(PolicyFaultKind.FileMissing), "laws.json:0 #: is missing", copy => File.Delete(Path.Combine(copy.Folder, "laws.json"))),
        new(nameof(PolicyFaultKind.NotJson), "agreements.json:1 #: is not JSON", copy => File.WriteAllText(Path.Combine(copy.Folder, Agreements), "{")),
        new(nameof(PolicyFaultKind.NotASchema), "is not a JSON schema", copy => File.WriteAllText(Path.Combine(copy.Folder, "schemas", "laws.schema.json"), "[")),
        new(nameof(PolicyFaultKind.SchemaBroken), "breaks the schema (NumberTooSmall)", Row(row => row["cap"] = 0)),
        new(nameof(PolicyFaultKind.IdTwice), "is there twice", copy => copy.Edit("roles.json", file => file["roles"]!.AsArray().Add(file["roles"]![0]!.DeepClone()))),
        new(nameof(PolicyFaultKind.UnknownLaw), "there is no law 'no-such-law'", Row(row => row["nationalProvision"] = "no-such-law")),
        new(nameof(PolicyFaultKind.UnknownUnit), "there is no unit of the holder", Row(row => row["units"]!["holder"]![0] = "nowhere")),
        new(nameof(PolicyFaultKind.UnknownReference), "there is no purpose 'P99'", Row(row => row["purposes"]![0] = "P99")),
        new(nameof(PolicyFaultKind.NotACaseworkerRole), "is not a caseworker role", copy => Roles(copy, copy.Snapshot().Roles.First(role => role.Kind == RoleKind.DataProtectionOfficer))),
        new(nameof(PolicyFaultKind.RoleOfAnotherAgency), "is not a role of the requestor", copy => Roles(copy, RoleOfTheHolder(copy.Snapshot()))),
        new(nameof(PolicyFaultKind.SidesMissing), "carries a side, so the row must name sides", Row(row => row["sides"] = new JsonArray())),
        new(nameof(PolicyFaultKind.PurposeNotForRole), "may not use the purpose", copy => PurposeOfNobody(copy, copy.Snapshot().Agreements[0].Roles[0].Id)),
        new(nameof(PolicyFaultKind.FieldNotInSchema), "'targetLevels' is not in schemas/", copy => copy.Replace(Agreements, "\"targetLevel\"", "\"targetLevels\"")),
        new(nameof(PolicyFaultKind.CategoryWithoutSchema), "has no schema, so the row cannot be in force", copy => copy.Edit("categories.json", file => _ = file["categories"]![0]!.AsObject().Remove("schemaVersion"))),
        new(nameof(PolicyFaultKind.ReleasedAndWithheld), "released and withheld at once", Row(row => row["withheld"]!.AsArray().Add((JsonNode)"targetLevel"))),
        new(nameof(PolicyFaultKind.OneAgencyOnly), "holder and requestor are the same agency", Row(row => row["requestor"] = row["holder"]!.DeepClone())),
        new(nameof(PolicyFaultKind.NotApproved), "has not approved a row that is in force", Row(row => row["approvals"] = new JsonArray(row["approvals"]![0]!.DeepClone()))),
        new(nameof(PolicyFaultKind.ApprovedByAStranger), "is not a party", Row(row => row["approvals"]![0]!["agency"] = "somebody")),
        new(nameof(PolicyFaultKind.LaxerThanCategory), "is laxer than that of the category", copy => copy.Edit("categories.json", file => file["categories"]![0]!["specialCategory"] = "explicit")),
        new(nameof(PolicyFaultKind.Article9), "must be there for a special category", Row(row => row["gdpr9"] = "9(2)(a)")),
        new(nameof(PolicyFaultKind.YesMisnamed), "must be GDPR_6_1_A exactly when", Row(row => row["consentRole"] = "GDPR_6_1_A")),
        new(nameof(PolicyFaultKind.DefaultBeyondMaximum), "is more than monthsMax", Row(row => row["monthsDefault"] = 13)),
        new(nameof(PolicyFaultKind.LongerThanPurposes), "is longer than any purpose of the row allows", Row(row => row["monthsMax"] = 24)),
        new(nameof(PolicyFaultKind.LongerThanSpecialAllows), "is more than 3 for data of a special category", Row(row => (row["specialCategory"], row["gdpr9"]) = ("explicit", "9(2)(a)"))),
        new(nameof(PolicyFaultKind.EndsBeforeItBegins), "is not after validFrom", Row(row => row["validTo"] = "2020-01-01T00:00:00Z")),
        new(nameof(PolicyFaultKind.TwoRowsForOne), "answers for the same as", copy => copy.Edit(Agreements, file => Again(file["agreements"]!.AsArray(), "the-same-again", 1))),
        new(nameof(PolicyFaultKind.NotRetained), "has no retention class", copy => copy.Edit("retention.json", file => file["records"]!.AsArray().RemoveAt(0))),
        new(nameof(PolicyFaultKind.RetainedForNothing), "'recipe' is no kind of record", copy => copy.Replace("retention.json", "\"kind\": \"receipt\"", "\"kind\": \"recipe\"")),
        new(nameof(PolicyFaultKind.NoWords), "there are no words for 'shared'", copy => copy.Edit("words.json", file => _ = file["decisions"]!.AsObject().Remove("shared"))),
        new(nameof(PolicyFaultKind.EnvironmentOfRow), "'development' is refused in production", _ => { }) { Arguments = ["--environment", "production"] },
        new(nameof(PolicyFaultKind.DemoApproval), "a demo approval is refused in production", _ => { }) { Arguments = ["--environment", "production"] },
        new(nameof(PolicyFaultKind.LawNotConfirmed), "is not confirmed", _ => { }) { Arguments = ["--environment", "production"] },
        new(nameof(FindingKind.TwoVersionsAtOnce), "are in force at the same time", Few((row, rows) => (Again(rows, (string)row["id"]!, 2)["purposes"], row["purposes"]) = (new JsonArray("P1"), new JsonArray("P2"))))
        {
            Do = "set state \"ended\" and a validTo on",
        },
        new(nameof(FindingKind.TimeOver), "is in force until 2026-12-01, and that has passed", Few((row, _) => row["validTo"] = "2026-12-01T00:00:00Z"))
        {
            Do = "its time is over: set state \"ended\"", Arguments = ["--at", "2026-12-01"],
        },
        new(nameof(FindingKind.EndedWithoutDay), "says no day on which it did", Few((row, rows) => (row["state"], _) = ("ended", row.Remove("validTo")))) { Do = "give it the validTo" },
        new(nameof(FindingKind.TwoStrictnesses), "data of different strictness", Few((_, rows) => Strict(Again(rows, "stricter", 1)))) { Do = "the same data reveals the same" },
        new(nameof(FindingKind.TwoControllers), "has 2 controllers", Few((row, _) => row["holderController"] = "Somebody else")) { Do = "name the same controller in every row" },
        new(nameof(FindingKind.SignedDraft), "is signed by both agencies, and a draft", Few((row, _) => row["state"] = "draft")) { Do = "set state \"inForce\", or take the approvals out" },
        Told(FindingKind.FieldUnused, "no agreement uses the field targetLevel", "take it out of the schema", (row, rows) => _ = row["fields"]!.AsArray().Remove(row["fields"]!.AsArray().First(field => (string?)field == "targetLevel"))),
        Told(FindingKind.Draft, "is a draft: always refused", "it lacks the approval of", (row, _) => (row["state"], row["approvals"]) = ("draft", new JsonArray())),
        Told(FindingKind.CategoryUnseen, "nobody can see nav-plan", "it needs a schema and an agreement in force", (_, _) => { }),
        Told(FindingKind.PurposeIdle, "nothing flows for P5", "do not ask anyone for a yes", (_, _) => { }),
        Told(FindingKind.RoleIdle, " can see nothing. To do", "name it in an agreement", (_, _) => { }),
        Told(FindingKind.UnitUnsigned, "has signed no agreement in force", "its participants are never shared about", (_, rows) => Array.ForEach([.. rows], one => one!["units"]!["holder"]!.AsArray().RemoveAt(0))),
    ];

    /// <summary>Leaves the first two agreements and edits them: what is about single rows needs no more, and is proven quickly.</summary>
    public static void Few(PolicyCopy copy, Action<JsonObject, JsonArray> edit) => copy.Edit(Agreements, file =>
    {
        var rows = file["agreements"]!.AsArray();
        while (rows.Count > 2)
        {
            rows.RemoveAt(2);
        }

        edit(rows[0]!.AsObject(), rows);
    });

    public static JsonObject Again(JsonArray rows, string id, int version)
    {
        var again = rows[0]!.DeepClone().AsObject();
        (again["id"], again["version"]) = (id, version);
        rows.Add((JsonNode)again);
        return again;
    }

    private static Action<PolicyCopy> Few(Action<JsonObject, JsonArray> edit) => copy => Few(copy, edit);

    private static Action<PolicyCopy> Row(Action<JsonObject> edit) => copy => copy.Edit(Agreements, file => edit(file["agreements"]![0]!.AsObject()));

    private static BrokenSo Told(FindingKind kind, string says, string @do, Action<JsonObject, JsonArray> edit) => new(kind.ToString(), says, Few(edit)) { Do = @do, IsOnlyTold = true };

    private static void Roles(PolicyCopy copy, Role role) => copy.Edit(Agreements, file => file["agreements"]![0]!["roles"]![0] = role.Id);

    private static Role RoleOfTheHolder(PolicySnapshot policy) =>
        policy.Roles.First(role => role.Kind == RoleKind.Caseworker && !role.Agencies.Contains(policy.Agreements[0].Requestor));

    private static void PurposeOfNobody(PolicyCopy copy, string role) => copy.Edit("purposes.json", file =>
    {
        foreach (var purpose in file["purposes"]!.AsArray())
        {
            _ = purpose!["roles"]!.AsArray().RemoveAll(one => one!.GetValue<string>() == role);
            purpose["roles"]!.AsArray().Add("SOMEONE_ELSE");
        }
    });

    private static void Strict(JsonObject row) =>
        (row["specialCategory"], row["gdpr9"], row["state"], row["approvals"], row["monthsDefault"], row["monthsMax"]) = ("explicit", "9(2)(a)", "draft", new JsonArray(), 3, 3);
}
