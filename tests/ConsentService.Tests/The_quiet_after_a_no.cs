using System.Net;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class The_quiet_after_a_no
{
    private const string Norsk = """{"category":"norskniva","holder":"oslo-vo","requestor":"nav"}""";

    [Fact]
    public async Task Lasts_ninety_days_unless_the_participant_opens_it()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(601);
        await host.AskAsync(person);
        await host.NoAsync(person);
        await host.AskAsync(person);
        Assert.Single((await host.GetAsync("requests", person)).Json.EnumerateArray());
        Assert.Contains("quietUntil", (await host.GetAsync("categories", person)).Text, StringComparison.Ordinal);

        var opened = await host.PostAsync("openings", person, Norsk);
        Assert.Equal(HttpStatusCode.Created, opened.Status);
        Assert.Equal("refused", opened["state"]);
        Assert.DoesNotContain("quietUntil", (await host.GetAsync("categories", person)).Text, StringComparison.Ordinal);
        await host.AskAsync(person);
        Assert.Equal(2, (await host.GetAsync("requests", person)).Json.GetArrayLength());
        Assert.Equal("asked", await host.StateAsync(person));
    }

    [Fact]
    public async Task Where_there_is_none_opening_changes_nothing()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(602);
        Assert.Equal("not-asked", (await host.PostAsync("openings", person, Norsk))["state"]);
        Assert.Empty((await host.GetAsync("accesses", person)).Json.EnumerateArray());
    }
}
