using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Navo.Contracts.Categories;
using Navo.Contracts.Schemas;

namespace Navo.Contracts.Tests;

public sealed class A_canonical_record
{
    private static readonly JsonSerializerOptions s_wire = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static TheoryData<Type, string> Records => new()
    {
        { typeof(Norskniva), "norskniva" },
        { typeof(LeseSkrive), "lese-skrive" },
        { typeof(Utdanning), "utdanning" },
        { typeof(Arbeid), "arbeid" },
        { typeof(Kompetanse), "kompetanse" },
        { typeof(Digital), "digital" },
        { typeof(Mal), "mal" },
        { typeof(VoStatus), "vo-status" },
        { typeof(NavPlan), "nav-plan" },
        { typeof(NavVedtak), "nav-vedtak" },
        { typeof(KontaktSprak), "kontakt-sprak" },
        { typeof(Tilrettelegging), "tilrettelegging" },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public void Comes_back_from_the_wire_as_it_went_and_has_the_shape_of_its_schema(Type record, string category)
    {
        var document = CategoryDocuments.All.Single(one => one.Category.Value == category);
        for (var seed = 0; seed < 300; seed++)
        {
            var data = new RandomData(new Random(seed)).Of(document);
            // A plan's activity always says whether it is agreed.
            foreach (var activity in category == "nav-plan" ? data["activities"]!.AsArray() : [])
            {
                activity!["avtalt"] ??= false;
            }

            Assert.True(document.Shape.Fits(data), $"seed {seed}: {data.ToJsonString()}");
            var back = JsonSerializer.SerializeToNode(data.Deserialize(record, s_wire), record, s_wire);
            Assert.True(JsonNode.DeepEquals(data, back), $"seed {seed}: {data.ToJsonString()} came back as {back?.ToJsonString()}");
            Assert.True(document.Shape.Fits(back), $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void That_is_damaged_is_judged_without_a_fault(Type record, string category)
    {
        Assert.NotNull(record);
        var document = CategoryDocuments.All.Single(one => one.Category.Value == category);
        var refused = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new RandomData(new Random(seed));
            refused += document.Shape.Fits(random.Damage(random.Of(document))) ? 0 : 1;
        }

        Assert.InRange(refused, 100, 300);
    }
}
