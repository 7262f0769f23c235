using System.Text.Json.Nodes;
using Navo.Decisions.Agreements;

namespace Navo.Policy.Tests;

public sealed class A_faulty_policy
{
    [Fact]
    public void Is_told_of_all_at_once()
    {
        using var copy = new PolicyCopy();
        copy.Replace("agreements.json", "\"nationalProvision\": \"opplaeringslova-18\"", "\"nationalProvision\": \"no-such-law\"");
        copy.Replace("agreements.json", "\"skills[].attempts\"", "\"skills[].level\"");
        copy.Replace("agreements.json", "\"targetLevel\"", "\"targetLevels\"");
        copy.Edit("agreements.json", file => file["agreements"]![0]!["units"]!["holder"]![0] = "nav-nowhere");
        copy.Replace("retention.json", "\"kind\": \"receipt\"", "\"kind\": \"recipe\"");
        copy.Replace("words.json", "\"stopped\"", "\"halted\"");
        copy.Replace("purposes.json", "\"monthsMax\": 12", "\"monthsMax\": 120");
        File.Delete(Path.Combine(copy.Folder, "laws.json"));

        var faults = copy.Faults();

        string[] expected =
        [
            "'skills[].level' is released and withheld", "'targetLevels' is not in", "'nav-nowhere'", "'receipt' has no retention class",
            "'recipe' is no kind", "no words for 'stopped'", "NumberTooBig",
        ];
        Assert.All(expected, text => Assert.Contains(faults, fault => fault.Text.Contains(text, StringComparison.Ordinal)));
        Assert.Contains(faults, fault => fault.File == "laws.json");
    }

    [Fact]
    public void Is_told_of_by_path_and_line()
    {
        using var copy = new PolicyCopy();
        copy.Replace("agreements.json", "\"cap\": 1000000", "\"cap\": 0");
        copy.Replace("purposes.json", "\"roles\"", "\"rolls\"");
        var lines = File.ReadAllLines(Path.Combine(copy.Folder, "agreements.json"));

        var faults = copy.Faults();

        var cap = faults.First(fault => fault.Path == "#/agreements[0].cap");
        Assert.Equal("agreements.json", cap.File);
        Assert.Contains("\"cap\"", lines[cap.Line - 1], StringComparison.Ordinal);
        Assert.All(faults, fault => Assert.True(fault.Line > 0, fault.ToString()));
    }

