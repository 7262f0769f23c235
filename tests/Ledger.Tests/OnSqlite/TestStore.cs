using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Navo.Ledger.Tests.OnSqlite;

/// <summary>The database of a test's Ledger: a file in its folder.</summary>
internal static class TestStore
{
    /// <summary>How many rows a measurement seals.</summary>
    public const int MeasuredRows = 20_000;

    /// <summary>Makes every insert of an index row fail, as a full disk would.</summary>
    public const string BreakIndex = "CREATE TRIGGER full BEFORE INSERT ON entry_index BEGIN SELECT RAISE(ABORT, 'disk full'); END";

    /// <summary>Lets a test change what has been sealed, as whoever owns the database could.</summary>
    public const string OpenContent = "DROP TRIGGER entry_content_no_update";

    public const string MendIndex = "DROP TRIGGER full";

    public static Task<Dictionary<string, string?>> SettingsAsync(string folder, bool erases) =>
        Task.FromResult(new Dictionary<string, string?> { ["Ledger:Database"] = PathOf(folder) });

    public static string PathOf(string folder) => Path.Combine(folder, "db", "navo.db");

    public static DbConnection Raw(string folder)
    {
        var connection = new SqliteConnection($"Data Source={PathOf(folder)};Pooling=False;Default Timeout=5");
        connection.Open();
        return connection;
    }

    /// <summary>Keeps every writer out until disposed.</summary>
    public static DbTransaction Hold(DbConnection raw) => raw.BeginTransaction();

    /// <summary>Everything the database's files hold: pages in use and free ones, and the write-ahead log. Lock files are empty.</summary>
    public static byte[] Octets(string folder) =>
        [.. Directory.GetFiles(Path.GetDirectoryName(PathOf(folder))!, "navo.db*").Where(file => new FileInfo(file).Length > 0).SelectMany(File.ReadAllBytes)];
}
