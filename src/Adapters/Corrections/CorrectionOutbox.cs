using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Records;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Corrections;

/// <summary>Corrections on their way to the gateway: kept, sealed, until they are taken, so that a crash or a gateway that is away loses none.</summary>
internal sealed class CorrectionOutbox
{
    private const int KeptDays = 365;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS own_correction(
          id TEXT PRIMARY KEY, person BLOB NOT NULL, category TEXT NOT NULL, replaced TEXT NOT NULL, at INTEGER NOT NULL, sent INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS correction_place(id INTEGER PRIMARY KEY CHECK (id = 1), stream TEXT NOT NULL, last INTEGER NOT NULL) STRICT;
        """;
    private const string InsertSql =
        "INSERT INTO own_correction(id, person, category, replaced, at, sent) VALUES (@id, @person, @category, @replaced, @at, 0) ON CONFLICT(id) DO NOTHING";
    private const string PlaceSql =
        "INSERT INTO correction_place(id, stream, last) VALUES (1, @Stream, @Last) ON CONFLICT(id) DO UPDATE SET stream = excluded.stream, last = excluded.last";

    // Corrections are few, and each fetch asks: open in memory only, as the own people are.
    private readonly ConcurrentDictionary<(Fodselsnummer Person, CategoryId Category), HolderCorrection> _newest = new();
    private readonly AdapterDatabase _database;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _clock;

    public CorrectionOutbox(AdapterDatabase database, IDataProtectionProvider protection, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _protector = protection.CreateProtector("navo.adapter.own-correction.v1");
        _ = database.Read(connection => connection.Execute(Schema));
        _ = database.Read(connection => connection.Execute(
            "DELETE FROM own_correction WHERE sent = 1 AND at < @before", new { before = clock.GetUtcNow().AddDays(-KeptDays).ToUnixTimeMilliseconds() }));
        foreach (var one in Read("SELECT id, person, category, replaced, at FROM own_correction", new { }))
        {
            Remember(one);
        }
    }

    /// <summary>Where the case system's list was last read to.</summary>
    public (string Stream, long Last) Place => _database.Read(connection =>
        connection.QuerySingleOrDefault<(string Stream, long Last)?>("SELECT stream, last FROM correction_place WHERE id = 1")) ?? ("", 0);

    /// <summary>Takes what the case system told, and the place, in one.</summary>
    public async Task TakeAsync(CorrectionRun run, CancellationToken cancellationToken)
    {
        _ = await _database.WriteAsync(
            (connection, transaction) =>
            {
                foreach (var one in run.Corrections)
                {
                    Insert(connection, transaction, one);
                }

                return connection.Execute(PlaceSql, new { run.Stream, run.Last }, transaction);
            },
            cancellationToken);
        foreach (var one in run.Corrections)
        {
            Remember(one);
        }
    }

    /// <summary>A correction the adapter knows of itself: the person has taken back what they said.</summary>
    public async Task AddAsync(Fodselsnummer person, CategoryId category, CancellationToken cancellationToken)
    {
        var one = new HolderCorrection { Id = Guid.NewGuid(), Person = person, Category = category, Replaced = Guid.NewGuid(), At = _clock.GetUtcNow() };
        _ = await _database.WriteAsync(
            (connection, transaction) =>
            {
                Insert(connection, transaction, one);
                return true;
            },
            cancellationToken);
        Remember(one);
    }

    public ImmutableArray<HolderCorrection> Unsent(int most) =>
        Read("SELECT id, person, category, replaced, at FROM own_correction WHERE sent = 0 ORDER BY at, id LIMIT @most", new { most });

    public Task MarkSentAsync(ImmutableArray<HolderCorrection> sent, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "UPDATE own_correction SET sent = 1 WHERE id = @id", sent.Select(one => new { id = one.Id.ToString("D") }), transaction),
        cancellationToken);

    /// <summary>The newest correction of a person in a category: what an observation made until then replaces. Null: none.</summary>
    public HolderCorrection? Newest(Fodselsnummer person, CategoryId category) => _newest.GetValueOrDefault((person, category));

    /// <summary>Everything kept of a person.</summary>
    public ImmutableArray<HolderCorrection> Of(Fodselsnummer person) =>
        [.. Read("SELECT id, person, category, replaced, at FROM own_correction ORDER BY at, id", new { }).Where(one => one.Person == person)];

    /// <summary>Forgets a person: whoever was to be told has nothing of them any more that NAVO could mark.</summary>
    public async Task<long> ForgetAsync(Fodselsnummer person, CancellationToken cancellationToken)
    {
        var ids = Of(person).Select(one => one.Id.ToString("D")).ToList();
        var rows = await _database.WriteAsync(
            (connection, transaction) => connection.Execute("DELETE FROM own_correction WHERE id IN @ids", new { ids }, transaction), cancellationToken);
        foreach (var (known, category) in _newest.Keys.Where(key => key.Person == person))
        {
            _ = _newest.TryRemove((known, category), out _);
        }

        return rows;
    }

    private void Remember(HolderCorrection one) =>
        _ = _newest.AddOrUpdate((one.Person, one.Category), one, (_, known) => known.At > one.At ? known : one);

    private ImmutableArray<HolderCorrection> Read(string sql, object values) => _database.Read(connection => connection
        .Query<(string Id, byte[] Person, string Category, string Replaced, long At)>(sql, values)
        .Select(row => Open(row.Id, row.Person, row.Category, row.Replaced, row.At)).ToImmutableArray());

    private void Insert(SqliteConnection connection, SqliteTransaction transaction, HolderCorrection one) => _ = connection.Execute(
        InsertSql,
        new
        {
            id = one.Id.ToString("D"),
            person = _protector.Protect(Encoding.ASCII.GetBytes(one.Person.Reveal())),
            category = one.Category.Value,
            replaced = one.Replaced.ToString("D"),
            at = one.At.ToUnixTimeMilliseconds(),
        },
        transaction);

    private HolderCorrection Open(string id, byte[] person, string category, string replaced, long at) => new()
    {
        Id = Guid.ParseExact(id, "D"),
        Person = Fodselsnummer.Parse(Encoding.ASCII.GetString(_protector.Unprotect(person))),
        Category = CategoryId.Parse(category),
        Replaced = Guid.ParseExact(replaced, "D"),
        At = DateTimeOffset.FromUnixTimeMilliseconds(at),
    };
}
