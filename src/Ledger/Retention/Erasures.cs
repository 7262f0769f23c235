using Microsoft.Extensions.Options;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Erasing;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Recalling;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>A participant's wish to be erased (GDPR art. 17): taken down here, carried out by the one process that may delete.</summary>
/// <remarks>
/// 1. One transaction on the person's heads: a hold refuses; else every yes ends as a withdrawal, and the order stands. 2. The window W. 3. The
/// process of retention erases (<see cref="RetentionRuns"/>), and until it has, the order stands. 4. W once more: nothing sealed before is still being written.
/// </remarks>
public sealed class Erasures(
    LedgerDatabase database, EntryAppenders appenders, ReleaseWindow window, IOptions<LedgerOptions> options, TimeProvider time)
{
    /// <summary>The row's word for a yes that ended because its giver wished to be erased.</summary>
    public const string EndedByErasure = "ended-by-erasure";

    // Ten seconds at the usual beat: the integrator's next one, and the process of retention after it.
    private const int MostBeats = 40;
    private const string FindSql = "SELECT erasure, instant FROM erasure_order WHERE subject = @1";
    private const string StandsSql = "SELECT subject, instant FROM erasure_order WHERE erasure = @1";
    private const string InsertSql = "INSERT INTO erasure_order (erasure, subject, policy_hash, instant) VALUES (@1, @2, @3, @4)";
    private const string ReceiptsSql = """
        SELECT r.entry, r.notice, r.instant, c.canonical FROM erasure_receipt r JOIN entry_content c ON c.position = r.position
        WHERE r.erasure = @1 ORDER BY r.position
        """;

    /// <summary>Takes the wish down and waits a while for it to be carried out. The same wish again is the same order.</summary>
    /// <param name="subject">The participant; everyone they became one with goes too.</param>
    /// <param name="policyHash">The policy the rule stands in.</param>
    /// <param name="cancellationToken">Ends the wait, never the wish.</param>
    public async Task<ErasureOutcome> EraseAsync(SubjectId subject, string policyHash, CancellationToken cancellationToken)
    {
        while (true)
        {
            var subjects = database.Read(session => Persons.Of(session, subject));
            var committed = await database.WriteAsync(
                Locks.ForStopOf([.. subjects]), session => Order(session, subject, subjects, policyHash), cancellationToken);
            if (committed.Value is not { } outcome)
            {
                // Merged with somebody since the look: their heads are to be taken too.
                continue;
            }

            await window.HoldAsync(cancellationToken);
            return outcome is ErasureOutcome.Accepted accepted ? await WaitAsync(accepted, cancellationToken) : outcome;
        }
    }

    /// <summary>How far an order has come; null when there never was one.</summary>
    public Task<ErasureOutcome?> FindAsync(Guid order, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => Find(session, order)));
    }

    private async Task<ErasureOutcome> WaitAsync(ErasureOutcome.Accepted accepted, CancellationToken cancellationToken)
    {
        for (var beat = 0; beat < MostBeats; beat++)
        {
            if (await FindAsync(accepted.Order, cancellationToken) is { } outcome and not ErasureOutcome.Accepted)
            {
                await window.HoldAsync(cancellationToken);
                await ScrubAsync(cancellationToken);
                return outcome;
            }

            await Task.Delay(options.Value.Beat, time, cancellationToken);
        }

        return accepted;
    }

    // Who is told that it is done finds nothing in free pages either. Where the store stays busy the process of retention does it a little later.
    private async Task ScrubAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.ScrubAsync(cancellationToken);
        }
        catch (LedgerUnavailableException)
        {
            // Erased it is, all the same.
        }
    }

    private ErasureOutcome? Order(Session session, SubjectId subject, List<SubjectId> subjects, string policyHash)
    {
        if (!Persons.Of(session, subject).SequenceEqual(subjects))
        {
            return null;
        }

        var appender = appenders.Begin(session);
        if (appender.Head(subject) is not { } head)
        {
            return new ErasureOutcome.Unknown();
        }

        var now = time.GetUtcNow();
        if (Holds.Of(session, subjects) is { } hold)
        {
            _ = appender.Append(Draft(subject, "erasure-refused", policyHash) with { Reasons = [new EntryReason("HOLD", hold.Reason, "")] }, now);
            appender.Flush();
            return new ErasureOutcome.Held(hold);
        }

        if (session.List(FindSql, static row => (Id: (byte[])row.GetValue(0), At: row.GetInt64(1)), subject.ToBytes()) is [var standing])
        {
            return new ErasureOutcome.Accepted(new Guid(standing.Id, bigEndian: true), DateTimeOffset.FromUnixTimeMilliseconds(standing.At));
        }

        var order = Guid.NewGuid();
        var row = appender.Append(Draft(subject, "erasure-asked", policyHash), now);
        foreach (var one in subjects.Where(one => appender.Head(one) is not null))
        {
            // First: what is called back for the erasure is not called back again for the stop.
            RecallWriter.OfErasure(session, appender, one, now);
            _ = ConsentEnding.EndAll(session, appender, one, null, null, EndedByErasure, now);
        }

        // A release that was decided before this is stale at the Seal.
        head.Revision++;
        _ = session.Execute(InsertSql, order.ToByteArray(bigEndian: true), subject.ToBytes(), policyHash, row.Instant.ToUnixTimeMilliseconds());
        appender.Flush();
        return new ErasureOutcome.Accepted(order, row.Instant);
    }

    private static EntryDraft Draft(SubjectId subject, string detail, string policyHash) => new()
    {
        Kind = EntryKind.ConsentEvent,
        Subject = subject,
        PolicyHash = policyHash,
        Detail = detail,
    };

    private static ErasureOutcome? Find(Session session, Guid order)
    {
        var id = order.ToByteArray(bigEndian: true);
        if (session.List(StandsSql, static row => (Subject: SubjectId.From((byte[])row.GetValue(0)), At: row.GetInt64(1)), id) is [var standing])
        {
            // A hold that was set after the wish: it waits, and the yeses that ended stay ended.
            return Holds.Of(session, Persons.Of(session, standing.Subject)) is { } hold
                ? new ErasureOutcome.Held(hold)
                : new ErasureOutcome.Accepted(order, DateTimeOffset.FromUnixTimeMilliseconds(standing.At));
        }

        var receipts = session.List(
            ReceiptsSql, static row => (Entry: (byte[])row.GetValue(0), Notice: row.GetString(1), At: row.GetInt64(2), Octets: (byte[])row.GetValue(3)), id);
        if (receipts.Count == 0)
        {
            return null;
        }

        var notices = receipts.ConvertAll(static receipt => ErasureNotice.TryParse(receipt.Notice, out var notice) ? notice : null);
        return new ErasureOutcome.Done(new ErasureReceipt
        {
            Order = order,
            At = DateTimeOffset.FromUnixTimeMilliseconds(receipts[^1].At),
            Rule = notices[^1]?.Rule ?? ErasureNotice.Article17,
            Rows = notices.Sum(static notice => notice?.Leaves.Count ?? 0),
            Entries = [.. receipts.Select(static receipt => EntryId.From(new Guid(receipt.Entry, bigEndian: true)))],
            Octets = [.. receipts.Select(static receipt => new ReadOnlyMemory<byte>(receipt.Octets))],
        });
    }
}
