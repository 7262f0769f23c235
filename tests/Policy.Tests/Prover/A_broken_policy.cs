using System.Text.Json.Nodes;
using Navo.Policy.Prover.Checks;

namespace Navo.Policy.Tests.Prover;

/// <summary>Each kind of fault, put into a copy of the policy: <c>check</c> ends with 1, says what it is, and what to do.</summary>
public sealed class A_broken_policy
{
    private static readonly Dictionary<string, BrokenSo> s_kinds = BrokenSo.All.ToDictionary(one => one.Kind, StringComparer.Ordinal);

    // Of these a process is told at its start; the prover is no process that could run as Production.
    private static readonly string[] s_notOfTheProver = [nameof(PolicyFaultKind.EnvironmentNotProduction)];

    // These need a decision that is broken, since no policy that can be loaded brings them about: The_policy_prover has them.
    private static readonly string[] s_ofABrokenDecision = [.. The_policy_prover.KindsOfABrokenDecision.Select(kind => kind.ToString())];

    public static TheoryData<string> Kinds => [.. s_kinds.Keys];

    [Fact]
    public void Is_tried_in_every_way_that_a_policy_can_be_broken() =>
        Assert.Equal(
            Enum.GetNames<PolicyFaultKind>().Concat(Enum.GetNames<FindingKind>()).Order(StringComparer.Ordinal),
            s_kinds.Keys.Concat(s_notOfTheProver).Concat(s_ofABrokenDecision).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Is_caught_and_the_message_says_what_to_do(string kind)
    {
        using var copy = new PolicyCopy();
        var broken = s_kinds[kind];
        broken.Break(copy);

        var (code, output, faults) = await The_pages.Run(["check", broken.Folder ?? copy.Folder, .. broken.Arguments]);

        // What is only told does not stop the policy.
        Assert.Equal(broken.IsOnlyTold ? 0 : 1, code);
        var said = (broken.IsOnlyTold ? output : faults).Split('\n');
        var at = Array.FindIndex(said, line => line.Contains(broken.Says, StringComparison.Ordinal));
        Assert.True(at >= 0, faults);
        var advice = broken.IsOnlyTold ? said[at] : said[at + 1];
        Assert.Contains("o do: ", advice, StringComparison.Ordinal);
        Assert.Contains(Enum.TryParse<PolicyFaultKind>(kind, out var known) ? Advice.For(known) : broken.Do!, advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_to_a_process_that_runs_as_production_and_to_no_other()
    {
        var options = new PolicyOptions { Directory = PolicyCopy.Source, Environment = "development" };

        Assert.Contains(Assert.IsType<PolicyLoad.Refused>(PolicyLoader.Load(options, hostIsProduction: true)).Faults, fault => fault.Kind == PolicyFaultKind.EnvironmentNotProduction);
        Assert.IsType<PolicyLoad.Loaded>(PolicyLoader.Load(options));
    }

    [Fact]
    public void Has_advice_of_its_own_for_every_kind()
    {
        var advice = Enum.GetValues<PolicyFaultKind>().Select(Advice.For).ToArray();

        Assert.Equal(advice.Length, advice.Distinct().Count());
        Assert.All(advice, one => Assert.Matches(@"\p{L}", one));
    }

    [Fact]
    public async Task Ends_with_the_hash_of_the_policy_it_is_about()
    {
        using var copy = new PolicyCopy();

        var (code, output, _) = await The_pages.Run("check", copy.Folder);

        Assert.Equal(0, code);
        Assert.EndsWith($"policy={copy.Snapshot().Hash}\n", output, StringComparison.Ordinal);
    }

    /// <summary>What is over is on no page as something that flows, and until the last instant of its time it is.</summary>
    [Fact]
    public async Task Shows_no_flow_through_an_agreement_whose_time_is_over()
    {
        using var copy = new PolicyCopy();
        BrokenSo.Few(copy, (row, _) => row["validTo"] = "2026-12-01T00:00:00Z");
        var reference = copy.Snapshot().Agreements[0].Reference;

        var (before, flows, _) = await The_pages.Run("check", copy.Folder, "--at", "2026-11-30T23:59:59Z");
        var (after, over, _) = await The_pages.Run("check", copy.Folder, "--at", "2026-12-01");
        var (_, record, _) = await The_pages.Run("record", copy.Folder, "--at", "2026-12-01");

        Assert.Equal((0, 1), (before, after));
        Assert.Contains($"| {reference} |", flows, StringComparison.Ordinal);
        Assert.DoesNotContain($"| {reference} |", over, StringComparison.Ordinal);
        Assert.Contains($"### {reference} – its time is over: always refused", over, StringComparison.Ordinal);
        Assert.Contains($"through which nothing flows:** {reference}.", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_told_that_a_day_is_none()
    {
        var (code, _, faults) = await The_pages.Run("check", PolicyCopy.Source, "--at", "someday");

        Assert.Equal(1, code);
        Assert.Contains("'someday' is no day or instant.", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_one_whose_next_version_begins_when_the_first_one_ends()
    {
        using var copy = new PolicyCopy();
        BrokenSo.Few(copy, (row, rows) =>
        {
            var next = BrokenSo.Again(rows, (string)row["id"]!, 2);
            (next["validFrom"], next["validTo"]) = (row["validTo"]!.DeepClone(), "2030-01-01T00:00:00Z");
            _ = next["fields"]!.AsArray().Remove(next["fields"]!.AsArray().First(field => (string?)field == "targetLevel"));
        });

        var (code, output, faults) = await The_pages.Run("check", copy.Folder);

        Assert.Equal((0, ""), (code, faults));
        var reference = (string)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(copy.Folder, "agreements.json")))!["agreements"]![0]!["id"]!;
        Assert.Contains($"| {reference}@1 (before 2028-01-01) |", output, StringComparison.Ordinal);
        Assert.Contains($"| {reference}@2 (from 2028-01-01, before 2030-01-01) |", output, StringComparison.Ordinal);
    }
}
