using System.Text.Json;
using Navo.Adapters.OsloVo;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Adapters.Tests.World;
using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests;

public sealed class Everything_VO_holds(VoWorld world) : IClassFixture<VoWorld>
{
    private static readonly List<JsonElement> Agreements =
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(SeedFolder.Path, "..", "..", "policy", "agreements.json"))).RootElement.GetProperty("agreements").EnumerateArray()
            .Where(row => row.GetProperty("holder").GetString() == "oslo-vo" && row.GetProperty("state").GetString() == "inForce"),
    ];

    private readonly AdapterWorld _vo = world.World;

    [Fact]
    public void Is_what_the_agreements_say_that_it_holds() => Assert.Equal(
        Agreements.Select(row => row.GetProperty("category").GetString()!).Distinct().Order(StringComparer.Ordinal),
        OsloVoSources.All.Select(source => source.Category.Value).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Is_complete_about_the_named_people_field_by_field_of_each_agreement()
    {
        SeedParticipant[] named = [SeedFolder.One, SeedFolder.Two];
        foreach (var row in Agreements)
        {
            string[] fields = [.. row.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)];
            foreach (var person in named)
            {
                var (status, body) = await _vo.FetchAsync(_vo.Grant(person, row.GetProperty("category").GetString()!, fields));
                Assert.Equal((200, "data"), (status, body.GetProperty("status").GetString()));
                var told = body.GetProperty("observations").EnumerateArray().SelectMany(observation => Paths(observation.GetProperty("data"), "")).ToHashSet();
                Assert.Equal(fields.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("norskniva", nameof(WithheldWords.Levels))]
    [InlineData("vo-status", nameof(WithheldWords.Courses))]
    [InlineData("lese-skrive", nameof(WithheldWords.Scripts))]
    [InlineData("utdanning", nameof(WithheldWords.Schoolings))]
    [InlineData("arbeid", nameof(WithheldWords.Works))]
    [InlineData("kompetanse", nameof(WithheldWords.Competences))]
    [InlineData("digital", nameof(WithheldWords.Digitals))]
    [InlineData("mal", nameof(WithheldWords.Plans))]
    [InlineData("kontakt-sprak", nameof(WithheldWords.Contacts))]
    [InlineData("tilrettelegging", nameof(WithheldWords.Adjustments))]
    public async Task Stays_at_VO_where_the_agreement_keeps_it_and_is_named(string category, string words)
    {
        var agreement = Agreements.First(row => row.GetProperty("category").GetString() == category);
        var kept = ((IReadOnlyDictionary<string, string>)typeof(WithheldWords).GetProperty(words)!.GetValue(null)!).Values.Distinct().ToList();
        var (_, body) = await _vo.FetchAsync(_vo.Grant(SeedFolder.One, category, [.. agreement.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)]));
        Assert.Equal(kept.Order(StringComparer.Ordinal), body.GetProperty("withheld").EnumerateArray().Select(name => name.GetString()!));
        Assert.DoesNotContain("Bare for skolen", JsonSerializer.Serialize(body), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Paths(JsonElement value, string prefix) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Paths(member.Value, prefix.Length == 0 ? member.Name : prefix + "." + member.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Paths(item, prefix + "[]")),
        _ => [prefix],
    };
}
