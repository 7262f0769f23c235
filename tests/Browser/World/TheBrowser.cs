using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Navo.EndToEnd.World;

namespace Navo.Browser.World;

/// <summary>A real Chromium in front of the whole system in real processes.</summary>
public sealed partial class TheBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private readonly Remembered remembered = new();
    private bool isOurs;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The system behind the pages, for what another journey shows already: a yes that this one only starts from.</summary>
    public RunningSystem Running { get; private set; } = null!;

    public Uri Portal => Running.Portal;

    /// <summary>Whole-language sweeps are walked on demand.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("NAVO_LONG") == "1";

    /// <summary>Where pictures of each page are left for people to look at.</summary>
    public static string Pictures { get; } =
        Directory.CreateDirectory(Path.Combine(RunningSystem.RepositoryRoot, "artifacts", "screenshots")).FullName;

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("NAVO_PORTAL") is { Length: > 0 } running)
        {
            Running = RunningSystem.Running(Environment.GetEnvironmentVariable("NAVO_STATE") ?? Path.Combine(RunningSystem.RepositoryRoot, ".navo"), new Uri(running).Port);
        }
        else
        {
            (Running, isOurs) = (await RunningSystem.StartAsync(), true);
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (isOurs)
        {
            await Running.DisposeAsync();
        }
    }

    /// <summary>A browser of its own: no cookies, a phone or a desk.</summary>
    public async Task<Visit> VisitAsync(bool isPhone = false, bool isDark = false, bool hasScript = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = isPhone ? new() { Width = 360, Height = 740 } : new() { Width = 1280, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
            Locale = "nb-NO",
        });
        context.SetDefaultTimeout(30_000);
        return new Visit(await context.NewPageAsync(), Portal, hasScript, remembered);
    }

    /// <summary>The code in the newest message to an address, from the folder that development sends to.</summary>
    public async Task<string> CodeForAsync(string address)
    {
        var folder = Path.Combine(Running.State, "notifications");
        var code = "";
        await Eventually.HoldsAsync(
            async () =>
            {
                foreach (var file in Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc) : Enumerable.Empty<FileInfo>())
                {
                    var mail = await File.ReadAllTextAsync(file.FullName);
                    code = mail.Contains(address, StringComparison.Ordinal) && Code().Match(mail) is { Success: true } match ? match.Value : code;
                }

                return code.Length > 0;
            },
            TimeSpan.FromSeconds(20),
            "the message with the code");
        return code;
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex Code();

    private static string FindChromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome") })
        .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not on the path.");
}

[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<TheBrowser>
{
    public const string Name = "one browser, one system";
}
