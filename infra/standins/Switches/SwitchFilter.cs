using Microsoft.AspNetCore.Http.HttpResults;

namespace Navo.StandIns.Switches;

/// <summary>Makes an endpoint slow, down, garbled or odd as the switchboard says.</summary>
internal sealed class SwitchFilter(string endpoint, Switchboard board, TimeProvider clock) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var setting = board.Of(endpoint);
        if (setting.Mode is Mode.Down)
        {
            return Results.Text("Systemet er nede.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (setting.Mode is Mode.Garbled)
        {
            return Results.Text("{\"halvt\": [ {\"svar\":", "application/json");
        }

        if (setting.Mode is Mode.Slow)
        {
            await Task.Delay(setting.Delay, clock, context.HttpContext.RequestAborted);
        }

        var answer = await next(context);
        if (setting.Mode is Mode.Odd && answer is ContentHttpResult { ResponseContent: { } json })
        {
            return Results.Text(OddAnswer.Scramble(json, board.NextOdd()), "application/json");
        }

        return setting.Added is { } member ? new AnswerWithMore(answer, member) : answer;
    }
}
