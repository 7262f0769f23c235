using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Delivering;

/// <summary>
/// The outbox: what is written into it in an event's own transaction is delivered by somebody later, however long the way there is down.
/// A delivery is held by one process at a time. It goes out twice only where the holder died, or stood still for longer than the lease,
/// between the other side's yes and its own mark; then it bears the same id.
/// </summary>
public sealed class Outbox(LedgerDatabase database, TimeProvider time)
{
    // One name for every claim: two processes never read the same candidate.
    private static readonly Locks Claiming = Locks.Named("outbox");

    private const string AddSql = """
        INSERT INTO outbox (item, kind, subject, agency, content, made_at, due_at, attempts, held_by, held_until, state, fault, done_at)
        VALUES (@1, @2, @3, @4, @5, @6, @7, 0, NULL, 0, 'waiting', NULL, NULL)
        """;
    private const string NextSql = """
        SELECT item, subject, agency, content, made_at, attempts FROM outbox
        WHERE state = 'waiting' AND kind = @1 AND due_at <= @2 AND held_until <= @2 AND (CAST(@3 AS TEXT) IS NULL OR agency = @3)
        ORDER BY due_at, item LIMIT 1
        """;
    private const string HoldSql = "UPDATE outbox SET attempts = @2, held_by = @3, held_until = @4 WHERE item = @1 AND state = 'waiting'";
    private const string DoneSql = """
        UPDATE outbox SET state = @3, fault = @4, done_at = @5, content = NULL, held_by = NULL, held_until = 0
        WHERE item = @1 AND held_by = @2 AND state = 'waiting'
        """;
    private const string LaterSql = """
        UPDATE outbox SET due_at = @3, fault = @4, held_by = NULL, held_until = 0 WHERE item = @1 AND held_by = @2 AND state = 'waiting'
        """;
    private const string DeadSql = """
        UPDATE outbox SET state = 'dead', fault = @3, done_at = @4, held_by = NULL, held_until = 0 WHERE item = @1 AND held_by = @2 AND state = 'waiting'
        """;
    private const string StatusSql = """
        SELECT kind, CAST(sum(CASE state WHEN 'waiting' THEN 1 ELSE 0 END) AS BIGINT), min(CASE state WHEN 'waiting' THEN made_at END),
            CAST(sum(CASE state WHEN 'dead' THEN 1 ELSE 0 END) AS BIGINT)
        FROM outbox WHERE state IN ('waiting', 'dead') GROUP BY kind
        """;
    private const string AgainSql = """
        UPDATE outbox SET state = 'waiting', attempts = 0, due_at = @3, held_by = NULL, held_until = 0, done_at = NULL
        WHERE kind = @1 AND agency = @2 AND state = 'dead'
        """;

    /// <summary>Takes the delivery that has been due longest; null when none is due that nobody holds.</summary>
    public Task<OutboxItem?> ClaimAsync(OutboxKind kind, CancellationToken cancellationToken) => ClaimAsync(kind, agency: null, cancellationToken);

    /// <summary>The same, of those that go to one agency.</summary>
    public async Task<OutboxItem?> ClaimAsync(OutboxKind kind, AgencyId? agency, CancellationToken cancellationToken)
    {
        var holder = Guid.NewGuid().ToByteArray();

        // Looked for beside the writers: the usual answer, that nothing is due, takes no lock from those who seal.
        if (database.Read(session => Next(session, kind, agency, holder, time.GetUtcNow())) is null)
        {
            return null;
        }

        var committed = await database.WriteAsync(
            Claiming,
            session =>
            {
                var now = time.GetUtcNow();
                if (Next(session, kind, agency, holder, now) is not { } item)
                {
                    return null;
                }

                var until = (now + RetrySchedule.Lease).ToUnixTimeMilliseconds();
                return session.Execute(HoldSql, Key(item.Id), (long)item.Attempt, holder, until) == 1 ? item : null;
            },
            cancellationToken);
        return committed.Value;
    }

    /// <summary>Writes down what came of it; false when it is no longer the caller's to say (another process has taken it).</summary>
    public async Task<bool> MarkAsync(OutboxItem item, Delivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        var committed = await database.WriteAsync(Locks.None, session => Mark(session, item, delivery, time.GetUtcNow()), cancellationToken);
        return committed.Value == 1;
    }

