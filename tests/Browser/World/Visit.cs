using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Navo.Browser.World;

/// <summary>One person's browser. Each page looked at is checked: axe, sidelong scrolling, the console, and a picture is kept.</summary>
public sealed class Visit : IAsyncDisposable
{
    // Where it is (ids left out), which way it runs, how wide and how dark it is, and what it is built of.
    private const string KindOfPage = """
        () => [location.pathname.replace(/[0-9a-f-]{20,}|[\\w-]{20,}/gi, '*'), document.dir, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,
            ...[...new Set([...document.body.querySelectorAll('*')].map(one => [one.tagName, one.getAttribute('class'), one.getAttribute('role'),
                one.getAttribute('type'), one.dataset.color, one.dataset.variant, one.open, one.disabled].join('|')))].sort()].join(' ')
        """;

    private readonly ConcurrentQueue<string> complaints = [];
    private readonly Uri portal;
    private readonly bool hasScript;
    private readonly Remembered remembered;

    public Visit(IPage page, Uri portal, bool hasScript, Remembered remembered)
    {
        (Page, this.portal, this.hasScript, this.remembered) = (page, portal, hasScript, remembered);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && message.Location.StartsWith(portal.ToString(), StringComparison.Ordinal))
            {
                complaints.Enqueue(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public string Path => new Uri(Page.Url).AbsolutePath;

    public async Task OpenAsync(string path) => _ = await Page.GotoAsync(new Uri(portal, path).ToString());

    /// <summary>Signs in at one of the development issuers by choosing a demo user; with the session of an earlier visit while that one lives.</summary>
    public async Task SignInAsync(string user, string through = "idporten")
    {
        if (remembered.Session(user, through) is { } session)
        {
            await Page.Context.AddCookiesAsync([session]);
            await OpenAsync("/");
            if (Path != "/")
            {
                return;
            }
        }

        await OpenAsync("/logg-inn/" + through);
        await Page.Locator($"button[name=user][value='{user}']").ClickAsync();
        await Page.WaitForURLAsync(url => url.StartsWith(portal.ToString(), StringComparison.Ordinal));
        remembered.Keep(user, through, (await Page.Context.CookiesAsync()).Single(cookie => cookie.Name == $"navo-{portal.Port}-session"));
    }

    public Task PressAsync(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    public Task FollowAsync(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    public async Task<string> TextAsync() => await Page.Locator("main").InnerTextAsync();

    public async Task SeesAsync(params string[] texts)
    {
        var main = await TextAsync();
        Assert.All(texts, text => Assert.Contains(text, main, StringComparison.Ordinal));
    }

    public async Task DoesNotSeeAsync(params string[] texts)
    {
        var main = await TextAsync();
        Assert.All(texts, text => Assert.DoesNotContain(text, main, StringComparison.Ordinal));
    }

    /// <summary>The page is sound: no violation axe knows (asked once for each kind of page), nothing wider than the screen, no complaint in the console.</summary>
    public async Task LooksSoundAsync(string picture)
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        _ = await Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        _ = await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(TheBrowser.Pictures, picture + ".png"), FullPage = true });
        var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(width <= 0, $"{picture}: {width} px wider than the screen");
        if (hasScript && remembered.IsFirst(await Page.EvaluateAsync<string>(KindOfPage)))
        {
            var found = await Page.RunAxe();
            Assert.True(
                found.Violations.Length == 0,
                $"{picture}: {string.Join("; ", found.Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html}"))}");
        }

        Assert.True(complaints.IsEmpty, $"{picture}: {string.Join("; ", complaints)}");
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
