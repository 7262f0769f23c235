using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Navo.Ledger.Sqlite;

namespace Navo.Ledger.Tests.OnSqlite;

public sealed class A_start_on_SQLite
{
    [Theory]
    [InlineData("Production", 1)]
    [InlineData("Development", 0)]
    public async Task Says_in_production_that_SQLite_is_for_development_and_pilots(string environment, int notices)
    {
        var logger = new Lines();

        await new SqliteNotice(logger, new Host(environment)).StartAsync(CancellationToken.None);

        Assert.Equal(notices, logger.Written.Count);
        Assert.All(logger.Written, line => Assert.Contains("SQLite, which is for development and pilots", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_every_Ledgers()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Assert.Single(ledger.Get<IEnumerable<IHostedService>>().OfType<SqliteNotice>());
    }

    private sealed class Lines : ILogger<SqliteNotice>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }

    private sealed class Host(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
