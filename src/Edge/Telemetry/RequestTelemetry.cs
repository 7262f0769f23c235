using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Navo.Edge.Telemetry;

/// <summary>Names the request's span by its route template and counts its outcome; never by its address.</summary>
internal sealed class RequestTelemetry(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var template = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        var route = template is null ? "unmatched" : "/" + template.TrimStart('/');
        var method = HttpMethods.GetCanonicalizedValue(context.Request.Method);
        var known = method is "GET" or "POST" or "PUT" or "DELETE" or "PATCH" or "HEAD" or "OPTIONS" ? method : "_OTHER";
        var activity = Activity.Current;
        if (activity is not null)
        {
            activity.DisplayName = $"{known} {route}";
            _ = activity.SetTag("http.route", route).SetTag("http.request.method", known);
        }

        try
        {
            await next(context);
        }
        finally
        {
            _ = activity?.SetTag("http.response.status_code", context.Response.StatusCode);
            Instruments.RequestAnswered(route, context.Response.StatusCode);
        }
    }
}
