using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.Contracts.Codes;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd.Matrix;

/// <summary>What came of asking for one row: checked against the row, the published schema and the code lists.</summary>
public static class SharedRow
{
    /// <summary>The paths that were in the data; empty when the holder had nothing.</summary>
    public static IReadOnlySet<string> Check(MatrixRow row, Answer answer, string what)
    {
        Assert.True(answer.Status == HttpStatusCode.OK, $"{what}: {answer.Text}");
        var leaves = new SortedSet<string>(StringComparer.Ordinal);
        var observations = answer.Json.GetProperty("observations").EnumerateArray().ToList();
        Assert.Equal(observations.Count > 0 ? "data" : "no-data", answer.Json.GetProperty("status").GetString());
        foreach (var observation in observations)
        {
            Assert.Equal(row.Holder, observation.GetProperty("sourceAgency").GetString());
            Assert.True(CodeLists.Of("evidence").Knows(observation.GetProperty("evidence").GetString()), what);
            Assert.True(observation.TryGetProperty("observedOn", out _) && observation.TryGetProperty("sourceUnit", out _), what);
            Assert.All(observation.EnumerateObject(), member => Assert.Contains(member.Name, (string[])["observedOn", "evidence", "sourceAgency", "sourceUnit", "correctionOf", "data"]));
            var data = observation.GetProperty("data");
            var schema = CategoryDocuments.Find(CategoryId.Parse(row.Category))!;
            Assert.True(schema.Shape.Fits(JsonNode.Parse(data.GetRawText())), $"{what} breaks its schema: {data.GetRawText()}");
            Collect(schema, data, "", leaves, what);
        }

        Assert.All(leaves, leaf => Assert.True(row.Fields.Contains(leaf), $"{what} released {leaf}"));
        return leaves;
    }

    /// <summary>The row of the log names exactly what went out, and at least what the agreement withholds.</summary>
    public static async Task<IReadOnlyList<string>> CheckRowAsync(RunningSystem system, MatrixRow row, Answer answer, IReadOnlySet<string> leaves, string officer)
    {
        var entry = await system.GatewayAsync(officer, HttpMethod.Get, "/v1/access-log/" + answer.Entry);
        Assert.True(entry.Status == HttpStatusCode.OK, entry.Text);
        Assert.Equal("release", entry.Json.GetProperty("kind").GetString());
        Assert.Equal(row.Id, entry.Json.GetProperty("agreement").GetProperty("id").GetString());
        Assert.Equal(leaves, Texts(entry.Json, "fieldsReleased"));
        var withheld = Texts(entry.Json, "fieldsWithheld");
        Assert.Superset(row.Withheld.ToHashSet(), withheld.ToHashSet());
        return withheld;
    }

    private static string[] Texts(JsonElement row, string member) => [.. row.GetProperty(member).EnumerateArray().Select(item => item.GetString()!)];

    // Every code that went out has words in both languages: none can reach a page bare.
    private static void Collect(CategoryDocument schema, JsonElement value, string path, SortedSet<string> leaves, string what)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Collect(schema, member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", leaves, what);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Collect(schema, item, path + "[]", leaves, what);
                }

                break;
            default:
                _ = leaves.Add(path);
                var field = schema.Field(path);
                Assert.True(field is not null, $"{what}: {path} has no name");
                Assert.True(field.Codes is null || (field.Label(value.ToString(), "nb") is not null && field.Label(value.ToString(), "en") is not null), $"{what}: {path} has a bare code");
                break;
        }
    }
}
