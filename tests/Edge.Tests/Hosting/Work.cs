using Microsoft.AspNetCore.Http;

namespace Navo.Edge.Tests.Hosting;

/// <summary>A handler that counts how often it ran, and can be held or made to fail.</summary>
public sealed class Work
{
    private int _runs;

    public int Runs => _runs;

    public TaskCompletionSource? Started { get; set; }

    public TaskCompletionSource? Gate { get; set; }

    public bool Fails { get; set; }

    public async Task<IResult> RunAsync(Note note, HttpContext context)
    {
        var run = Interlocked.Increment(ref _runs);
        Started?.TrySetResult();
        if (Gate is { } gate)
        {
            await gate.Task;
        }

        if (Fails)
        {
            throw new TimeoutException();
        }

        context.Response.Headers["Navo-Access-Entry"] = $"entry-{run}";
        return TypedResults.Json(new { run, note.Text }, statusCode: 201);
    }
}
