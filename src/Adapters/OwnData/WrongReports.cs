using System.Text;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Records;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OwnData;

/// <summary>The holder's own list of what participants say is wrong (GDPR art. 16): between the agency and the person, so NAVO keeps none of it.</summary>
internal sealed class WrongReports
{
    /// <summary>More than this many open reports of one person is noise.</summary>
    public const int MostOpen = 20;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS own_report(
          id TEXT PRIMARY KEY, pseudonym TEXT NOT NULL, category TEXT NOT NULL, what TEXT NOT NULL, item TEXT, label BLOB, at INTEGER NOT NULL,
          status TEXT NOT NULL, reason TEXT, decided_at INTEGER, decided_by TEXT) STRICT;
        CREATE INDEX IF NOT EXISTS own_report_person ON own_report(pseudonym);
        """;
    private const string Columns = "id, pseudonym, category, what, item, label, at, status, reason, decided_at AS decidedAt";

    private readonly AdapterDatabase _database;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _clock;

    public WrongReports(AdapterDatabase database, IDataProtectionProvider protection, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _protector = protection.CreateProtector("navo.adapter.own-report.v1");
        _ = database.Read(connection => connection.Execute(Schema));
    }

    /// <summary>Takes a report; the same one while it is open is the same report. Null: too many are open.</summary>
    public Task<WrongReport?> TakeAsync(Pseudonym person, WrongQuestion question, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) =>
        {
            var open = List(connection, transaction, "WHERE pseudonym = @person AND status = 'received'", new { person = person.Value });
            if (open.Find(one => one.Category == question.Category && one.What == question.What && one.Item == question.Item) is { } same)
            {
                return same;
            }

            if (open.Count >= MostOpen)
            {
                return null;
            }

            var report = new WrongReport
            {
                Id = Guid.NewGuid().ToString("D"),
                Pseudonym = person.Value,
                Category = question.Category,
                What = question.What,
                Item = question.Item,
                Label = question.Label,
                At = DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds()),
                Status = WrongReport.Received,
            };
            _ = connection.Execute(
                "INSERT INTO own_report(id, pseudonym, category, what, item, label, at, status) VALUES (@Id, @Pseudonym, @Category, @What, @Item, @label, @at, @Status)",
                new
                {
                    report.Id,
                    report.Pseudonym,
                    report.Category,
                    report.What,
                    report.Item,
                    label = report.Label is { } text ? _protector.Protect(Encoding.UTF8.GetBytes(text)) : null,
                    at = report.At.ToUnixTimeMilliseconds(),
                    report.Status,
                },
                transaction);
            return report;
        },
        cancellationToken);

    /// <summary>A person's own reports, newest first.</summary>
    public List<WrongReport> Of(Pseudonym person) =>
        _database.Read(connection => List(connection, null, "WHERE pseudonym = @person ORDER BY at DESC", new { person = person.Value }));

    /// <summary>Every report that is open, and those answered lately; open ones first, then the newest.</summary>
    public List<WrongReport> All() => _database.Read(connection => List(
        connection, null, "WHERE status = 'received' OR decided_at >= @since ORDER BY status <> 'received', at DESC",
        new { since = _clock.GetUtcNow().AddDays(-30).ToUnixTimeMilliseconds() }));

    public WrongReport? Find(string id) => _database.Read(connection => List(connection, null, "WHERE id = @id", new { id })) is [var report] ? report : null;

    /// <summary>Answers a report; false when it has an answer already.</summary>
    public Task<bool> DecideAsync(DecideQuestion answer, string employee, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "UPDATE own_report SET status = @Status, reason = @Reason, decided_at = @at, decided_by = @employee WHERE id = @Id AND status = 'received'",
            new { answer.Status, answer.Reason, answer.Id, at = _clock.GetUtcNow().ToUnixTimeMilliseconds(), employee },
            transaction) == 1,
        cancellationToken);

    private List<WrongReport> List(SqliteConnection connection, SqliteTransaction? transaction, string where, object values) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM own_report {where}", values, transaction).Select(row => new WrongReport
        {
            Id = row.Id,
            Pseudonym = row.Pseudonym,
            Category = row.Category,
            What = row.What,
            Item = row.Item,
            Label = row.Label is { } box ? Encoding.UTF8.GetString(_protector.Unprotect(box)) : null,
            At = DateTimeOffset.FromUnixTimeMilliseconds(row.At),
            Status = row.Status,
            Reason = row.Reason,
            DecidedAt = row.DecidedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        }),
    ];

    // What a row holds as it lies in the database.
    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Pseudonym { get; init; } = "";

        public string Category { get; init; } = "";

        public string What { get; init; } = "";

        public string? Item { get; init; }

        public byte[]? Label { get; init; }

        public long At { get; init; }

        public string Status { get; init; } = "";

        public string? Reason { get; init; }

        public long? DecidedAt { get; init; }
    }
}
