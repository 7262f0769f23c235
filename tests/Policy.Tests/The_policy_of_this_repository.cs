using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.Policy.Tests;

public sealed class The_policy_of_this_repository
{
    private static readonly PolicyLoad.Loaded s_loaded = PolicyCopy.LoadedOf(PolicyCopy.Source);

    [Fact]
    public void Is_whole() => Assert.Empty(PolicyCopy.FaultsOf(PolicyCopy.Source, "development"));

    [Fact]
    public void Has_the_twelve_categories_and_five_purposes()
    {
        Assert.Equal(12, s_loaded.Snapshot.Categories.Length);
        Assert.Equal(["P1", "P2", "P3", "P4", "P5"], s_loaded.Snapshot.Purposes.Select(purpose => purpose.Id.Value));
    }

    [Fact]
    public void Is_refused_in_production()
    {
        var faults = PolicyCopy.FaultsOf(PolicyCopy.Source, "production");
        var rows = s_loaded.Snapshot.Agreements.Length;

        Assert.Equal(rows, faults.Count(fault => fault.Path.EndsWith(".environment", StringComparison.Ordinal)));
        Assert.Contains(faults, fault => fault.Text.Contains("demo approval", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Text.Contains("not confirmed", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_only_units_of_the_seed_that_are_not_protected()
    {
        using var seed = JsonDocument.Parse(File.ReadAllText(Path.Combine(PolicyCopy.Source, "..", "infra", "seed", "units.json")));
        var open = seed.RootElement.GetProperty("units").EnumerateArray()
            .Where(unit => !unit.GetProperty("protected").GetBoolean())
            .Select(unit => unit.GetProperty("id").GetString())
            .Order(StringComparer.Ordinal);

        Assert.Equal(open, s_loaded.Snapshot.Agencies.SelectMany(agency => agency.Units).Select(unit => unit.Id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lets_a_purpose_with_restricted_roles_restrict_the_rows()
    {
        foreach (var agreement in s_loaded.Snapshot.Agreements)
        {
            foreach (var purpose in agreement.Purposes.Select(id => s_loaded.Snapshot.Purpose(id)!))
            {
                Assert.All(agreement.Roles, role => Assert.Contains(role.Id, purpose.Roles));
            }
        }
    }

    [Fact]
    public void Holds_a_draft_that_is_found_and_is_not_in_force()
    {
        foreach (var draft in s_loaded.Snapshot.Agreements.Where(agreement => agreement.State == AgreementState.Draft))
        {
            FindsItself(draft);
        }

        Assert.Contains(s_loaded.Snapshot.Agreements, agreement => agreement.State == AgreementState.Draft);
    }

    private static void FindsItself(Agreement draft)
    {
        var found = s_loaded.Snapshot.Find(
            draft.Category, draft.Holder, draft.Requestor, draft.Purposes[0], [draft.Roles[0].Id], draft.ValidFrom);

        Assert.Same(draft, found);
    }

    [Fact]
    public void Finds_a_row_that_does_not_fit_rather_than_none_and_none_for_an_unknown_category()
    {
        var row = s_loaded.Snapshot.Agreements[0];

        Assert.NotNull(s_loaded.Snapshot.Find(row.Category, row.Holder, row.Requestor, PurposeId.Parse("P99"), ["NOBODY"], row.ValidFrom));
        Assert.Null(s_loaded.Snapshot.Find(CategoryId.Parse("no-such-category"), row.Holder, row.Requestor, row.Purposes[0], [], row.ValidFrom));
        Assert.Null(s_loaded.Snapshot.Find(row.Category, row.Requestor, row.Holder, row.Purposes[0], [], row.ValidFrom));
    }

    [Fact]
    public void Finds_the_row_of_the_callers_own_role_and_purpose()
    {
        foreach (var row in s_loaded.Snapshot.Agreements)
        {
            foreach (var (purpose, role) in row.Purposes.SelectMany(purpose => row.Roles.Select(role => (purpose, role))))
            {
                Assert.Same(row, s_loaded.Snapshot.Find(row.Category, row.Holder, row.Requestor, purpose, [role.Id], row.ValidFrom));
            }
        }
    }

    [Theory]
    [InlineData("norskniva", """{"skills":[{"skill":"LESING","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-05-12"}],"targetLevel":"B1"}""", true)]
    [InlineData("norskniva", """{"skills":[{"skill":"LESING","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-05-12","comment":"x"}]}""", false)]
    [InlineData("norskniva", """{"skills":[{"skill":"LESING","level":"D9","evidence":"NORSKPROVE","observedOn":"2026-05-12"}]}""", false)]
    [InlineData("vo-status", """{"courses":[{"type":"NORSK","level":"A2","centre":"vo-x","from":"2026-01-05","status":"I_GANG"}],"modulesDone":["MODUL_1"],"testDates":["2026-12-01"]}""", true)]
    [InlineData("vo-status", """{"courses":[{"type":"NORSK","centre":"vo-x","status":"I_GANG","absenceReason":"x"}]}""", false)]
    [InlineData("nav-plan", """{"activities":[{"type":"MOTE","status":"PLANLAGT","avtalt":true}],"tiltak":[{"group":"OPPLAERING","status":"GJENNOMFORES"}],"programme":"INTRODUKSJONSPROGRAM"}""", true)]
    [InlineData("nav-plan", """{"activities":[],"tiltak":[],"programme":"KVP"}""", false)]
    [InlineData("nav-plan", """{"activities":[{"type":"BEHANDLING","status":"PLANLAGT"}],"tiltak":[]}""", false)]
    [InlineData("mal", "{}", false)]
    [InlineData("no-such-category", "{}", false)]
    public void Knows_the_shape_of_released_data(string category, string data, bool valid) =>
        Assert.Equal(
            valid, s_loaded.Schemas.IsValid(CategoryId.Parse(category), System.Text.Json.Nodes.JsonNode.Parse(data)!.AsObject()));
}
