using Npgsql;

namespace Navo.Ledger.Postgres;

/// <summary>The connection as the Ledger needs it, whatever else the configured one says.</summary>
internal static class PostgresConnection
{
    /// <summary>Null for a text that is no connection string; the text itself, which may hold a password, is never repeated.</summary>
    public static NpgsqlConnectionStringBuilder? TryRead(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0, Username.Length: > 0 } read ? read : null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return null;
        }
    }

    public static string For(LedgerOptions options, bool readOnly)
    {
        var builder = TryRead(options.Connection) ?? throw new LedgerUnavailableException("Ledger:Connection is not a connection string.");

        // Sessions are pooled by the Ledger, with their prepared commands. No detail: it would repeat a row's values.
        builder.Pooling = false;
        builder.Enlist = false;
        builder.IncludeErrorDetail = false;
        builder.ApplicationName ??= "navo";
        builder.Options = Settings(options, readOnly);
        return builder.ConnectionString;
    }

    // idle_in_transaction: a process that stands still in the middle holds a participant's head no longer than others wait for it; its commit then fails.
    private static string Settings(LedgerOptions options, bool readOnly) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"-c search_path=navo -c synchronous_commit=on -c lock_timeout={options.LockTimeoutMs} -c idle_in_transaction_session_timeout={options.LockTimeoutMs} -c default_transaction_read_only={(readOnly ? "on" : "off")}");
}
