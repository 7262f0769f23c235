using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Gateway.Minimising;
using Navo.Gateway.Tests.World;
using Navo.Policy;

namespace Navo.Gateway.Tests.Minimising;

public sealed class A_minimised_answer
{
    private static readonly ServiceProvider Services = PolicyServices.Build();
    private static readonly PolicySnapshot Policy = Services.GetRequiredService<PolicySnapshot>();
    private static readonly Agreement Row = Policy.Agreements.First(row => row.Category.Value == "norskniva" && row.State == AgreementState.InForce);
    private static readonly Pseudonym Own = Pseudonym.From(new byte[Pseudonym.ByteLength]);

    private readonly AnswerMinimiser _minimiser = new(Services.GetRequiredService<CategorySchemas>());

    [Fact]
    public void Keeps_the_agreed_fields()
    {
        var answer = Answers.Norskniva(Row.Holder.Value);

        var minimised = Minimise(answer);

        var body = JsonNode.Parse(minimised.Body.Span)!;
        Assert.Equal("data", body["status"]!.GetValue<string>());
        Assert.Equal(Own.Value, body["pseudonym"]!.GetValue<string>());
        Assert.Equal(4, body["observations"]![0]!["data"]!["skills"]!.AsArray().Count);
        Assert.True(JsonNode.DeepEquals(answer["observations"]![0]!["data"], body["observations"]![0]!["data"]));
        Assert.Equal(Row.Fields.Order(StringComparer.Ordinal), minimised.Released);
    }

    [Fact]
    public void Loses_whatever_else_the_holder_sent_and_names_it()
    {
        var answer = Answers.Norskniva(Row.Holder.Value);
        answer["secretRoot"] = 1;
        answer["observations"]![0]!["caseNumber"] = "x";
        var data = answer["observations"]![0]!["data"]!;
        data["comment"] = new JsonObject { ["deep"] = new JsonArray("a", "b") };
        data["skills"]![0]!["rawScore"] = 71;

        var minimised = Minimise(answer);

        var text = Encoding.UTF8.GetString(minimised.Body.Span);
        Assert.DoesNotContain("secretRoot", text, StringComparison.Ordinal);
        Assert.DoesNotContain("caseNumber", text, StringComparison.Ordinal);
        Assert.DoesNotContain("comment", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rawScore", text, StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string> { "comment", "skills.rawScore" },
            minimised.Withheld.Select(name => name.Replace("[]", "", StringComparison.Ordinal)).ToHashSet());
    }

    [Fact]
    public void Names_what_the_adapter_says_it_left_behind_and_never_a_name_that_is_not_plain()
    {
        var answer = Answers.Norskniva(Row.Holder.Value);
        answer["withheld"] = new JsonArray("attempts", "skills[].note", "14838800000", "Kari Nordmann", new JsonObject(), null, "a\n");

        var withheld = Minimise(answer).Withheld;

        Assert.Equal([.. Row.Withheld, "(other)", "attempts", "skills[].note"], withheld.OrderBy(name => Row.Withheld.Contains(name) ? 0 : 1).ThenBy(name => Row.Withheld.IndexOf(name)).ThenBy(name => name, StringComparer.Ordinal));
    }

    [Fact]
    public void Keeps_a_number_a_holder_hid_in_a_name_out_of_the_row()
    {
        var answer = Answers.Norskniva(Row.Holder.Value);
        answer["observations"]![0]!["data"]!["14838800000"] = true;

        Assert.DoesNotContain(Minimise(answer).Withheld, name => name.Any(char.IsAsciiDigit));
    }

    [Fact]
    public void Says_no_data_when_the_holder_has_nothing()
    {
        var minimised = Minimise(new JsonObject { ["status"] = "no-data", ["category"] = "norskniva" });

        Assert.False(minimised.HasData);
        Assert.Equal(
            $$"""{"status":"no-data","category":"norskniva","pseudonym":"{{Own.Value}}","observations":[]}""",
            Encoding.UTF8.GetString(minimised.Body.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"status":"data"}""")]
    [InlineData("""{"status":"maybe","category":"norskniva"}""")]
    [InlineData("""{"status":"no-data","category":"vo-status"}""")]
    [InlineData("""{"status":"no-data","category":"norskniva"} x""")]
    [InlineData("""{"status":"no-data","category":"norskniva"}{}""")]
    [InlineData("""{"status":"data","category":"norskniva","observations":[{}]}""")]
    [InlineData("""{"status":"data","category":"norskniva","observations":[null]}""")]
    [InlineData("""{"status":"data","category":"norskniva","observations":{}}""")]
    [InlineData("""{"status":"\ud800","category":"norskniva"}""")]
    public void Is_none_when_the_answer_is_not_of_the_contract(string answer) =>
        Assert.Null(_minimiser.TryMinimise(Encoding.UTF8.GetBytes(answer), Row, Own));

    [Theory]
    [InlineData("level", "A7")]
    [InlineData("observedOn", "yesterday")]
    [InlineData("skill", "SMELLING")]
    public void Is_none_when_a_value_is_not_of_the_category(string field, string value)
    {
        var answer = Answers.Norskniva(Row.Holder.Value);
        answer["observations"]![0]!["data"]!["skills"]![0]![field] = value;

        Assert.Null(_minimiser.TryMinimise(Encoding.UTF8.GetBytes(answer.ToJsonString()), Row, Own));
    }

    [Theory]
    [InlineData("HOSPITAL_STAY")]
    [InlineData("KARI_NORDMANN")]
    [InlineData("norskprove")]
    [InlineData("")]
    public void Is_none_when_the_evidence_is_a_word_on_no_list(string evidence)
    {
        var answer = Answers.Norskniva(Row.Holder.Value);
        answer["observations"]![0]!["evidence"] = evidence;

        Assert.Null(_minimiser.TryMinimise(Encoding.UTF8.GetBytes(answer.ToJsonString()), Row, Own));
    }

    [Fact]
    public void Loses_an_object_that_sits_in_a_fields_place()
    {
        var answer = Answers.Norskniva(Row.Holder.Value);
        answer["observations"]![0]!["data"]!["targetLevel"] = new JsonObject { ["name"] = "x" };

        var minimised = Minimise(answer);

        Assert.DoesNotContain("name", Encoding.UTF8.GetString(minimised.Body.Span), StringComparison.Ordinal);
        Assert.Contains("targetLevel", minimised.Withheld);
    }

    [Fact]
    public void Is_none_when_another_agency_is_named_as_the_source()
    {
        var answer = Answers.Norskniva(Row.Requestor.Value);

        Assert.Null(_minimiser.TryMinimise(Encoding.UTF8.GetBytes(answer.ToJsonString()), Row, Own));
    }

    private SharedAnswer Minimise(JsonNode answer)
    {
        var minimised = _minimiser.TryMinimise(Encoding.UTF8.GetBytes(answer.ToJsonString()), Row, Own);
        Assert.NotNull(minimised);
        return minimised;
    }
}
