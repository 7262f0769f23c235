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

    // The states of "sent".
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Refused = 2;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS own_correction(
          id TEXT PRIMARY KEY, person BLOB NOT NULL, category TEXT NOT NULL, replaced TEXT NOT NULL, at INTEGER NOT NULL, sent INTEGER NOT NULL,
          part TEXT NOT NULL DEFAULT '') STRICT;
        CREATE TABLE IF NOT EXISTS correction_place(id INTEGER PRIMARY KEY CHECK (id = 1), stream TEXT NOT NULL, last INTEGER NOT NULL) STRICT;
        """;

    // A store of before does not know of what its corrections are: those mark nothing any more.
    private const string HasPartSql = "SELECT count(*) FROM pragma_table_info('own_correction') WHERE name = 'part'";
    private const string AddPartSql = "ALTER TABLE own_correction ADD COLUMN part TEXT NOT NULL DEFAULT ''";
    private const string Columns = "SELECT id, person, category, part, replaced, at FROM own_correction ";
    private const string InsertSql = """
        INSERT INTO own_correction(id, person, category, part, replaced, at, sent) VALUES (@id, @person, @category, @part, @replaced, @at, 0)
        ON CONFLICT(id) DO NOTHING
        """;
    private const string PlaceSql =
        "INSERT INTO correction_place(id, stream, last) VALUES (1, @Stream, @Last) ON CONFLICT(id) DO UPDATE SET stream = excluded.stream, last = excluded.last";

    // Corrections are few, and each fetch asks: open in memory only, as the own people are.
    private readonly ConcurrentDictionary<(Fodselsnummer Person, CategoryId Category, CorrectedPart Part), HolderCorrection> _newest = new();
    private readonly AdapterDatabase _database;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _clock;

    public CorrectionOutbox(AdapterDatabase database, IDataProtectionProvider protection, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _protector = protection.CreateProtector("navo.adapter.own-correction.v1");
        _ = database.Read(connection => connection.Execute(Schema));
        _ = database.Read(connection => connection.ExecuteScalar<long>(HasPartSql) > 0 ? 0 : connection.Execute(AddPartSql));
        _ = database.Read(connection => connection.Execute(
            "DELETE FROM own_correction WHERE sent <> @Waiting AND at < @before", new { Waiting, before = clock.GetUtcNow().AddDays(-KeptDays).ToUnixTimeMilliseconds() }));

        // What was refused is tried once more by each new start: a newer program, or a newer agreement, may be what it needed.
        _ = database.Read(connection => connection.Execute("UPDATE own_correction SET sent = @Waiting WHERE sent = @Refused", new { Waiting, Refused }));
        foreach (var one in Read(Columns, new { }))
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

    /// <summary>A correction the adapter knows of itself: the person has taken back what they said. Nothing stands in its place, so it marks nothing.</summary>
    public async Task AddAsync(Fodselsnummer person, CategoryId category, Guid replaced, CancellationToken cancellationToken)
    {
        var one = new HolderCorrection
        {
            Id = Guid.NewGuid(),
            Person = person,
            Category = category,
            Part = CorrectedPart.None,
            Replaced = replaced,
            At = _clock.GetUtcNow(),
        };
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
        Read(Columns + "WHERE sent = @Waiting ORDER BY at, id LIMIT @most", new { Waiting, most });

    public Task MarkSentAsync(ImmutableArray<HolderCorrection> sent, CancellationToken cancellationToken) => MarkAsync(sent, Taken, cancellationToken);

    /// <summary>Puts one aside that the gateway will not have, so that it keeps no other waiting.</summary>
    public Task SetAsideAsync(HolderCorrection refused, CancellationToken cancellationToken) => MarkAsync([refused], Refused, cancellationToken);

    /// <summary>The newest correction of a part of a person's category: what an observation of it made until then replaces. Null: none.</summary>
    public HolderCorrection? Newest(Fodselsnummer person, CategoryId category, CorrectedPart part) =>
        part == CorrectedPart.None ? null : _newest.GetValueOrDefault((person, category, part));

    /// <summary>Everything kept of a person.</summary>
    public ImmutableArray<HolderCorrection> Of(Fodselsnummer person) =>
        [.. Read(Columns + "ORDER BY at, id", new { }).Where(one => one.Person == person)];

    /// <summary>Forgets a person: whoever was to be told has nothing of them any more that NAVO could mark.</summary>
    public async Task<long> ForgetAsync(Fodselsnummer person, CancellationToken cancellationToken)
    {
        var ids = Of(person).Select(one => one.Id.ToString("D")).ToList();
        var rows = await _database.WriteAsync(
            (connection, transaction) => connection.Execute("DELETE FROM own_correction WHERE id IN @ids", new { ids }, transaction), cancellationToken);
        foreach (var key in _newest.Keys.Where(key => key.Person == person))
        {
            _ = _newest.TryRemove(key, out _);
        }

        return rows;
    }

    private void Remember(HolderCorrection one) =>
        _ = _newest.AddOrUpdate((one.Person, one.Category, one.Part), one, (_, known) => known.At > one.At ? known : one);

    private Task<int> MarkAsync(ImmutableArray<HolderCorrection> some, int state, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "UPDATE own_correction SET sent = @state WHERE id = @id", some.Select(one => new { state, id = one.Id.ToString("D") }), transaction),
        cancellationToken);

    private ImmutableArray<HolderCorrection> Read(string sql, object values) => _database.Read(connection => connection
        .Query<(string Id, byte[] Person, string Category, string Part, string Replaced, long At)>(sql, values)
        .Select(row => Open(row.Id, row.Person, row.Category, row.Part, row.Replaced, row.At)).ToImmutableArray());

    private void Insert(SqliteConnection connection, SqliteTransaction transaction, HolderCorrection one) => _ = connection.Execute(
        InsertSql,
        new
        {
            id = one.Id.ToString("D"),
            person = _protector.Protect(Encoding.ASCII.GetBytes(one.Person.Reveal())),
            category = one.Category.Value,
            part = one.Part.Text,
            replaced = one.Replaced.ToString("D"),
            at = one.At.ToUnixTimeMilliseconds(),
        },
        transaction);

    private HolderCorrection Open(string id, byte[] person, string category, string part, string replaced, long at) => new()
    {
        Id = Guid.ParseExact(id, "D"),
        Person = Fodselsnummer.Parse(Encoding.ASCII.GetString(_protector.Unprotect(person))),
        Category = CategoryId.Parse(category),
        Part = CorrectedPart.Read(part),
        Replaced = Guid.ParseExact(replaced, "D"),
        At = DateTimeOffset.FromUnixTimeMilliseconds(at),
    };
}
