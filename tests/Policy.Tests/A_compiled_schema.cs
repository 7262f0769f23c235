using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Navo.Contracts.Identifiers;
using Navo.Contracts.Schemas;

namespace Navo.Policy.Tests;

public sealed class A_compiled_schema
{
    private static readonly CategorySchemas Schemas = Loaded();

    private static readonly Dictionary<string, string> Samples = new()
    {
        ["norskniva"] = """{"skills":[{"skill":"LYTTING","level":"A2","evidence":"NORSKPROVE","observedOn":"2026-05-12"}],"targetLevel":"B1"}""",
        ["vo-status"] = """{"courses":[{"type":"NORSK","level":"A2","centre":"c","from":"2026-01-05","status":"I_GANG"}],"modulesDone":["MODUL_1"],"testDates":["2026-06-01"]}""",
        ["nav-plan"] = """{"activities":[{"type":"MOTE","status":"PLANLAGT","avtalt":true,"from":"2026-01-05"}],"tiltak":[{"group":"ANNET","status":"FORSLAG"}],"nextMeetingDate":"2026-06-01"}""",
        ["lese-skrive"] = """{"literacy":"LATINSK_BEGYNNER","scripts":["Arab","Latn"],"readsMotherTongue":true}""",
        ["utdanning"] = """{"yearsSchool":9,"nusLevel":"2","field":"0","completed":true,"recognised":false}""",
        ["arbeid"] = """{"occupations":[{"styrk":"5223","years":4,"tasks":["SALG","LAGER"]}]}""",
        ["kompetanse"] = """{"skills":[{"escoUri":"http://data.europa.eu/esco/skill/00735755-adc6-4ea0-b034-b8caff339c9f","label":"lage mat","kilde":"OMSORG_HJEMME","dokumentasjon":"EGEN","level":2}],"certificates":[{"type":"TRUCK","validTo":"2030-01-01"}]}""",
        ["digital"] = """{"areas":[{"score":3},{"score":0},{},{"score":8},{"score":1}],"canDo":["TELEFON","PC"],"frameworkVersion":"2.2"}""",
        ["mal"] = """{"goalType":"JOBB","occupationStyrk":"5223","timeframe":"INNEN_1_AR","nextStep":"PRAKSIS"}""",
        ["nav-vedtak"] = """{"hasDecision":true,"decidedOn":"2026-05-04","mainGoal":"SKAFFE_ARBEID"}""",
        ["kontakt-sprak"] = """{"phone":"+4799999999","preferredLanguage":"ti","interpreterNeeded":true,"interpreterLanguage":"ti","mode":"TELEFON"}""",
        ["tilrettelegging"] = """{"needs":["STOR_SKRIFT","PAUSER"]}""",
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

    [Fact]
    public void Is_there_for_every_category_of_the_policy_and_is_what_the_adapters_were_built_with()
    {
        Assert.Equal(
            CategoryDocuments.All.Select(document => document.Category.Value), Samples.Keys.Order(StringComparer.Ordinal));
        foreach (var document in CategoryDocuments.All)
        {
            Assert.True(document.Octets.Span.SequenceEqual(Schemas.Document(document.Category, document.Version)!.Value.Span), document.Category.Value);
        }
    }

    [Fact]
    public void Takes_no_line_feed_behind_an_end() =>
        Assert.False(Schemas.IsValid(CategoryId.Parse("kontakt-sprak"), new JsonObject { ["phone"] = "+4799999999\n" }));

    [Fact]
    public void Takes_a_whole_number_within_its_bounds_and_no_other()
    {
        foreach (var (score, valid) in new[] { ("0", true), ("8", true), ("9", false), ("-1", false), ("2.0", false), ("1e0", false), ("\"3\"", false), ("99999999999999999999", false) })
        {
            var data = JsonNode.Parse($$"""{"areas":[{"score":{{score}}},{},{},{},{}],"canDo":[],"frameworkVersion":"2.2"}""")!.AsObject();
            Assert.True(valid == Schemas.IsValid(CategoryId.Parse("digital"), data), score);
        }
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
        1 => JsonValue.Create(RandomNumberGenerator.GetInt32(-3, 70) / 2m),
        2 => JsonValue.Create(true),
        3 => new JsonObject(),
        4 => new JsonArray(),
        5 => JsonValue.Create("2026-13-99"),
        _ => JsonValue.Create(""),
    };
}
