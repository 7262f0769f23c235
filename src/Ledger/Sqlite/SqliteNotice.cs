using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Navo.Ledger.Sqlite;

/// <summary>Says at the start of a Production process what SQLite does not give.</summary>
internal sealed partial class SqliteNotice(ILogger<SqliteNotice> logger, IHostEnvironment? host = null) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (host?.IsProduction() == true)
        {
            LogNotice();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        EventId = 1103,
        Level = LogLevel.Warning,
        Message = "The Ledger runs on SQLite, which is for development and pilots: it has no database roles, so nothing but these processes keeps rows from being changed, and it reaches no further than one machine.")]
    private partial void LogNotice();
}
