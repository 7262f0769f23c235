using System.Collections.Immutable;

namespace Navo.Adapters.Tests.Conformance;

/// <summary>NAV's adapter, held to every clause.</summary>
public sealed class NAVs_adapter(NAVs_adapter.Nav adapter) : An_adapter(adapter), IClassFixture<NAVs_adapter.Nav>
{
    [Fact]
    [Clause("A17", "A18", "A19")]
    public async Task Tells_of_the_plan_neither_health_nor_what_is_locked_to_one_office()
    {
        // The named people's plans have a treatment, a talk, a measure that reveals health and a locked row besides.
        var (_, body) = await World.FetchAsync(Claims());
        var data = body.GetProperty("observations")[0].GetProperty("data");
        Assert.Equal(3, data.GetProperty("activities").GetArrayLength());
        Assert.Equal("OPPLAERING", Assert.Single(data.GetProperty("tiltak").EnumerateArray()).GetProperty("group").GetString());
    }

    /// <summary>What is NAV's own.</summary>
    public sealed class Nav : AdapterUnderTest
    {
        public override string Agency => "nav";

        public override string Category => "nav-plan";

        public override string Endpoint => "nav/aktivitet";

        public override string Register => "nav/hendelser";

        public override string Corrected => "AKTIVITETSPLAN";

        public override ImmutableArray<string> NeverTold => ["ritekst", "tittel", "beskrivelse", "kontorsperre"];
    }
}
