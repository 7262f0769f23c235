using Navo.Decisions.Agreements;
using Navo.Policy.Prover.Checks;
using Navo.Policy.Prover.Pages;

namespace Navo.Policy.Tests.Prover;

public sealed class The_record_of_processing
{
    private static readonly PolicyLoad.Loaded s_loaded = PolicyCopy.LoadedOf(PolicyCopy.Source);
    private static readonly string s_page = RecordOfProcessing.Write(Proof.Of(s_loaded, TimeProvider.System.GetUtcNow()));

    [Fact]
    public void Names_every_purpose_field_basis_and_retention_in_use()
    {
        foreach (var row in s_loaded.Snapshot.Agreements.Where(row => row.State == AgreementState.InForce))
        {
            Assert.All(row.Fields, field => Assert.Contains(field, s_page, StringComparison.Ordinal));
            Assert.All(row.Purposes, id => Assert.Contains(s_loaded.Snapshot.Purpose(id)!.Definition, s_page, StringComparison.Ordinal));
            Assert.Contains(row.NationalProvision!.Text, s_page, StringComparison.Ordinal);
            Assert.Contains(row.ConfidentialityGround!.Text, s_page, StringComparison.Ordinal);
        }

        Assert.All(s_loaded.Snapshot.Retention, record => Assert.Contains($"| {record.Kind} |", s_page, StringComparison.Ordinal));
    }

    /// <summary>Of a row with a teacher and a counsellor the one needs the group, the other the unit alone: each is told of as it is.</summary>
    [Fact]
    public void Tells_each_role_by_its_own_need_to_know()
    {
        var both = s_loaded.Snapshot.Agreements.Where(row => row.State == AgreementState.InForce && row.Roles.Any(role => role.FollowsGroup) && row.Roles.Any(role => !role.FollowsGroup)).ToArray();

        Assert.NotEmpty(both);
        Assert.All(both, row => Assert.All(row.Roles, role =>
            Assert.Matches($@"\(`{role.Id}`\) at [^;]+, about participants their {(role.FollowsGroup ? "unit and group follow" : "unit follows")} now", Of(row))));
    }

    /// <summary>A yes lasts no longer than its purpose allows, whatever the row says.</summary>
    [Fact]
    public void Tells_for_each_purpose_how_long_a_yes_to_it_lasts()
    {
        var shorter = s_loaded.Snapshot.Agreements.Where(row => row.State == AgreementState.InForce)
            .SelectMany(row => row.Purposes.Select(id => (Row: row, Purpose: s_loaded.Snapshot.Purpose(id)!)))
            .Where(one => one.Row.Purposes.Length > 1 && one.Purpose.MonthsMax < one.Row.MonthsMax).ToArray();

        Assert.NotEmpty(shorter);
        Assert.All(shorter, one => Assert.Contains($"{Math.Min(one.Row.MonthsDefault, one.Purpose.MonthsDefault)} months, at most {one.Purpose.MonthsMax} months for {one.Purpose.Id}", Of(one.Row), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_for_every_safeguard_a_test_that_is_there_and_a_law_that_is_known()
    {
        var files = Directory.EnumerateFiles(Path.Combine(PolicyCopy.Source, "..", "tests"), "*.cs", SearchOption.AllDirectories).ToLookup(Path.GetFileNameWithoutExtension, StringComparer.Ordinal);
        foreach (var safeguard in Safeguard.All)
        {
            var tests = files[safeguard.Test].Select(File.ReadAllText).ToArray();
            Assert.True(tests.Any(text => text.Contains(safeguard.IsWholeClass ? $"class {safeguard.Test}" : $" {safeguard.Method}(", StringComparison.Ordinal)), $"{safeguard.Test}.{safeguard.Method} is not there");
            Assert.Contains(s_loaded.Snapshot.Laws, law => law.Id == safeguard.Law);
        }
    }

    private static string Of(Agreement row) => s_page.Split("\n## ").Single(part => part.StartsWith(row.Reference + ":", StringComparison.Ordinal));

    [Fact]
    public void Needs_a_retention_class_for_every_kind_of_record()
    {
        foreach (var kind in RecordKinds.All)
        {
            using var copy = new PolicyCopy();
            copy.Replace("retention.json", $"\"kind\": \"{kind}\"", "\"kind\": \"other-kind\"");

            Assert.Contains(copy.Faults(), fault => fault.Text.Contains($"'{kind}' has no retention class", StringComparison.Ordinal));
        }
    }
}
