using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Navo.Portal.Tests.World;

namespace Navo.Portal.Tests;

public sealed class Every_page(PortalWorld world) : IClassFixture<PortalWorld>
{
    private static readonly string Folder = Path.Combine(PortalWorld.Root, "src", "Portal");

    [Theory]
    [InlineData("/")]
    [InlineData("/logg-inn")]
    [InlineData("/hjelp")]
    [InlineData("/tilgjengelighet")]
    [InlineData("/finnes-ikke")]
    public async Task Carries_the_strict_headers(string path)
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync(path);
        var policy = Assert.Single(visitor.Last.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.True(visitor.Last.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(visitor.Last.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("Server", visitor.Last.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task That_does_not_exist_says_so()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/finnes-ikke");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Last.StatusCode);
        Assert.Contains("Vi fant ikke siden", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_no_inline_style_or_script() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Folder, "Pages"), "*.cshtml", SearchOption.AllDirectories),
        file =>
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotMatch(" style=", text);
            Assert.DoesNotMatch(" on[a-z]+=\"", text);
            Assert.DoesNotMatch("<script(?![^>]* src=)", text);
        });

    [Fact]
    public void Uses_only_the_vendored_files_as_they_came()
    {
        var lib = Path.Combine(Folder, "wwwroot", "lib");
        var listed = File.ReadAllLines(Path.Combine(lib, "SHA256SUMS"))
            .Select(line => Regex.Match(line, "^([0-9a-f]{64})  \\./(.+)$"))
            .ToDictionary(match => match.Groups[2].Value, match => match.Groups[1].Value);
        var found = Directory.EnumerateFiles(lib, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "SHA256SUMS")
            .ToDictionary(
                file => Path.GetRelativePath(lib, file).Replace('\\', '/'),
                file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        Assert.Equal(listed.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("/min-deling")]
    [InlineData("/hvem-har-sett")]
    [InlineData("/deltakere")]
    [InlineData("/tilgangslogg")]
    public async Task About_people_asks_for_a_sign_in(string path)
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync(path);
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Can_be_left_at_once()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/logg-inn/idporten");
        Assert.Contains("Forlat siden", visitor.Text, StringComparison.Ordinal);
        using var leave = new HttpRequestMessage(HttpMethod.Get, "/forlat");
        _ = await Assert.ThrowsAsync<HttpRequestException>(() => visitor.SendAsync(leave));
        await visitor.OpenAsync("/min-deling");
        Assert.Equal("/logg-inn", visitor.Place.AbsolutePath);
    }

    [Fact]
    public async Task Speaks_the_language_one_chose_and_keeps_the_place()
    {
        using var visitor = world.Visit();
        await visitor.OpenAsync("/sprak/en?tilbake=/hjelp");
        Assert.Equal("/hjelp", visitor.Place.AbsolutePath);
        Assert.Contains("Must I say yes?", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", visitor.Body, StringComparison.Ordinal);
    }
}
