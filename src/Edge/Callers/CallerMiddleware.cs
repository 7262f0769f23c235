using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Navo.Edge.ProblemDocuments;
using Navo.Edge.Telemetry;
using Navo.Edge.Tokens;

namespace Navo.Edge.Callers;

/// <summary>Validates the token before anything of the request is read, and lets only the kinds of caller in that the endpoint names.</summary>
internal sealed class CallerMiddleware(RequestDelegate next, TokenValidator validator)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        // What routing itself answers (404, 405, 415) is no RouteEndpoint and needs no caller.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<CallerRequirement>() is { IsOpen: true })
        {
            await next(context);
            return;
        }

        var outcome = await ReadAsync(context);
        switch (outcome)
        {
            case TokenOutcome.Valid valid:
                await AdmitAsync(context, endpoint, valid.Caller);
                return;
            case TokenOutcome.Unavailable:
                Instruments.TokenRefused("keys-unavailable");
                await Problems.Unavailable().ExecuteAsync(context);
                return;
            case TokenOutcome.Missing:
                Instruments.TokenRefused("missing");
                context.Response.Headers.WWWAuthenticate = "Bearer";
                await Problems.Unauthenticated().ExecuteAsync(context);
                return;
            default:
                // The caller is told nothing of why; the metric is, so that an operator sees a misconfigured issuer.
                Instruments.TokenRefused(outcome is TokenOutcome.Refused refused ? refused.Reason : "unknown");
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                await Problems.Unauthenticated().ExecuteAsync(context);
                return;
        }
    }

    private async Task<TokenOutcome> ReadAsync(HttpContext context)
    {
        var headers = context.Request.Headers.Authorization;
        if (headers.Count == 0)
        {
            return TokenOutcome.Missing.Value;
        }

        if (headers.Count > 1 || headers[0] is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new TokenOutcome.Refused("header");
        }

        return await validator.ValidateAsync(header[Scheme.Length..].Trim(' '), context.RequestAborted);
    }

    private async Task AdmitAsync(HttpContext context, RouteEndpoint endpoint, AuthenticatedCaller caller)
    {
        if (endpoint.Metadata.GetMetadata<CallerRequirement>() is not { } requirement)
        {
            // Fail closed: an endpoint that forgot to say who may call it lets no one in.
            await Problems.Unauthenticated().ExecuteAsync(context);
            return;
        }

        if (!requirement.Admits(caller.Caller))
        {
            Instruments.TokenRefused("wrong-caller");
            await Problems.WrongCaller().ExecuteAsync(context);
            return;
        }

        context.Features.Set(caller);
        await next(context);
    }
}
