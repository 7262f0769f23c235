using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;

namespace Navo.Gateway.Stop;

/// <summary>A spoken stop: <c>POST /v1/participants/{pseudonym}/stop</c>. Staff may press Stop, never Yes.</summary>
internal static class StopEndpoint
{
    public static void MapStop(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/participants/{pseudonym}/stop", AnswerAsync)
        .RequireCaller<Caller.Employee>()
        .WithIdempotency()
        .WithName("StopSharing")
        .WithSummary("Stops sharing at the participant's spoken wish. Answered when nothing sealed before it is still being written.");

    private static Task<IResult> AnswerAsync(
        HttpContext context,
        string pseudonym,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] StopBody? body,
        Caller.Employee caller,
        SpokenStop stop) =>
        stop.AnswerAsync(context, caller, pseudonym, body);
}
