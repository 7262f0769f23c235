using System.Net;
using System.Text;
using Navo.Edge.Tests.Hosting;

namespace Navo.Edge.Tests;

public sealed class A_problem : IAsyncLifetime
{
    private const string Pid = "01810012345";

    private EdgeHost _host = null!;

    public async Task InitializeAsync() => _host = await EdgeHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/nowhere", 404, "{\"type\":\"urn:navo:problem:not-found\",\"title\":\"Not found.\",\"status\":404,\"code\":\"NAVO-404\"}")]
    [InlineData("DELETE", "/open", 405, "{\"type\":\"urn:navo:problem:method-not-allowed\",\"title\":\"The method is not allowed here.\",\"status\":405,\"code\":\"NAVO-405\"}")]
    [InlineData("GET", "/fault", 500, "{\"type\":\"urn:navo:problem:fault\",\"title\":\"Something went wrong.\",\"status\":500,\"code\":\"NAVO-500\"}")]
    [InlineData("GET", "/down", 503, "{\"type\":\"urn:navo:problem:unavailable\",\"title\":\"Not available right now.\",\"status\":503,\"code\":\"NAVO-503\"}")]
    public async Task Has_stable_bytes(string method, string path, int status, string expected)
    {
        for (var i = 0; i < 2; i++)
        {
            var answer = await _host.SendAsync(new HttpMethod(method), path, null);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.ToString());
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal(expected, await answer.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}", 200)]
    [InlineData("{\"text\":\"a\",\"other\":1}", 400)]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", 400)]
    [InlineData("{\"Text\":\"a\"}", 400)]
    [InlineData("{\"text\":null}", 400)]
    [InlineData("{\"text\":7}", 400)]
    [InlineData("{}", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    [InlineData("", 400)]
    [InlineData("{\"text\":\"a\"", 400)]
    [InlineData("{\"text\":\"a\"} {}", 400)]
    [InlineData("\u0000", 400)]
    public async Task Meets_json_that_is_not_strictly_right(string body, int status) =>
        Assert.Equal(status, (int)(await PostAsync("/note", body)).StatusCode);

    [Fact]
    public async Task Meets_json_that_is_too_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"text\":\"a\",\"inner\":", 40)) + "null" + new string('}', 40);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/note", deep)).StatusCode);
        var bottomless = string.Concat(Enumerable.Repeat("[", 30_000));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/note", bottomless)).StatusCode);
    }

    [Fact]
    public async Task Meets_a_body_that_is_too_large_however_framed()
    {
        var large = "{\"text\":\"" + new string('a', 70_000) + "\"}";
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync("/note", large)).StatusCode);
        using var chunked = new StreamContent(new Unseekable(Encoding.UTF8.GetBytes(large)));
        chunked.Headers.ContentType = new("application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _host.SendAsync(HttpMethod.Post, "/note", _host.Issuers.Participant(Pid), chunked)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/large", large)).StatusCode);
    }

    [Fact]
    public async Task Meets_a_body_that_is_not_json()
    {
        using var content = new StringContent("text=a", Encoding.UTF8, "application/x-www-form-urlencoded");
        var answer = await _host.SendAsync(HttpMethod.Post, "/note", _host.Issuers.Participant(Pid), content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("NAVO-415", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_meet_an_optional_body_that_is_absent_or_empty()
    {
        Assert.Equal("none", await (await _host.SendAsync(HttpMethod.Post, "/maybe", _host.Issuers.Participant(Pid))).Content.ReadAsStringAsync());
        Assert.Equal("none", await (await PostAsync("/maybe", "")).Content.ReadAsStringAsync());
        Assert.Equal("some", await (await PostAsync("/maybe", "{}")).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("/maybe", "{\"reason\":\"x\"}")).StatusCode);
    }

    [Fact]
    public async Task Comes_before_the_body_is_judged_when_no_token_holds()
    {
        using var content = new StringContent("not json", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.SendAsync(HttpMethod.Post, "/note", null, content)).StatusCode);
    }

    [Fact]
    public async Task Is_not_what_health_and_the_api_description_answer()
    {
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/health/live")).StatusCode);
        Assert.Equal("{\"status\":\"healthy\",\"checks\":[]}", await (await _host.GetAsync("/health/ready")).Content.ReadAsStringAsync());
        Assert.Contains("\"openapi\"", await (await _host.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _host.SendAsync(HttpMethod.Post, path, _host.Issuers.Participant(Pid), content);
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
