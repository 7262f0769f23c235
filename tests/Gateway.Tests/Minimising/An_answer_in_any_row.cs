using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;
using Navo.Contracts.Tests;
using Navo.Decisions.Agreements;
using Navo.Gateway.Minimising;
using Navo.Gateway.Tests.World;
using Navo.Policy;

namespace Navo.Gateway.Tests.Minimising;

/// <summary>Whatever a holder sends in whichever row: no fault, nothing but the row's fields, and never a name that could be a person's.</summary>
public sealed class An_answer_in_any_row
{
    private static readonly ServiceProvider Services = PolicyServices.Build();
    private static readonly PolicySnapshot Policy = Services.GetRequiredService<PolicySnapshot>();
    private static readonly CategorySchemas Schemas = Services.GetRequiredService<CategorySchemas>();
    private static readonly Pseudonym Own = Pseudonym.From(new byte[Pseudonym.ByteLength]);

    private readonly AnswerMinimiser _minimiser = new(Schemas);

    public static TheoryData<string> Rows => [.. Policy.Agreements.Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void That_is_whole_loses_only_what_the_row_does_not_name(string id)
    {
        var row = Policy.Agreements.Single(one => one.Id == id);
        for (var seed = 0; seed < 60; seed++)
        {
            var data = new RandomData(new Random(seed)).Of(CategoryDocuments.Find(row.Category)!);
            var leaves = Leaves(data, "").Distinct().Order(StringComparer.Ordinal).ToList();

            var minimised = _minimiser.TryMinimise(Octets(row, data), row, Own);

            Assert.NotNull(minimised);
            Assert.Equal(leaves.Where(leaf => row.Fields.Contains(leaf)), minimised.Released);
            Assert.Equal(minimised.Released, Leaves(DataOf(minimised), "").Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void That_is_damaged_is_refused_or_is_still_nothing_but_the_rows_fields(string id)
    {
        var row = Policy.Agreements.Single(one => one.Id == id);
        var taken = 0;
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new RandomData(new Random(seed));
            var data = random.Of(CategoryDocuments.Find(row.Category)!);

            var minimised = _minimiser.TryMinimise(Octets(row, random.Damage(data)), row, Own);

            if (minimised is null)
            {
                continue;
            }

            taken++;
            Assert.True(Schemas.IsValid(row.Category, DataOf(minimised).AsObject()));
            Assert.All(Leaves(DataOf(minimised), ""), leaf => Assert.Contains(leaf, row.Fields));
            Assert.All(minimised.Withheld, name => Assert.DoesNotContain("1483884", name, StringComparison.Ordinal));
            Assert.All(minimised.Withheld, name => Assert.DoesNotContain(' ', name));
        }

        Assert.InRange(taken, 1, 119);
    }

    private static JsonNode DataOf(SharedAnswer answer) => JsonNode.Parse(answer.Body.Span)!["observations"]![0]!["data"]!;

    private static byte[] Octets(Agreement row, JsonNode data) => System.Text.Encoding.UTF8.GetBytes(new JsonObject
    {
        ["status"] = "data",
        ["category"] = row.Category.Value,
        ["observations"] = new JsonArray(new JsonObject
        {
            ["observedOn"] = "2026-05-12",
            ["evidence"] = "REGISTER",
            ["sourceAgency"] = row.Holder.Value,
            ["sourceUnit"] = "unit-1",
            ["data"] = data,
        }),
    }.ToJsonString());

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany(item => Leaves(item, path + "[]")),
        _ => [path],
    };
}
