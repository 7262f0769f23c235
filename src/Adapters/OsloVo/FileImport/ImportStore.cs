using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Records;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>The rows that came from files: one more source of VO's records. Sealed row by row; whose a row is, and what it is known by, only as a keyed hash.</summary>
/// <remarks>A database file of its own, so that a long import never holds up a fetch, which writes its grant to the adapter's other one.</remarks>
internal sealed class ImportStore
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        CREATE TABLE IF NOT EXISTS imported_row(
          list TEXT NOT NULL, key BLOB NOT NULL, person BLOB NOT NULL, digest BLOB NOT NULL, sealed BLOB NOT NULL, run INTEGER NOT NULL,
          PRIMARY KEY (list, key)) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS imported_row_person ON imported_row(list, person);
        CREATE TABLE IF NOT EXISTS import_run(
          id INTEGER PRIMARY KEY, at INTEGER NOT NULL, list TEXT NOT NULL, file BLOB NOT NULL,
          rows INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, unchanged INTEGER NOT NULL, removed INTEGER NOT NULL) STRICT;
        """;

    private readonly byte[] _key;
    private readonly IDataProtector _protector;
    private readonly string _connection;

    /// <param name="state">The adapter's own folder.</param>
    /// <param name="protection">The adapter's key ring.</param>
    public ImportStore(string state, IDataProtectionProvider protection)
    {
        PrivateFolder.Create(state);
        _protector = protection.CreateProtector("navo.adapter.imported-rows.v1");
        _key = ReadOrMakeKey(Path.Combine(state, "import.key"), protection.CreateProtector("navo.adapter.import-key.v1"));
        _connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(state, "imported.db"), Pooling = false, DefaultTimeout = 5 }.ToString();
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = Schema;
        _ = command.ExecuteNonQuery();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    public byte[] PersonOf(Fodselsnummer person) => Keyed("person", person.Reveal());

    public byte[] KeyOf(ImportRow row) => Keyed("key", row.Centre, row.Key);

    /// <summary>The same for the same content about the same person; tells nothing of either.</summary>
    public byte[] DigestOf(ImportRow row) => Keyed("content", row.Person.Reveal(), row.Cells.ToJsonString());

    public byte[] Close(ImportRow row) => _protector.Protect(Encoding.UTF8.GetBytes(row.Cells.ToJsonString()));

    /// <exception cref="CryptographicException">The row was not sealed by this adapter.</exception>
    public byte[] Unseal(byte[] row) => _protector.Unprotect(row);

    private static byte[] ReadOrMakeKey(string path, IDataProtector protector)
    {
        if (!File.Exists(path))
        {
            // Another process may be doing the same: whoever links first wins, and both read what is there.
            var made = path + "." + Guid.NewGuid().ToString("N");
            File.WriteAllBytes(made, protector.Protect(RandomNumberGenerator.GetBytes(32)));
            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException)
            {
                File.Delete(made);
            }
        }

        return protector.Unprotect(File.ReadAllBytes(path));
    }

    private byte[] Keyed(params ReadOnlySpan<string> parts) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Join('\0', parts!)));
}
