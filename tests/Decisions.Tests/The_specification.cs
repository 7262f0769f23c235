using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Navo.Decisions.Rules;
using Navo.Decisions.Tests.Properties;
using Navo.Decisions.Voices;

namespace Navo.Decisions.Tests;

/// <summary>Page, rules, tests and reason codes say the same.</summary>
public sealed partial class The_specification
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Root(), "docs", "spec", "decision.md"));
    private static readonly string[] s_numbers = [.. Enumerable.Range(1, 14).Select(n => $"D{n:00}")];

    [Fact]
    public void Has_a_section_for_every_rule_and_every_rule_a_section()
    {
        Assert.Equal(s_numbers, Headings().Matches(s_page).Select(match => match.Groups[1].Value));
        Assert.Equal(s_numbers, Rule.All.Select(rule => rule.Number));
    }

    [Fact]
    public void Says_of_every_rule_the_words_the_facts_the_law_the_codes_and_an_example() =>
        Assert.All(s_numbers, number => Assert.All(
            new[] { "**Plain words.**", "**Facts.**", "**Law.**", "**Codes.**", "**Who may read it.**", "**Yes:**", "**No:**" },
            part => Assert.Contains(part, Section(number), StringComparison.Ordinal)));

    [Fact]
    public void Has_a_test_for_every_rule_under_its_number() =>
        Assert.Equal(
            s_numbers,
            typeof(The_specification).Assembly.GetTypes()
                .SelectMany(type => type.GetCustomAttributes<RuleAttribute>()).Select(rule => rule.Number).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Has_a_file_for_every_rule_under_its_number() =>
        Assert.Equal(
            s_numbers,
            Directory.EnumerateFiles(Path.Combine(Root(), "src", "Decisions", "Rules"), "D??*.cs")
                .Select(file => Path.GetFileName(file)[..3]).Order(StringComparer.Ordinal));

    [Fact]
    public void Names_every_code_a_rule_leaves_in_that_rules_section()
    {
        var codes = typeof(ReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
        Assert.Equal(codes.Count, codes.Values.Distinct().Count());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "src", "Decisions", "Rules"), "D??*.cs"))
        {
            var section = Section(Path.GetFileName(file)[..3]);
            var used = UsedCodes().Matches(File.ReadAllText(file)).Select(match => codes[match.Groups[1].Value]).ToHashSet();
            Assert.All(used, code => Assert.Contains($"`{code}`", section, StringComparison.Ordinal));
            var named = Quoted().Matches(CodesOf(section)).Select(match => match.Groups[1].Value);
            Assert.All(named, code => Assert.Contains(code, used));
        }
    }

    /// <summary>Whose officer may read a code is what the rule says when it leaves it: on random cases no code is of another agency than the page has it of.</summary>
    [Fact]
    public void Says_of_every_code_whose_it_is()
    {
        var owners = s_numbers.ToDictionary(number => number, OwnersOf, StringComparer.Ordinal);
        for (var seed = 0; seed < 25_000; seed++)
        {
            var one = Changes.Random(seed);
            foreach (var reason in one.Decide().Reasons.Where(reason => reason.Failed && one.Request.Holder != one.Request.Requestor))
            {
                var owner = reason.FactOwner is not { } agency ? "Of no single agency" : agency == one.Request.Holder ? "Of the holder" : "Of the requestor";
                Assert.True(
                    owners[reason.Rule].Contains((owner, reason.Code)) || (reason.FactOwner is not null && owners[reason.Rule].Contains(("Of the agency whose fact it is", reason.Code))),
                    $"{reason.Rule} {reason.Code}: {owner}, says the rule");
            }
        }
    }

    [Fact]
    public void Says_of_every_rule_who_may_read_its_reason()
    {
        foreach (var number in s_numbers)
        {
            var line = Section(number).Split('\n').Single(line => line.Contains("**Who may read it.**", StringComparison.Ordinal));
            var heard = CaseworkerVoice.CodeOf([new Reason(number, "x", null, Failed: true)]);
            Assert.Contains(heard == CaseworkerVoice.NotShared ? "The caseworker hears nothing of it;" : $"The caseworker hears `{heard}`;", line, StringComparison.Ordinal);
            var read = OwnersOf(number).Select(one => ParticipantVoice.KeyOf([new SpokenReason(number, one.Code)])).Distinct().Order(StringComparer.Ordinal);
            var participant = line[line.IndexOf("the participant reads", StringComparison.Ordinal)..];
            Assert.Equal(read, Quoted().Matches(participant).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>Every trap of the domain has a test that is there, wherever in the house it lies.</summary>
    [Fact]
    public void Names_for_every_trap_a_test_that_is_there()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Root(), "tests"), "*.cs", SearchOption.AllDirectories).ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        var rows = TableUnder("## Traps of the domain, and what holds each");
        Assert.Equal(27, rows.Count);
        foreach (var shown in rows.SelectMany(row => Named().Matches(row[2]).Select(match => match.Groups[1].Value.Split('.'))))
        {
            Assert.True(
                tests[shown[0]].Select(File.ReadAllText).Any(text => text.Contains(shown is [_, var method] ? $" {method}(" : $"class {shown[0]}", StringComparison.Ordinal)),
                $"{string.Join('.', shown)} is not there");
        }
    }

    [Fact]
    public void Cites_only_laws_that_the_policy_has()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "policy", "laws.json")));
        var laws = file.RootElement.GetProperty("laws").EnumerateArray().Select(law => law.GetProperty("id").GetString()!).ToHashSet();
        foreach (var number in s_numbers)
        {
            var line = Section(number).Split('\n').Single(line => line.Contains("**Law.**", StringComparison.Ordinal));
            Assert.All(Quoted().Matches(line), match => Assert.Contains(match.Groups[1].Value, laws));
        }
    }

    [Fact]
    public void Knows_of_no_rule_a_caseworker_hears_beyond_the_fourth() =>
        Assert.Equal(
            ["NAVO-D01", "NAVO-D02", "NAVO-D03", "NAVO-D04", CaseworkerVoice.NotShared],
            s_numbers.Select(number => CaseworkerVoice.CodeOf([new Reason(number, "x", null, Failed: true)])).Distinct());

    private static string CodesOf(string section) => section.Split('\n').Single(line => line.Contains("**Codes", StringComparison.Ordinal));

    private static HashSet<(string Owner, string Code)> OwnersOf(string number) =>
        [.. Owned().Matches(CodesOf(Section(number))).SelectMany(part => Quoted().Matches(part.Value).Select(code => (part.Groups[1].Value, code.Groups[1].Value)))];

    /// <summary>The rows of the first table below a line, cell by cell.</summary>
    internal static IReadOnlyList<string[]> TableUnder(string text) =>
        [.. s_page[s_page.IndexOf(text, StringComparison.Ordinal)..].Split('\n').SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];

    internal static bool Says(string number, string text) => Section(number).Contains(text, StringComparison.Ordinal);

    private static string Section(string number)
    {
        var from = s_page.IndexOf($"### {number} ", StringComparison.Ordinal);
        var to = s_page.IndexOf("\n#", from + 1, StringComparison.Ordinal);
        return s_page[from..to];
    }

    private static string Root()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "NavoGateway.sln")))
            {
                return place.FullName;
            }
        }

        throw new InvalidOperationException("The repository was not found above the tests.");
    }

    [GeneratedRegex(@"^### (D\d\d) – ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"ReasonCodes\.(\w+)")]
    private static partial Regex UsedCodes();

    [GeneratedRegex(@"(Of the requestor|Of the holder|Of the agency whose fact it is|Of no single agency)[^:]*:[^.]*")]
    private static partial Regex Owned();

    [GeneratedRegex("`([A-Za-z0-9_.]+)`")]
    private static partial Regex Named();

    [GeneratedRegex("`([a-z0-9-]+)`")]
    private static partial Regex Quoted();
}
