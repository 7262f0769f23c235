using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Navo.Edge.ProblemDocuments;

/// <summary>Turns every exception, and every bare error status of the framework, into a problem document.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, IEnumerable<UnavailableException> unavailable, ILogger<ProblemMiddleware> logger)
{
    private readonly Type[] _unavailable = [.. unavailable.Select(u => u.Type)];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
            return;
        }
        catch (Exception exception)
        {
            await AnswerAsync(context, ProblemOf(exception));
            return;
        }

        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: >= 400, ContentType: null } && response.ContentLength is null or 0)
        {
            await Problems.ForStatus(response.StatusCode).ExecuteAsync(context);
        }
    }

    private static async Task AnswerAsync(HttpContext context, ProblemResult problem)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        // The headers every answer carries are set again by OnStarting.
        context.Response.Clear();
        await problem.ExecuteAsync(context);
    }

    private ProblemResult ProblemOf(Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                return Problems.ForStatus(bad.StatusCode);
            case not null when _unavailable.Any(type => type.IsInstanceOfType(exception)):
                // Promise 8: a broken dependency is a 503, never a guess.
                LogUnavailable(exception.GetType().Name);
                return Problems.Unavailable();
            default:
                LogFault(exception!);
                return Problems.Fault();
        }
    }

    [LoggerMessage(1001, LogLevel.Warning, "A dependency failed ({Kind}); answered 503.")]
    private partial void LogUnavailable(string kind);

    [LoggerMessage(1002, LogLevel.Error, "A request failed; answered 500.")]
    private partial void LogFault(Exception exception);
}