    /// <summary>Delivers what is due of a kind until nothing is, or the way is down. Returns how many were sent.</summary>
    public Task<int> RunAsync(
        OutboxKind kind, Func<OutboxItem, CancellationToken, Task<Delivery>> deliver, CancellationToken cancellationToken) =>
        RunAsync(kind, agency: null, deliver, cancellationToken);

    /// <summary>The same, of those that go to one agency.</summary>
    public async Task<int> RunAsync(
        OutboxKind kind, AgencyId? agency, Func<OutboxItem, CancellationToken, Task<Delivery>> deliver, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliver);
        var sent = 0;
        while (await ClaimAsync(kind, agency, cancellationToken) is { } item)
        {
            var delivery = await deliver(item, cancellationToken);

            // The other side has it: that must be written down also while the process is stopping.
            _ = await MarkAsync(item, delivery, CancellationToken.None);
            sent += delivery is Delivery.Sent ? 1 : 0;
            if (delivery is Delivery.Down)
            {
                // The next would fail as this one did. It keeps its own due instant and none of its attempts is used up.
                break;
            }
        }

        return sent;
    }

    /// <summary>How every kind stands that has something waiting or given up.</summary>
    public Task<ImmutableArray<OutboxStatus>> StatusAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<ImmutableArray<OutboxStatus>>(
        [
            .. database.Read(session => session.List(StatusSql, row => new OutboxStatus(
                Enum.Parse<OutboxKind>(row.GetString(0), ignoreCase: true),
                row.GetInt64(1),
                row.IsDBNull(2) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                row.GetInt64(3)))),
        ]);
    }

    /// <summary>Tries what was given up towards an agency once more; returns how many.</summary>
    public async Task<int> AgainAsync(OutboxKind kind, AgencyId agency, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            Claiming, session => session.Execute(AgainSql, Codes(kind), agency.Value, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);
        return committed.Value;
    }

    /// <summary>Puts a delivery in, inside the transaction of what it tells of.</summary>
    internal static void Add(Session session, Guid item, OutboxKind kind, SubjectId? subject, AgencyId? agency, byte[]? content, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        _ = session.Execute(AddSql, Key(item), Codes(kind), subject?.ToBytes(), agency?.Value, content, at, at);
    }

    internal static byte[] Key(Guid id) => id.ToByteArray(bigEndian: true);

    private static OutboxItem? Next(Session session, OutboxKind kind, AgencyId? agency, byte[] holder, DateTimeOffset now) => session.List(
        NextSql,
        row => new OutboxItem
        {
            Id = new Guid((byte[])row.GetValue(0), bigEndian: true),
            Kind = kind,
            Subject = row.IsDBNull(1) ? null : SubjectId.From((byte[])row.GetValue(1)),
            Agency = row.IsDBNull(2) ? null : AgencyId.Parse(row.GetString(2)),
            Content = row.IsDBNull(3) ? null : (byte[])row.GetValue(3),
            MadeAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
            Attempt = (int)row.GetInt64(5) + 1,
            Holder = holder,
        },
        Codes(kind), now.ToUnixTimeMilliseconds(), agency?.Value) is [var item] ? item : null;

    private static int Mark(Session session, OutboxItem item, Delivery delivery, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        return delivery switch
        {
            Delivery.Sent => session.Execute(DoneSql, Key(item.Id), item.Holder, "sent", null, at),
            Delivery.Dropped => session.Execute(DoneSql, Key(item.Id), item.Holder, "dropped", null, at),
            Delivery.Refused refused => session.Execute(DeadSql, Key(item.Id), item.Holder, refused.Fault, at),
            Delivery.Down down when item.Attempt >= RetrySchedule.Most => session.Execute(DeadSql, Key(item.Id), item.Holder, down.Fault, at),
            Delivery.Down down => session.Execute(
                LaterSql, Key(item.Id), item.Holder, (now + RetrySchedule.After(item.Attempt)).ToUnixTimeMilliseconds(), down.Fault),
            _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
        };
    }

    private static string Codes(OutboxKind kind) => kind switch
    {
        OutboxKind.Notice => "notice",
        OutboxKind.Code => "code",
        OutboxKind.Recall => "recall",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
