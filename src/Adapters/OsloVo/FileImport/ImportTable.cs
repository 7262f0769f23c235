using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>What putting a row did.</summary>
internal enum ImportChange
{
    Added,
    Changed,
    Unchanged,
}

/// <summary>The store's table within one import's transaction. A row is known by its list, its centre and its own key: the same file twice changes nothing.</summary>
internal sealed class ImportTable : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly ImportStore _store;
    private readonly string _list;
    private readonly long _run;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _put;
    private readonly SqliteCommand _remove;

    public ImportTable(SqliteConnection connection, SqliteTransaction transaction, ImportStore store, string list)
    {
        (_connection, _transaction, _store, _list) = (connection, transaction, store, list);
        using var last = Command("SELECT COALESCE(MAX(id), 0) FROM import_run");
        _run = (long)last.ExecuteScalar()! + 1;
        _find = Command("SELECT digest FROM imported_row WHERE list = $list AND key = $key", "$list", "$key");
        _put = Command(
            """
            INSERT INTO imported_row(list, key, person, digest, sealed, run) VALUES ($list, $key, $person, $digest, $sealed, $run)
            ON CONFLICT(list, key) DO UPDATE SET person = excluded.person, digest = excluded.digest, sealed = excluded.sealed, run = excluded.run
            """,
            "$list", "$key", "$person", "$digest", "$sealed", "$run");
        _remove = Command("DELETE FROM imported_row WHERE list = $list AND key = $key", "$list", "$key");
    }

    public ImportChange Put(ImportRow row)
    {
        var (key, digest) = (_store.KeyOf(row), _store.DigestOf(row));
        Set(_find, _list, key);
        var before = (byte[]?)_find.ExecuteScalar();
        if (before is not null && CryptographicOperations.FixedTimeEquals(before, digest))
        {
            return ImportChange.Unchanged;
        }

        Set(_put, _list, key, _store.PersonOf(row.Person), digest, _store.Close(row), _run);
        _ = _put.ExecuteNonQuery();
        return before is null ? ImportChange.Added : ImportChange.Changed;
    }

    /// <summary>Takes a row away; false when it was not there.</summary>
    public bool Remove(ImportRow row)
    {
        Set(_remove, _list, _store.KeyOf(row));
        return _remove.ExecuteNonQuery() > 0;
    }

    /// <summary>The record of the import itself: when, which list, which file by its hash, how many rows. Nobody's data.</summary>
    public void Record(ImportResult result, byte[] file, DateTimeOffset at)
    {
        using var record = Command(
            "INSERT INTO import_run(id, at, list, file, rows, added, changed, unchanged, removed) VALUES ($id, $at, $list, $file, $rows, $added, $changed, $unchanged, $removed)",
            "$id", "$at", "$list", "$file", "$rows", "$added", "$changed", "$unchanged", "$removed");
        Set(record, _run, at.ToUnixTimeMilliseconds(), _list, file, result.Rows, result.Added, result.Changed, result.Unchanged, result.Removed);
        _ = record.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _find.Dispose();
        _put.Dispose();
        _remove.Dispose();
    }

    private SqliteCommand Command(string text, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = _transaction;
        foreach (var name in parameters)
        {
            _ = command.Parameters.AddWithValue(name, DBNull.Value);
        }

        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }
    }
}
