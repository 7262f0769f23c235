using System.Globalization;
using System.Net;
using Navo.ConsentService.Tests.World;

namespace Navo.ConsentService.Tests;

public sealed class What_was_allowed
{
    [Fact]
    public async Task At_an_instant_is_answered_later_as_it_was_then()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(901);
        var then = new List<(DateTimeOffset At, string Consents, string Blocks)>();
        async Task NoteAsync()
        {
            host.Clock.Offset += TimeSpan.FromMinutes(10);
            then.Add((host.Clock.GetUtcNow(), (await host.GetAsync("consents", person)).Text, (await host.GetAsync("blocks", person)).Text));
            host.Clock.Offset += TimeSpan.FromMinutes(10);
        }

        await NoteAsync();
        var first = await host.YesAsync(person);
        await NoteAsync();
        await host.PostAsync($"consents/{first["id"]}/pause", person);
        await NoteAsync();
        await host.PostAsync($"consents/{first["id"]}/resume", person);
        var block = await host.PostAsync("blocks", person, """{"agency":"nav"}""");
        await NoteAsync();
        await host.YesAsync(person, purposes: "\"P1\"");
        await host.CallAsync(HttpMethod.Delete, "blocks/" + block["id"], person);
        await NoteAsync();
        await host.NoAsync(person);
        await NoteAsync();

        Assert.Equal(then.Count, then.Select(one => one.Consents + one.Blocks).Distinct().Count());
        foreach (var (at, consents, blocks) in then)
        {
            Assert.Equal(consents, (await host.GetAsync("consents?at=" + Instant(at), person)).Text);
            Assert.Equal(blocks, (await host.GetAsync("blocks?at=" + Instant(at), person)).Text);
        }
    }

    [Fact]
    public async Task In_the_future_or_at_no_instant_is_not_answered()
    {
        using var host = new ConsentHost();
        var person = ConsentHost.Person(902);
        var future = "consents?at=" + Instant(host.Clock.GetUtcNow().AddHours(1));
        foreach (var path in (string[])[future, "consents?at=2026-05-03", "consents?at=soon", "blocks?at=x"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync(path, person)).Status);
        }
    }

    private static string Instant(DateTimeOffset at) =>
        Uri.EscapeDataString(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
}
