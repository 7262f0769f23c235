using Microsoft.AspNetCore.Builder;
using Navo.Edge.Bodies;
using Navo.Edge.Callers;
using Navo.Edge.Health;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Edge.Startup;
using Navo.Edge.Telemetry;

namespace Navo.Edge;

/// <summary>The border of a process, in the order a request meets it.</summary>
public static class EdgePipeline
{
    /// <summary>Refuses a faulty configuration; then headers, problem documents, caller, body limit, idempotency; health and OpenAPI endpoints. Call before mapping endpoints.</summary>
    public static WebApplication UseNavoEdge(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        StartupFaults.Refuse(app.Services);
        _ = app.UseMiddleware<SecurityHeaders>();
        _ = app.UseMiddleware<RequestTelemetry>();
        _ = app.UseMiddleware<ProblemMiddleware>();
        _ = app.UseMiddleware<CallerMiddleware>();
        _ = app.UseMiddleware<BodyMiddleware>();
        _ = app.UseMiddleware<IdempotencyMiddleware>();
        _ = app.MapNavoHealth();
        _ = app.MapOpenApi("/openapi/{documentName}.json").OpenToAnyone();
        return app;
    }
}
