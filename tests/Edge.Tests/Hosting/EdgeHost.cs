using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Navo.Contracts.Idempotency;
using Navo.Edge.Bodies;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.Tests.Issuers;
using Navo.Edge.Tokens;

namespace Navo.Edge.Tests.Hosting;

/// <summary>A small service with every kind of endpoint behind the border.</summary>
public sealed class EdgeHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EdgeHost(WebApplication app, TestIssuers issuers, MemoryIdempotencyStore store, Work work)
    {
        _app = app;
        Issuers = issuers;
        Store = store;
        Work = work;
        Client = app.GetTestClient();
    }

    public TestIssuers Issuers { get; }

    public MemoryIdempotencyStore Store { get; }

    public Work Work { get; }

    public HttpClient Client { get; }

    public static async Task<EdgeHost> StartAsync(Action<WebApplicationBuilder>? configure = null)
    {
        var issuers = new TestIssuers();
        var store = new MemoryIdempotencyStore();
        var work = new Work();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        _ = builder.WebHost.UseTestServer();
        builder.Services.AddNavoEdge(builder.Configuration, "test");
        builder.Services.AddUnavailableException<TimeoutException>();
        builder.Services.Configure<TokenOptions>(issuers.Configure);
        builder.Services.AddHttpClient(TrustedIssuers.ClientName).ConfigurePrimaryHttpMessageHandler(() => issuers);
        builder.Services.AddSingleton<IIdempotencyStore>(store);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseNavoEdge();
        app.MapGet("/open", () => "open").OpenToAnyone();
        app.MapGet("/forgotten", () => "never seen");
        app.MapGet("/me", (Caller.Participant caller) => caller.Assurance.ToString()).RequireCaller<Caller.Participant>();
        app.MapGet("/staff", Staff).RequireCaller<Caller.Employee>();
        app.MapGet("/backend", (Caller.Machine caller) => caller.Agency.Value).RequireCaller<Caller.Machine>("navo:facts.write");
        app.MapGet("/fault", (HttpContext _) => throw new InvalidOperationException("secret of 01810012345")).OpenToAnyone();
        app.MapGet("/down", (HttpContext _) => throw new TimeoutException()).OpenToAnyone();
        app.MapPost("/note", (Note note) => note.Text).RequireCaller<Caller.Participant>();
        app.MapPost("/maybe", (Maybe? note) => note is null ? "none" : "some").RequireCaller<Caller.Participant>();
        app.MapPost("/large", (Note note) => note.Text.Length).RequireCaller<Caller.Participant>().WithBodyLimit(1 << 20);
        app.MapPost("/jobs/{id}", work.RunAsync).RequireCaller<Caller.Participant>().WithIdempotency();
        app.MapPost("/looks/{id}", work.RunAsync).RequireCaller<Caller.Participant>().WithIdempotentLook();
        app.MapPost("/secrets/{id}", work.RunAsync).RequireCaller<Caller.Participant>().WithIdempotencyByAct();
        await app.StartAsync();
        return new EdgeHost(app, issuers, store, work);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, token);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static Ok<string> Staff(Caller.Employee caller) =>
        TypedResults.Ok($"{caller.Agency} {caller.Side} {string.Join(',', caller.Units)} {string.Join(',', caller.Roles)} {caller.Assurance}");
}

public sealed record Note
{
    public required string Text { get; init; }

    public Note? Inner { get; init; }
}

public sealed record Maybe;
