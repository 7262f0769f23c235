using System.Net.Mime;
using Navo.Contracts.Identifiers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Refusing;
using Navo.Ledger.Consenting;

namespace Navo.Gateway.Releasing;

/// <summary>8. Release: the whole body at once within the release window of its row's commit, or none of it: 503 while nothing is written, a cut connection after.</summary>
/// <remarks>
/// INVARIANT (promise 2): whoever commits a withdrawal answers no earlier than W after its own commit, and no octet of a
/// release sealed before it is written later than W after that release's commit. Kestrel buffers nothing for
/// this and sends on the thread that writes (KestrelRegistration), so a finished write has left this process, and nothing
/// but the operating system's scheduler stands between the look at the clock and the kernel. A third of the window is kept
/// in hand for that one; where it was not enough, the write is told of, loudly: it cannot be taken back.
/// Guarded by A_release and by the races in EndToEnd.
/// </remarks>
internal sealed partial class Release(ReleaseWindow release, TimeProvider clock, ILogger<Release> logger)
{
    /// <summary>Writes the answer. <paramref name="commitStarted"/> is the monotonic reading taken before COMMIT was sent.</summary>
    public async Task<bool> WriteAsync(HttpContext context, EntryId entry, ReadOnlyMemory<byte> body, long commitStarted)
    {
        var left = release.Left(commitStarted) - (release.Length / 3);
        if (left <= TimeSpan.Zero)
        {
            // Nothing is written yet, so the caller can still be told to ask again.
            LogLate();
            await Problems.Late(entry).ExecuteAsync(context);
            return false;
        }

        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypeNames.Application.Json;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers[EntryHeader.Name] = EntryHeader.Of(entry);

        using var window = new CancellationTokenSource(left, clock);
        using var cut = window.Token.UnsafeRegister(static state => ((HttpContext)state!).Abort(), context);
        try
        {
            await response.Body.WriteAsync(body, window.Token);
            if (release.Left(commitStarted) == TimeSpan.Zero)
            {
                return Overrun(context);
            }

            await response.CompleteAsync();
            return !window.IsCancellationRequested || Cut(context);
        }
        catch (OperationCanceledException)
        {
            return Cut(context);
        }
    }

    private bool Cut(HttpContext context)
    {
        // The row stands and nobody got the data: the one direction in which the log may be ahead of the world.
        context.Abort();
        LogCut();
        return false;
    }

    private bool Overrun(HttpContext context)
    {
        // The caller may not have read it yet: what the kernel still holds goes with the connection.
        context.Abort();
        LogOverrun();
        return false;
    }

    [LoggerMessage(EventId = 1203, Level = LogLevel.Critical, Message = "A release was written later than its window: this process stood still for longer than is allowed for; a stop may have been answered before it")]
    private partial void LogOverrun();

    [LoggerMessage(EventId = 1202, Level = LogLevel.Warning, Message = "A sealed release was not begun within the release window and was answered 503")]
    private partial void LogLate();

    [LoggerMessage(EventId = 1201, Level = LogLevel.Warning, Message = "A sealed release was not written within the release window and was cut off")]
    private partial void LogCut();
}
