using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Navo.Decisions.Rules;
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
            new[] { "**Plain words.**", "**Facts.**", "**Law.**", "**Codes", "**Yes:**", "**No:**" },
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

    [GeneratedRegex("`([a-z0-9-]+)`")]
    private static partial Regex Quoted();
}
