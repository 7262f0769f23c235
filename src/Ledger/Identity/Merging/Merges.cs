using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Identity.Merging;

/// <summary>Merging two people who are one: one officer proposes, another of another agency approves or rejects, each act a row about each of the two.</summary>
public sealed class Merges(LedgerDatabase database, EntryAppenders appenders, ReleaseWindow window, TimeProvider time)
{
    /// <summary>What agencies say, and what has been proposed.</summary>
    public Task<MergeList> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => new MergeList([.. MergeRows.Candidates(session)], [.. MergeRows.List(session)])));
    }

    /// <summary>Who somebody is now: the one they became; themselves, when they became nobody.</summary>
    public Task<SubjectId> NowAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => Persons.Now(session, subject)));
    }

    /// <summary>The person first, then all that became them. What each said before is a life of its own: never one with the others'.</summary>
    public Task<IReadOnlyList<SubjectId>> SelvesAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<SubjectId>>(database.Read(session => Persons.Of(session, subject)));
    }

    /// <summary>Proposes. The same open proposal again is the same proposal.</summary>
    public async Task<MergeOutcome> ProposeAsync(SubjectId kept, SubjectId gone, string reason, OfficerAct by, CancellationToken cancellationToken) =>
        (await database.WriteAsync(session => Propose(session, kept, gone, reason, by), cancellationToken)).Value;

    /// <summary>Approves or rejects. An approval is answered no earlier than W after its commit: it ends every yes of both.</summary>
    public async Task<MergeOutcome> AnswerAsync(Guid proposal, bool approves, OfficerAct by, CancellationToken cancellationToken)
    {
        var outcome = (await database.WriteAsync(session => Answer(session, proposal, approves, by), cancellationToken)).Value;
        if (outcome is MergeOutcome.Done { Proposal.State: MergeState.Approved })
        {
            await window.HoldAsync(cancellationToken);
        }

        return outcome;
    }

    private MergeOutcome Propose(Session session, SubjectId kept, SubjectId gone, string reason, OfficerAct by)
    {
        if (MergeRows.Open(session, kept, gone) is { } standing)
        {
            return new MergeOutcome.Done(standing);
        }

        var appender = appenders.Begin(session);
        if (kept == gone || appender.Head(kept) is null || appender.Head(gone) is null || MergeRows.IsGone(session, kept) || MergeRows.IsGone(session, gone))
        {
            return new MergeOutcome.NotFound();
        }

        var now = time.GetUtcNow();
        var row = appender.Append(Draft(kept, by, by.Agency, "merge-proposed " + reason, null), now);
        _ = appender.Append(Draft(gone, by, by.Agency, "merge-proposed " + reason, row.Entry), now);
        appender.Flush();
        var proposal = new MergeProposal
        {
            Id = Guid.NewGuid(),
            Kept = kept,
            Gone = gone,
            Reason = reason,
            By = by.Agency,
            ByEmployee = by.Employee,
            At = row.Instant,
            Entry = row.Entry,
            State = MergeState.Open,
        };
        MergeRows.Add(session, proposal);
        return new MergeOutcome.Done(proposal);
    }

    private MergeOutcome Answer(Session session, Guid id, bool approves, OfficerAct by)
    {
        if (MergeRows.Find(session, id) is not { } proposal)
        {
            return new MergeOutcome.NotFound();
        }

        if (proposal.By == by.Agency)
        {
            // Two people, and no agency alone: the one who proposed cannot approve, nor can a colleague.
            return new MergeOutcome.NeedsAnother();
        }

        var wanted = approves ? MergeState.Approved : MergeState.Rejected;
        if (proposal.State != MergeState.Open)
        {
            return proposal.State == wanted ? new MergeOutcome.Done(proposal) : new MergeOutcome.Settled();
        }

        if (MergeRows.IsGone(session, proposal.Kept) || MergeRows.IsGone(session, proposal.Gone))
        {
            return new MergeOutcome.Settled();
        }

        var now = time.GetUtcNow();
        var appender = appenders.Begin(session);
        var word = approves ? "merge-approved" : "merge-rejected";
        var row = appender.Append(Draft(proposal.Kept, by, proposal.By, word, proposal.Entry), now);
        _ = appender.Append(Draft(proposal.Gone, by, proposal.By, word, proposal.Entry), now);
        MergeRows.Answer(session, id, wanted, by, row.Instant, row.Entry);
        if (approves)
        {
            OnePerson.Make(session, appender, proposal, by, now);
        }

        appender.Flush();
        return new MergeOutcome.Done(proposal with { State = wanted });
    }

    // Holder and requestor are the two agencies, so that the officers of both see the row.
    private static EntryDraft Draft(SubjectId subject, OfficerAct by, AgencyId proposedBy, string detail, EntryId? related) => new()
    {
        Kind = EntryKind.ConsentEvent,
        Subject = subject,
        CallerAgency = by.Agency,
        Role = by.Role,
        Employee = by.Employee,
        EmployeeId = by.EmployeeId,
        Holder = proposedBy,
        Requestor = by.Agency,
        Detail = detail,
        RelatedEntry = related,
    };
}
