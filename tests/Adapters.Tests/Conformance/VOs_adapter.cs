using System.Collections.Immutable;

namespace Navo.Adapters.Tests.Conformance;

/// <summary>Oslo Voksenopplæring's adapter, held to every clause.</summary>
public sealed class VOs_adapter(VOs_adapter.OsloVo adapter) : An_adapter(adapter), IClassFixture<VOs_adapter.OsloVo>
{
    [Fact]
    [Clause("A16")]
    public async Task Tells_of_each_skill_the_newest_level_and_of_the_whole_the_newest_day()
    {
        var (_, body) = await World.FetchAsync(Claims());
        var observation = body.GetProperty("observations").EnumerateArray().Single();
        var days = observation.GetProperty("data").GetProperty("skills").EnumerateArray().Select(skill => skill.GetProperty("observedOn").GetString()).ToList();
        Assert.Equal(4, days.Count);
        Assert.Equal(days.Max(StringComparer.Ordinal), observation.GetProperty("observedOn").GetString());
    }

    /// <summary>What is VO's own.</summary>
    public sealed class OsloVo : AdapterUnderTest
    {
        public override string Agency => "oslo-vo";

        public override string Category => "norskniva";

        public override string Endpoint => "oslo-vo/sprakferdighet";

        public override string Register => "oslo-vo/endringer";

        public override string Corrected => "SPRÅKFERDIGHET";

        public override ImmutableArray<string> NeverTold => ["Bare for skolen", "Lærerens egne ord", "bare-for-skolen@", "\"syk\""];
    }
}
