using System.Collections.Immutable;
using Navo.AccessLog.Erasing;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;
using RetentionClass = Navo.Decisions.Agreements.Retention;

namespace Navo.Ledger.Retention;

/// <summary>Erases: what participants wished, and what has passed its class of policy/retention.json. For the one process whose role may delete.</summary>
/// <remarks>
/// Each piece is one transaction with every lock held: holds are asked in it, what goes and the receipt row commit together, and two runs side
/// by side take turns and find nothing twice. The verification copy is emptied by the integrator, from the receipts, once their rows are
/// published. So a run may be killed anywhere: the next one, and the next beat, go on from what is durable.
/// </remarks>
public sealed class RetentionRuns(
    LedgerDatabase database, EntryAppenders appenders, Pseudonyms pseudonyms, BlindIndex blind, TimeProvider time)
{
    private const string OrdersSql = "SELECT erasure FROM erasure_order ORDER BY instant, erasure";

    private const string AnySql = "SELECT 1 FROM erasure_receipt LIMIT 1";

    private readonly PersonEraser _persons = new(appenders, pseudonyms, blind, time);
    private readonly RowEraser _rows = new(appenders, time);
    private readonly RecordEraser _records = new(appenders, time);
    private bool _isScrubbed;

    /// <summary>Carries out every order that nothing holds; says how many. An order whose rows are no leaves yet waits for the next call.</summary>
    public async Task<int> CarryOutAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var order in database.Read(static session => session.List(OrdersSql, static row => (byte[])row.GetValue(0))))
        {
            PersonStep step;
            do
            {
                step = (await database.WriteAsync(session => _persons.Step(session, order), cancellationToken)).Value;
            }
            while (step == PersonStep.More);
            done += step == PersonStep.Done ? 1 : 0;
        }

        _isScrubbed &= done == 0;
        await ScrubAsync(cancellationToken);
        return done;
    }

    /// <summary>Erases what has passed its class.</summary>
    /// <param name="classes">The classes of the policy in force.</param>
    /// <param name="policyHash">Its hash, which the receipts name.</param>
    /// <param name="isRehearsal">Only counts, and writes nothing.</param>
    /// <param name="cancellationToken">Ends the run between two pieces.</param>
    public async Task<RetentionReport> RunAsync(
        ImmutableArray<RetentionClass> classes, string policyHash, bool isRehearsal, CancellationToken cancellationToken)
    {
        if (database.Read(Holds.OfEverything) is { } hold)
        {
            return new RetentionReport([], hold);
        }

        var now = time.GetUtcNow();
        var erased = ImmutableArray.CreateBuilder<ErasedClass>();
        foreach (var rule in classes.Where(static rule => rule is { Months: > 0 } && rule.Action != "keep"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = now.AddMonths(-rule.Months);
            var notice = new ErasureNotice { Rule = rule.Kind, Months = rule.Months, Before = before.ToUnixTimeMilliseconds() };
            var count = await EraseAsync(notice, policyHash, isRehearsal, cancellationToken);
            if (count > 0)
            {
                erased.Add(new ErasedClass(rule.Kind, rule.Months, before, count));
            }
        }

        if (!isRehearsal)
        {
            _isScrubbed &= erased.Count == 0;
            await ScrubAsync(cancellationToken);
        }

        return new RetentionReport(erased.ToImmutable(), null);
    }

    // Also at the first call: the run before may have been killed between its commit and this.
    private async Task ScrubAsync(CancellationToken cancellationToken)
    {
        if (!_isScrubbed && database.Read(static session => session.Scalar(AnySql)) is not null)
        {
            await database.ScrubAsync(cancellationToken);
        }

        _isScrubbed = true;
    }

    private async Task<long> EraseAsync(ErasureNotice notice, string policyHash, bool isRehearsal, CancellationToken cancellationToken)
    {
        if (notice.Rule != RowEraser.Kind)
        {
            return isRehearsal
                ? database.Read(session => RecordEraser.Count(session, notice))
                : (await database.WriteAsync(session => _records.Erase(session, notice, policyHash), cancellationToken)).Value;
        }

        if (isRehearsal)
        {
            return database.Read(session => RowEraser.Count(session, notice));
        }

        var count = 0L;
        while (true)
        {
            // Looked for beside the writers, judged again under the lock.
            var candidates = database.Read(session => RowEraser.Candidates(session, notice));
            if (candidates.Count == 0)
            {
                return count;
            }

            var piece = (await database.WriteAsync(session => _rows.Erase(session, candidates, notice, policyHash), cancellationToken)).Value;
            count += piece;
            if (piece == 0)
            {
                return count;
            }
        }
    }
}
