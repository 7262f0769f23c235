using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Navo.Edge;

/// <summary>The headers every answer of an API carries. A handler may replace them; none may be left out by forgetting.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly (string Name, StringValues Value)[] Always =
    [
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private static Task Set(object state)
    {
        var context = (HttpContext)state;
        foreach (var (name, value) in Always)
        {
            _ = context.Response.Headers.TryAdd(name, value);
        }

        if (context.Request.IsHttps)
        {
            _ = context.Response.Headers.TryAdd("Strict-Transport-Security", "max-age=31536000");
        }

        return Task.CompletedTask;
    }
}
