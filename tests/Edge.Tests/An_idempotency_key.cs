using System.Net;
using System.Text;
using Navo.Edge.Tests.Hosting;

namespace Navo.Edge.Tests;

public sealed class An_idempotency_key : IAsyncLifetime
{
    private EdgeHost _host = null!;

    public async Task InitializeAsync() => _host = await EdgeHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Gives_the_same_answer_to_the_same_request()
    {
        var first = await PostAsync("k", "{\"text\":\"a\"}");
        var second = await PostAsync("k", "{\"text\":\"a\"}");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Content.Headers.ContentType?.ToString(), second.Content.Headers.ContentType?.ToString());
        Assert.Equal("entry-1", Assert.Single(second.Headers.GetValues("Navo-Access-Entry")));
        Assert.Equal(1, _host.Work.Runs);
    }

    [Fact]
    public async Task Keeps_no_answer_where_it_may_lie_nowhere_and_asks_the_endpoint_again()
    {
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("k", "{\"text\":\"a\"}", path: "/secrets/1")).StatusCode);
        Assert.True(Assert.Single(_host.Store.Answers).Body.IsEmpty);
        Assert.Contains("\"text\":\"a\"", await (await PostAsync("k", "{\"text\":\"a\"}", path: "/secrets/1")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, _host.Work.Runs);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync("k", "{\"text\":\"b\"}", path: "/secrets/1")).StatusCode);
    }

    [Fact]
    public async Task Refuses_another_body()
    {
        await PostAsync("k", "{\"text\":\"a\"}");
        var other = await PostAsync("k", "{\"text\":\"b\"}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("urn:navo:problem:idempotency-key-reused", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_second_while_the_first_is_in_flight()
    {
        _host.Work.Gate = new TaskCompletionSource();
        _host.Work.Started = new TaskCompletionSource();
        var first = PostAsync("k", "{\"text\":\"a\"}");
        await _host.Work.Started.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync("k", "{\"text\":\"a\"}")).StatusCode);
        _host.Work.Gate.SetResult();
        Assert.Equal(HttpStatusCode.Created, (await first).StatusCode);
    }

    [Fact]
    public async Task Is_given_back_after_a_failure()
    {
        _host.Work.Fails = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await PostAsync("k", "{\"text\":\"a\"}")).StatusCode);
        _host.Work.Fails = false;
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("k", "{\"text\":\"a\"}")).StatusCode);
        Assert.Equal(2, _host.Work.Runs);
    }

    [Fact]
    public async Task Of_a_look_keeps_nothing_of_the_answer_and_a_repeat_looks_again()
    {
        Assert.Equal("entry-1", Assert.Single((await PostAsync("k", "{\"text\":\"a\"}", path: "/looks/1")).Headers.GetValues("Navo-Access-Entry")));
        var kept = Assert.Single(_host.Store.Answers);
        Assert.Equal((0, null, null), (kept.Body.Length, kept.ContentType, kept.Entry));
        Assert.Equal("entry-2", Assert.Single((await PostAsync("k", "{\"text\":\"a\"}", path: "/looks/1")).Headers.GetValues("Navo-Access-Entry")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync("k", "{\"text\":\"b\"}", path: "/looks/1")).StatusCode);
        Assert.Equal(2, _host.Work.Runs);
    }

    [Fact]
    public async Task Is_another_for_another_person_or_path()
    {
        await PostAsync("k", "{\"text\":\"a\"}");
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("k", "{\"text\":\"b\"}", path: "/jobs/2")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("k", "{\"text\":\"b\"}", pid: "02810012399")).StatusCode);
        Assert.Equal(3, _host.Work.Runs);
    }

    [Fact]
    public async Task Is_not_needed()
    {
        await PostAsync(null, "{\"text\":\"a\"}");
        await PostAsync(null, "{\"text\":\"a\"}");
        Assert.Equal(2, _host.Work.Runs);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("with space")]
    public async Task Of_another_form_is_refused(string key) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(key, "{\"text\":\"a\"}")).StatusCode);

    [Fact]
    public async Task That_is_too_long_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(new string('k', 129), "{\"text\":\"a\"}")).StatusCode);

    private async Task<HttpResponseMessage> PostAsync(string? key, string body, string pid = "01810012345", string path = "/jobs/1")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = new("Bearer", _host.Issuers.Participant(pid));
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await _host.Client.SendAsync(request);
    }
}
