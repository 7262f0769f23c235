using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;

namespace Navo.Policy.Tests;

public sealed class A_compiled_schema
{
    private static readonly CategorySchemas Schemas = Loaded();

    private static readonly Dictionary<string, string> Samples = new()
    {
        ["norskniva"] = """{"skills":[{"skill":"LYTTING","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-05-12"}],"targetLevel":"B1"}""",
        ["vo-status"] = """{"courses":[{"type":"NORSK","level":"A2","centre":"c","from":"2026-01-05","status":"I_GANG"}],"modulesDone":["MODUL_1"],"testDates":["2026-06-01"]}""",
        ["nav-plan"] = """{"activities":[{"type":"MOTE","status":"PLANLAGT","avtalt":true,"from":"2026-01-05"}],"tiltak":[{"group":"ANNET","status":"FORSLAG"}],"nextMeetingDate":"2026-06-01"}""",
    };

    public static TheoryData<string> Categories => [.. Samples.Keys];

    [Theory]
    [MemberData(nameof(Categories))]
    public void Is_what_every_category_has_and_takes_its_own_data(string category)
    {
        var id = CategoryId.Parse(category);

        Assert.True(Schemas.IsCompiled(id));
        Assert.True(Schemas.IsValid(id, Sample(category)));
        Assert.True(Schemas.IsValidToTheLibrary(id, Sample(category)));
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Says_what_the_library_says_of_anything(string category)
    {
        var id = CategoryId.Parse(category);
        var refused = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var data = Sample(category);
            for (var change = RandomNumberGenerator.GetInt32(3); change >= 0; change--)
            {
                Mutate(data);
            }

            var expected = Schemas.IsValidToTheLibrary(id, data);
            Assert.True(expected == Schemas.IsValid(id, data), $"{(expected ? "valid" : "invalid")} to the library: {data.ToJsonString()}");
            refused += expected ? 0 : 1;
        }

        Assert.InRange(refused, 100, 1_999);
    }

    private static JsonObject Sample(string category) => JsonNode.Parse(Samples[category])!.AsObject();

    private static CategorySchemas Loaded() =>
        PolicyLoader.Load(new PolicyOptions { Directory = PolicyCopy.Source, Environment = "development" }) is PolicyLoad.Loaded loaded
            ? loaded.Schemas
            : throw new InvalidOperationException("The repository's own policy does not load.");

    private static void Mutate(JsonNode node)
    {
        switch (node)
        {
            case JsonObject members when members.Count > 0:
                var (name, value) = members.ToArray()[RandomNumberGenerator.GetInt32(members.Count)];
                switch (RandomNumberGenerator.GetInt32(6))
                {
                    case 0: _ = members.Remove(name); break;
                    case 1: members["extra"] = "x"; break;
                    case 2: members[name] = Other(); break;
                    case 3 when value is JsonValue: members[name] = value.ToJsonString() + "x"; break;
                    default:
                        if (value is not null)
                        {
                            Mutate(value);
                        }

                        break;
                }

                break;
            case JsonArray items:
                switch (RandomNumberGenerator.GetInt32(4))
                {
                    case 0: items.Clear(); break;
                    case 1: items.Add(items.Count > 0 ? items[0]?.DeepClone() : Other()); break;
                    case 2: items.Add(Other()); break;
                    default:
                        if (items.Count > 0 && items[0] is { } first)
                        {
                            Mutate(first);
                        }

                        break;
                }

                break;
        }
    }

    private static JsonNode? Other() => RandomNumberGenerator.GetInt32(7) switch
    {
        0 => null,
        1 => JsonValue.Create(1.5m),
        2 => JsonValue.Create(true),
        3 => new JsonObject(),
        4 => new JsonArray(),
        5 => JsonValue.Create("2026-13-99"),
        _ => JsonValue.Create(""),
    };
}
