using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>The participant's own acts: yes, no, later, stop. Each takes the person's head in its own transaction, so that a release relying on an older state is stale at the Seal.</summary>
public sealed class Consents(LedgerDatabase database, EntryAppenders appenders, ReleaseWindow window, TimeProvider time)
{
    /// <summary>Every event about the participant, in order of position.</summary>
    public Task<IReadOnlyList<ConsentEvent>> EventsAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ConsentEvent>>(database.Read(session => ConsentLog.Of(session, subject)));
    }

    /// <summary>A yes. It supersedes an earlier yes to the same (category, holder, requestor).</summary>
    public async Task<ConsentEvent> GiveAsync(ConsentAct act, CancellationToken cancellationToken)
    {
        if (act.Purposes.IsDefaultOrEmpty || act.ValidTo is null || act.Text is null)
        {
            throw new ArgumentException("A yes names its purposes, its text and its end.", nameof(act));
        }

        var (given, supersedes) = await WriteAsync(act, ConsentEventKind.Given, cancellationToken);
        if (supersedes)
        {
            // The new yes may be narrower than the one it ends.
            await window.HoldAsync(cancellationToken);
        }

        return given;
    }

    /// <summary>A no. It ends a live yes, and is answered no earlier than W after its commit.</summary>
    public async Task<ConsentEvent> RefuseAsync(ConsentAct act, CancellationToken cancellationToken)
    {
        var (refused, _) = await WriteAsync(act with { Purposes = [], ValidTo = null }, ConsentEventKind.Refused, cancellationToken);
        await window.HoldAsync(cancellationToken);
        return refused;
    }

    /// <summary>"I will wait." It ends nothing.</summary>
    public async Task<ConsentEvent> LaterAsync(ConsentAct act, CancellationToken cancellationToken) =>
        (await WriteAsync(act with { Purposes = [], ValidTo = null }, ConsentEventKind.Later, cancellationToken)).Event;

    /// <summary>
    /// Stops a yes (GDPR art. 7(3): as easy as giving it, so no reason is asked). Answers no earlier than W after the commit, on a
    /// repeat too, and the same each time. Null for a consent that is not this participant's: the one 404.
    /// </summary>
    public async Task<EndedConsent?> WithdrawAsync(SubjectId subject, ConsentId consent, CancellationToken cancellationToken)
    {
        // Once it may be the participant's stop, it is carried through also when the participant hangs up.
        var committed = await database.WriteAsync(Locks.Of(subject), session => Withdraw(session, subject, consent), cancellationToken);
        if (committed.Value is { } ended)
        {
            await window.HoldAsync(cancellationToken);
            return ended;
        }

        return null;
    }

    private async Task<(ConsentEvent Event, bool EndsYes)> WriteAsync(ConsentAct act, ConsentEventKind kind, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            Locks.Of(act.Subject),
            session =>
            {
                var events = Same(ConsentLog.Of(session, act.Subject), act.Category, act.Holder, act.Requestor);
                var appender = appenders.Begin(session);
                var now = time.GetUtcNow();
                var yes = LiveYes(events);
                var consent = kind == ConsentEventKind.Given ? ConsentId.From(Guid.NewGuid())
                    : kind == ConsentEventKind.Refused ? yes?.Consent
                    : null;
                var written = new ConsentLog(session, appender, now).Append(act, kind, consent, events.Count + 1);
                appender.Flush();
                return (written, yes is not null);
            },
            cancellationToken);
        return committed.Value;
    }

    private EndedConsent? Withdraw(Session session, SubjectId subject, ConsentId consent)
    {
        if (!ConsentLog.IsOf(session, consent, subject))
        {
            return null;
        }

        var all = ConsentLog.Of(session, subject);
        var given = all.First(one => one.Consent == consent && one.Kind == ConsentEventKind.Given);
        var events = Same(all, given.Category, given.Holder, given.Requestor);
        var end = events.Find(one => one.Position > given.Position
            && (one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn));
        if (end is not null)
        {
            return new EndedConsent(given, end);
        }

        var appender = appenders.Begin(session);
        var act = new ConsentAct
        {
            Subject = subject,
            Category = given.Category,
            Holder = given.Holder,
            Requestor = given.Requestor,
            Assurance = given.Assurance,
        };
        var stopped = new ConsentLog(session, appender, time.GetUtcNow()).Append(act, ConsentEventKind.Withdrawn, consent, events.Count + 1);
        appender.Flush();
        return new EndedConsent(given, stopped);
    }

    internal static List<ConsentEvent> Same(IEnumerable<ConsentEvent> events, CategoryId category, AgencyId holder, AgencyId requestor) =>
        [.. events.Where(one => one.Category == category && one.Holder == holder && one.Requestor == requestor)];

    /// <summary>The yes that nothing has ended; it may have expired.</summary>
    internal static ConsentEvent? LiveYes(IEnumerable<ConsentEvent> events) => events
        .LastOrDefault(one => one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn)
        is { Kind: ConsentEventKind.Given } yes ? yes : null;
}
