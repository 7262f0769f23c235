using Dapper;
using Microsoft.Data.Sqlite;
using Navo.Adapters.Records;

namespace Navo.Adapters.Recalls;

/// <summary>The agency's own list of what it was asked to delete, each with the signed paper that asked, and what it answered.</summary>
internal sealed class RecallBook
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS own_recall(
          id TEXT PRIMARY KEY, pseudonym TEXT NOT NULL, category TEXT NOT NULL, release TEXT NOT NULL, unit TEXT,
          released_at INTEGER NOT NULL, recalled_at INTEGER NOT NULL, answer_by INTEGER NOT NULL, paper TEXT NOT NULL, taken_at INTEGER NOT NULL,
          answer TEXT, provision TEXT, answered_by TEXT, answered_at INTEGER, sent INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX IF NOT EXISTS own_recall_person ON own_recall(pseudonym);
        """;
    private const string Columns = """
        id, pseudonym, category, release, unit, released_at AS releasedAt, recalled_at AS recalledAt, answer_by AS answerBy,
        answer, provision, answered_by AS answeredBy, answered_at AS answeredAt
        """;
    private const string InsertSql = """
        INSERT INTO own_recall(id, pseudonym, category, release, unit, released_at, recalled_at, answer_by, paper, taken_at)
        VALUES (@id, @pseudonym, @category, @release, @unit, @releasedAt, @recalledAt, @answerBy, @paper, @takenAt)
        """;

    private readonly AdapterDatabase _database;
    private readonly TimeProvider _clock;

    public RecallBook(AdapterDatabase database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _ = database.Read(connection => connection.Execute(Schema));
    }

    /// <summary>Takes a recall; the same one again is the same task. False: another recall has this id.</summary>
    public Task<bool> TakeAsync(RecallPaper recall, string paper, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) =>
        {
            var id = recall.Id.ToString("D");
            if (List(connection, transaction, "WHERE id = @id", new { id }) is [var known])
            {
                return known.Pseudonym == recall.Subject.Value && known.Category == recall.Category.Value
                    && known.Release == recall.Release.ToString();
            }

            return connection.Execute(
                InsertSql,
                new
                {
                    id,
                    pseudonym = recall.Subject.Value,
                    category = recall.Category.Value,
                    release = recall.Release.ToString(),
                    unit = recall.Unit?.Value,
                    releasedAt = recall.ReleasedAt.ToUnixTimeMilliseconds(),
                    recalledAt = recall.RecalledAt.ToUnixTimeMilliseconds(),
                    answerBy = recall.AnswerBy.ToUnixTimeMilliseconds(),
                    paper,
                    takenAt = _clock.GetUtcNow().ToUnixTimeMilliseconds(),
                },
                transaction) == 1;
        },
        cancellationToken);

    /// <summary>Every recall that is open, and those answered lately; open ones first, the most pressing first.</summary>
    public List<RecallTask> All() => _database.Read(connection => List(
        connection, null, "WHERE answer IS NULL OR answered_at >= @since ORDER BY answer IS NOT NULL, answer_by, id",
        new { since = _clock.GetUtcNow().AddDays(-30).ToUnixTimeMilliseconds() }));

    public List<RecallTask> Find(IReadOnlyList<string> ids) =>
        _database.Read(connection => List(connection, null, "WHERE id IN @ids", new { ids }));

    /// <summary>Answers recalls; returns how many had no answer yet. The first answer stands.</summary>
    public Task<int> AnswerAsync(IReadOnlyList<string> ids, string answer, string? provision, string employee, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) => connection.Execute(
            "UPDATE own_recall SET answer = @answer, provision = @provision, answered_by = @employee, answered_at = @at WHERE id IN @ids AND answer IS NULL",
            new { answer, provision, employee, ids, at = _clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction),
        cancellationToken);

    /// <summary>Answers the gateway has not taken yet.</summary>
    public List<RecallTask> Unsent(int most) => _database.Read(connection => List(
        connection, null, "WHERE answer IS NOT NULL AND sent = 0 ORDER BY answered_at, id LIMIT @most", new { most }));

    public Task MarkSentAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => _database.WriteAsync(
        (connection, transaction) => connection.Execute("UPDATE own_recall SET sent = 1 WHERE id IN @ids", new { ids }, transaction), cancellationToken);

    private static List<RecallTask> List(SqliteConnection connection, SqliteTransaction? transaction, string where, object values) =>
    [
        .. connection.Query<Row>($"SELECT {Columns} FROM own_recall {where}", values, transaction).Select(row => new RecallTask
        {
            Id = row.Id,
            Pseudonym = row.Pseudonym,
            Category = row.Category,
            Release = row.Release,
            Unit = row.Unit,
            ReleasedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.ReleasedAt),
            RecalledAt = DateTimeOffset.FromUnixTimeMilliseconds(row.RecalledAt),
            AnswerBy = DateTimeOffset.FromUnixTimeMilliseconds(row.AnswerBy),
            Answer = row.Answer,
            Provision = row.Provision,
            AnsweredBy = row.AnsweredBy,
            AnsweredAt = row.AnsweredAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        }),
    ];

    // What a row holds as it lies in the database.
    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Pseudonym { get; init; } = "";

        public string Category { get; init; } = "";

        public string Release { get; init; } = "";

        public string? Unit { get; init; }

        public long ReleasedAt { get; init; }

        public long RecalledAt { get; init; }

        public long AnswerBy { get; init; }

        public string? Answer { get; init; }

        public string? Provision { get; init; }

        public string? AnsweredBy { get; init; }

        public long? AnsweredAt { get; init; }
    }
}