    [Fact]
    public void Is_told_of_by_line_when_two_files_disagree()
    {
        using var copy = new PolicyCopy();
        copy.Replace("agreements.json", "\"category\": \"norskniva\"", "\"category\": \"norsknivaa\"");
        var lines = File.ReadAllLines(Path.Combine(copy.Folder, "agreements.json"));

        var fault = copy.Faults().First(fault => fault.Text.Contains("there is no category", StringComparison.Ordinal));

        Assert.Contains("norsknivaa", lines[fault.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agreements.json", "\"approvals\": [", "\"approvals\": [], \"dropped\": [", "NoAdditionalPropertiesAllowed")]
    [InlineData("agreements.json", "\"agency\": \"nav\"", "\"agency\": \"oslo-vo\"", "has not approved")]
    [InlineData("agreements.json", "\"gdpr9\": \"9(2)(a)\",", "", "must be there for a special category")]
    [InlineData("agreements.json", "\"specialCategory\": \"inferred\"", "\"specialCategory\": \"none\"", "is laxer")]
    [InlineData("agreements.json", "\"specialCategory\": \"inferred\"", "\"specialCategory\": \"explicit\"", "more than 3")]
    [InlineData("agreements.json", "CONFIDENTIALITY_LIFT", "GDPR_6_1_A", "exactly when")]
    [InlineData("agreements.json", "\"monthsMax\": 12", "\"monthsMax\": 24", "longer than any purpose")]
    [InlineData("agreements.json", "\"validTo\": \"2028", "\"validTo\": \"2024", "not after validFrom")]
    [InlineData("agreements.json", "\"state\": \"draft\"", "\"state\": \"inForce\"", "has not approved")]
    [InlineData("agreements.json", "\"STAT\"", "\"FYLKE\"", "there is no side")]
    [InlineData("categories.json", "\"schemaVersion\": 1", "\"schemaVersion\": 2", "is missing or cannot be read")]
    [InlineData("laws.json", "\"laws\"", "\"laws\": [], \"laws\"", "has a member twice")]
    [InlineData("laws.json", "{", "", "is not JSON")]
    public void Is_refused(string file, string from, string to, string text)
    {
        using var copy = new PolicyCopy();
        copy.Replace(file, from, to);

        Assert.Contains(copy.Faults(), fault => fault.Text.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_refused_when_a_row_names_a_role_that_is_no_caseworkers()
    {
        using var copy = new PolicyCopy();
        var officer = copy.Snapshot().Roles.First(role => role.Kind == RoleKind.DataProtectionOfficer);
        copy.Edit("agreements.json", file => file["agreements"]![0]!["roles"]![0] = officer.Id);

        Assert.Contains(copy.Faults(), fault => fault.Text.Contains("not a caseworker role", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_refused_when_a_row_names_a_role_of_the_holder()
    {
        using var copy = new PolicyCopy();
        var snapshot = copy.Snapshot();
        var role = snapshot.Roles.First(role => role.Kind == RoleKind.Caseworker && !role.Agencies.Contains(snapshot.Agreements[0].Requestor));
        copy.Edit("agreements.json", file => file["agreements"]![0]!["roles"]![0] = role.Id);

        Assert.Contains(copy.Faults(), fault => fault.Text.Contains("not a role of the requestor", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_refused_when_a_role_may_never_use_a_purpose_of_its_row()
    {
        using var copy = new PolicyCopy();
        var role = copy.Snapshot().Agreements[0].Roles[0].Id;
        copy.Edit("purposes.json", file =>
        {
            foreach (var purpose in file["purposes"]!.AsArray())
            {
                _ = purpose!["roles"]!.AsArray().RemoveAll(one => one!.GetValue<string>() == role);
                purpose["roles"]!.AsArray().Add("SOMEONE_ELSE");
            }
        });
        var faults = copy.Faults();

        Assert.Contains(faults, fault => fault.Text.Contains("may not use the purpose", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Text.Contains("there is no role 'SOMEONE_ELSE'", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_refused_when_an_id_is_there_twice()
    {
        using var copy = new PolicyCopy();
        copy.Edit("roles.json", file => file["roles"]!.AsArray().Add(file["roles"]![0]!.DeepClone()));

        Assert.Contains(copy.Faults(), fault => fault.Text.Contains("is there twice", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_refused_when_two_rows_answer_for_the_same()
    {
        using var copy = new PolicyCopy();
        copy.Edit("agreements.json", file =>
        {
            var again = file["agreements"]![0]!.DeepClone();
            again["version"] = 2;
            file["agreements"]!.AsArray().Add(again);
        });

        Assert.Contains(copy.Faults(), fault => fault.Text.Contains("answers for the same", StringComparison.Ordinal));
    }

    /// <summary>A question for data names no holder: with two of them nobody could say whose data was agreed.</summary>
    [Fact]
    public void Is_refused_when_two_holders_answer_for_the_same()
    {
        using var copy = new PolicyCopy();
        copy.Edit("agencies.json", file => file["agencies"]!.AsArray().Add(JsonNode.Parse("{\"id\":\"etat-c\",\"name\":\"Etat C\",\"controller\":\"Etat C\",\"sides\":[],\"units\":[{\"id\":\"etat-c-1\",\"name\":\"Kontor 1\"}]}")));
        copy.Edit("agreements.json", file =>
        {
            var another = file["agreements"]![0]!.DeepClone();
            var holder = (string)another["holder"]!;
            (another["id"], another["holder"], another["units"]!["holder"]) = ("of-another-holder", "etat-c", new JsonArray("etat-c-1"));
            another["approvals"]!.AsArray().Single(one => (string?)one!["agency"] == holder)!["agency"] = "etat-c";
            file["agreements"]!.AsArray().Add(another);
        });

        Assert.Equal(PolicyFaultKind.TwoRowsForOne, Assert.Single(copy.Faults()).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("elsewhere")]
    public void Is_a_configuration_without_sense(string environment)
    {
        var faults = PolicyCopy.FaultsOf("/no/such/folder", environment);

        Assert.Contains(faults, fault => fault.Path == "Policy:Directory");
        Assert.Contains(faults, fault => fault.Path == "Policy:Environment");
    }

    [Fact]
    public void Is_a_development_policy_in_a_process_that_runs_as_production()
    {
        var options = new PolicyOptions { Directory = PolicyCopy.Source, Environment = "development" };

        var refused = Assert.IsType<PolicyLoad.Refused>(PolicyLoader.Load(options, hostIsProduction: true));

        Assert.Contains(refused.Faults, fault => fault.Path == "Policy:Environment");

        // And, at once, every row that Production may not have.
        var asProduction = PolicyCopy.FaultsOf(PolicyCopy.Source, "production");
        Assert.NotEmpty(asProduction);
        Assert.All(asProduction, fault => Assert.Contains(fault, refused.Faults));
    }
}
