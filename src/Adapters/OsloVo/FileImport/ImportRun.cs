using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>What came of reading a file: how many rows, and either what was changed or what is wrong.</summary>
internal sealed record ImportResult
{
    public required long Rows { get; init; }

    public required ImmutableArray<RowFault> Faults { get; init; }

    public long Added { get; init; }

    public long Changed { get; init; }

    public long Unchanged { get; init; }

    public long Removed { get; init; }
}

/// <summary>One reading of a file: dry, or into the store in one transaction. A file with a fault changes nothing, and neither does a process that dies half way.</summary>
internal sealed class ImportRun(ListFile file, TimeProvider clock)
{
    /// <summary>Rows between two words about how far it has come.</summary>
    public const int Beat = 5_000;

    /// <summary>Told after every <see cref="Beat"/> rows: rows read, and the share of the file.</summary>
    public Action<long, double> Progress { get; init; } = static (_, _) => { };

    /// <summary>Reads every row and lists every fault; opens no store.</summary>
    public ImportResult Try()
    {
        var faults = ImmutableArray.CreateBuilder<RowFault>();
        var rows = 0L;
        foreach (var line in file.Rows())
        {
            faults.AddRange(line.Faults);
            Count(ref rows);
        }

        return new ImportResult { Rows = rows, Faults = faults.ToImmutable() };
    }

    /// <summary>Imports the file, all of it or nothing.</summary>
    /// <exception cref="SqliteException">The store is busy with another import, or broken; nothing was imported.</exception>
    public ImportResult Commit(ImportStore store)
    {
        using var connection = store.Open();
        using var transaction = connection.BeginTransaction();
        var result = new ImportResult { Rows = 0, Faults = [] };
        using var table = new ImportTable(connection, transaction, store, file.Header.List.Name);
        var faults = ImmutableArray.CreateBuilder<RowFault>();
        var rows = 0L;
        foreach (var line in file.Rows())
        {
            faults.AddRange(line.Faults);
            if (line.Row is { } row && faults.Count == 0)
            {
                result = Put(table, row, result);
            }

            Count(ref rows);
        }

        if (faults.Count > 0)
        {
            transaction.Rollback();
            return new ImportResult { Rows = rows, Faults = faults.ToImmutable() };
        }

        result = result with { Rows = rows };
        table.Record(result, file.Digest, clock.GetUtcNow());

        // The one moment: before it nothing of the file is there, after it everything is, also if the process dies between any two instructions.
        transaction.Commit();
        return result;
    }

    private static ImportResult Put(ImportTable table, ImportRow row, ImportResult so) => row.IsRemoval
        ? table.Remove(row) ? so with { Removed = so.Removed + 1 } : so with { Unchanged = so.Unchanged + 1 }
        : table.Put(row) switch
        {
            ImportChange.Added => so with { Added = so.Added + 1 },
            ImportChange.Changed => so with { Changed = so.Changed + 1 },
            _ => so with { Unchanged = so.Unchanged + 1 },
        };

    private void Count(ref long rows)
    {
        if (++rows % Beat == 0)
        {
            Progress(rows, file.Share);
        }
    }
}
