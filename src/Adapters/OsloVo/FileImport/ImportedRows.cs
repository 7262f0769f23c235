using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Rights;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>One person's imported rows, in the contract's own words, to stand beside the case system's.</summary>
internal sealed class ImportedRows(ImportStore store)
{
    /// <summary>How many rows of each list are about a person; nothing where no list was ever read in.</summary>
    public IReadOnlyList<HeldList> Count(Fodselsnummer person)
    {
        using var connection = store.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT list, count(*) FROM imported_row WHERE person = $person GROUP BY list ORDER BY list";
        _ = command.Parameters.AddWithValue("$person", store.PersonOf(person));
        using var reader = command.ExecuteReader();
        var lists = new List<HeldList>();
        while (reader.Read())
        {
            lists.Add(new HeldList(reader.GetString(0), reader.GetInt64(1)));
        }

        return lists;
    }

    /// <summary>The rows of one list. Read anew each time: nothing is kept (promise 8).</summary>
    /// <exception cref="SourceFaultException">The store cannot be read; half the truth is not told.</exception>
    public ImmutableArray<TRow> Of<TRow>(string list, Fodselsnummer person, JsonTypeInfo<TRow> type)
        where TRow : class
    {
        try
        {
            using var connection = store.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT sealed FROM imported_row WHERE list = $list AND person = $person ORDER BY run DESC, key";
            _ = command.Parameters.AddWithValue("$list", list);
            _ = command.Parameters.AddWithValue("$person", store.PersonOf(person));
            using var reader = command.ExecuteReader();
            var rows = ImmutableArray.CreateBuilder<TRow>();
            while (reader.Read())
            {
                rows.Add(JsonSerializer.Deserialize(store.Unseal(reader.GetFieldValue<byte[]>(0)), type) ?? throw new JsonException());
            }

            return rows.ToImmutable();
        }
        catch (Exception broken) when (broken is SqliteException or CryptographicException or JsonException)
        {
            throw new SourceFaultException(SourceFault.Down, new InvalidDataException(broken.GetType().Name));
        }
    }
}
