using System.Reflection;
using Navo.Contracts.Codes;
using Navo.Decisions;
using Navo.Decisions.Voices;

namespace Navo.Policy.Tests;

/// <summary>One tree of reasons, three voices, two languages: what a rule can leave has words for each who may read it.</summary>
public sealed class The_words_of_a_decision
{
    private static readonly string[] s_languages = ["nb", "en"];

    [Fact]
    public void Are_there_for_an_officer_for_every_code_and_every_rule()
    {
        var codes = typeof(ReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var rules = Enumerable.Range(1, 14).Select(n => $"D{n:00}").Append(OfficerVoice.OtherRule);

        Assert.All(codes, code => AssertWords("decision-reason", code));
        Assert.All(rules, rule => AssertWords("decision-rule", rule));
    }

    [Fact]
    public void Are_there_for_a_caseworker_for_each_of_the_five_answers()
    {
        var answers = Enumerable.Range(1, 14).Select(n => CaseworkerVoice.CodeOf([new Reason($"D{n:00}", "x", null, Failed: true)])).Distinct().ToArray();

        Assert.Equal(5, answers.Length);
        Assert.All(answers, answer => AssertWords("caseworker-answer", answer));
    }

    [Fact]
    public void Are_there_for_a_participant_for_every_key()
    {
        var words = PolicyCopy.SnapshotOf(PolicyCopy.Source).Words;

        Assert.Equal(ParticipantVoice.Keys.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
        Assert.All(words.Values, one => Assert.All(new[] { one.Nb, one.En }, text => Assert.Matches(@"\p{L}", text)));
        Assert.All(words.Values, one => Assert.NotEqual(one.Nb, one.En));
    }

    private static void AssertWords(string list, string code) =>
        Assert.All(s_languages, language => Assert.True(CodeLists.Of(list).Label(code, language) is { Length: > 0 }, $"{list} has no words in {language} for {code}"));
}
