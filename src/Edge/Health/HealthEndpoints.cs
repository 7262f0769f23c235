using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Navo.Edge.Callers;

namespace Navo.Edge.Health;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: everything it needs works.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps both, open to anyone. Checks are added with <c>services.AddHealthChecks().AddCheck&lt;T&gt;("name")</c>.</summary>
    public static IEndpointRouteBuilder MapNavoHealth(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).OpenToAnyone();
        _ = routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).OpenToAnyone();
        return routes;
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        var checks = report.Entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new HealthLine(entry.Key, entry.Value.Status is HealthStatus.Healthy))
            .ToArray();
        return context.Response.WriteAsJsonAsync(
            new HealthDocument(report.Status switch
            {
                HealthStatus.Healthy => "healthy",
                HealthStatus.Degraded => "degraded",
                _ => "unhealthy",
            }, checks),
            HealthJson.Default.HealthDocument,
            cancellationToken: context.RequestAborted);
    }
}
