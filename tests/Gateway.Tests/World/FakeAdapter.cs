using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Navo.Gateway.Tests.World;

/// <summary>A holder's adapter on loopback that keeps what it was sent and answers as told.</summary>
internal sealed class FakeAdapter : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeAdapter(WebApplication app) => _app = app;

    public ConcurrentQueue<Received> Requests { get; } = new();

    public RequestDelegate Answer { get; set; } = Json("""{"status":"no-data","category":"norskniva"}""");

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<FakeAdapter> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:0");
        var app = builder.Build();
        var adapter = new FakeAdapter(app);
        app.Run(adapter.HandleAsync);
        await app.StartAsync();
        return adapter;
    }

    public static RequestDelegate Json(string body) => context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    };

    public static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Requests.Enqueue(new Received
        {
            Method = context.Request.Method,
            Target = context.Request.Path + context.Request.QueryString,
            Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = await reader.ReadToEndAsync(context.RequestAborted),
        });
        await Answer(context);
    }

    /// <summary>One request as the adapter saw it.</summary>
    internal sealed record Received
    {
        public required string Method { get; init; }

        public required string Target { get; init; }

        public required Dictionary<string, string> Headers { get; init; }

        public required string Body { get; init; }
    }
}
