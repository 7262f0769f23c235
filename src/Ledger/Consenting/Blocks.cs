using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>The participant's own blocks, of an employee by alias, a unit or an agency (D14). Setting one is a stop: it is answered no earlier than W after its commit.</summary>
public sealed class Blocks(LedgerDatabase database, EntryAppenders appenders, ReleaseWindow window, TimeProvider time)
{
    private const string Blocked = "blocked";
    private const string ListSql = $"SELECT {BlockEvent.Columns} FROM block_event WHERE subject = @1 ORDER BY position";
    private const string UntilSql = $"""
        SELECT {BlockEvent.Columns} FROM block_event
        WHERE subject = @1 AND position <= (SELECT coalesce(max(position), 0) FROM block_event WHERE subject = @1 AND instant <= @2)
        ORDER BY position
        """;
    private const string InsertSql = """
        INSERT INTO block_event (position, subject, block, kind, agency, unit, employee, category, instant, entry)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
        """;

    /// <summary>The blocks that stand.</summary>
    public Task<IReadOnlyList<LiveBlock>> ListAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<LiveBlock>>(database.Read(session => Live(session, subject)));
    }

    /// <summary>The blocks that stood at an instant.</summary>
    public Task<IReadOnlyList<LiveBlock>> ListAsync(SubjectId subject, DateTimeOffset at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<LiveBlock>>(database.Read(session => Fold(
            session.List(UntilSql, BlockEvent.Read, subject.ToBytes(), at.ToUnixTimeMilliseconds()))));
    }

    /// <summary>Sets a block. The same block again is the same block.</summary>
    public async Task<LiveBlock> BlockAsync(SubjectId subject, Block block, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            Locks.ForStopOf(subject),
            session =>
            {
                if (Live(session, subject).Find(live => live.Block == block) is { } standing)
                {
                    return standing;
                }

                var set = new LiveBlock(Guid.NewGuid(), block);
                Append(session, subject, set, Blocked);
                return set;
            },
            cancellationToken);
        await window.HoldAsync(cancellationToken);
        return committed.Value;
    }

    /// <summary>Lifts a block; false when the participant has no such block.</summary>
    public async Task<bool> UnblockAsync(SubjectId subject, Guid id, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            Locks.Of(subject),
            session =>
            {
                if (Live(session, subject).Find(live => live.Id == id) is not { } standing)
                {
                    return false;
                }

                Append(session, subject, standing, "unblocked");
                return true;
            },
            cancellationToken);
        return committed.Value;
    }

    internal static List<LiveBlock> Live(Session session, SubjectId subject) => Fold(session.List(ListSql, BlockEvent.Read, subject.ToBytes()));

    private static List<LiveBlock> Fold(List<BlockEvent> events)
    {
        var fold = new BlockFold();
        events.ForEach(fold.Add);
        return [.. fold.Live.Select(live => new LiveBlock(live.Id, live.Block))];
    }

    /// <summary>Every block of one holds for another too, who turned out to be the same person.</summary>
    internal static void Carry(Session session, EntryAppender appender, SubjectId from, SubjectId to, DateTimeOffset now)
    {
        var standing = Live(session, to);
        foreach (var live in Live(session, from).Where(live => !standing.Exists(other => other.Block == live.Block)))
        {
            Append(session, appender, to, new LiveBlock(Guid.NewGuid(), live.Block), Blocked, now);
        }
    }

    private void Append(Session session, SubjectId subject, LiveBlock block, string kind)
    {
        var appender = appenders.Begin(session);
        Append(session, appender, subject, block, kind, time.GetUtcNow());
        appender.Flush();
    }

    private static void Append(Session session, EntryAppender appender, SubjectId subject, LiveBlock block, string kind, DateTimeOffset now)
    {
        var (agency, unit, employee) = block.Block switch
        {
            Block.OfEmployee one => (one.Agency, (UnitId?)null, (EmployeeAlias?)one.Employee),
            Block.OfUnit one => (one.Agency, one.Unit, null),
            Block.OfAgency one => (one.Agency, null, null),
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
        var row = appender.Append(
            new EntryDraft
            {
                Kind = EntryKind.ConsentEvent,
                Subject = subject,
                Requestor = agency,
                Category = block.Block.Category,
                Detail = kind,
            },
            now);
        _ = session.Execute(
            InsertSql,
            appender.NextPosition(), subject.ToBytes(), block.Id.ToByteArray(bigEndian: true), kind, agency.Value, unit?.Value, employee?.Value,
            block.Block.Category?.Value, row.Instant.ToUnixTimeMilliseconds(), row.Entry.Value.ToByteArray(bigEndian: true));
        var head = appender.Head(subject) ?? throw new InvalidOperationException("A block is somebody's.");
        head.Revision++;
        if (kind == Blocked)
        {
            RecallWriter.OfBlock(session, appender, subject, block.Block, now);
        }
    }
}
