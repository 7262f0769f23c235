using Navo.Policy.Prover.Checks;
using Navo.Policy.Prover.Pages;

namespace Navo.Policy.Tests.Prover;

public sealed class The_record_of_processing
{
    private static readonly PolicyLoad.Loaded s_loaded = PolicyCopy.LoadedOf(PolicyCopy.Source);
    private static readonly string s_page = RecordOfProcessing.Write(Proof.Of(s_loaded));

    [Fact]
    public void Names_every_purpose_field_basis_and_retention_in_use()
    {
        foreach (var row in s_loaded.Snapshot.Agreements.Where(row => row.State == Navo.Decisions.Agreements.AgreementState.InForce))
        {
            Assert.All(row.Fields, field => Assert.Contains(field, s_page, StringComparison.Ordinal));
            Assert.All(row.Purposes, id => Assert.Contains(s_loaded.Snapshot.Purpose(id)!.Definition, s_page, StringComparison.Ordinal));
            Assert.Contains(row.NationalProvision!.Text, s_page, StringComparison.Ordinal);
            Assert.Contains(row.ConfidentialityGround!.Text, s_page, StringComparison.Ordinal);
        }

        Assert.All(s_loaded.Snapshot.Retention, record => Assert.Contains($"| {record.Kind} |", s_page, StringComparison.Ordinal));
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
