using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>The participant's own acts: yes, no, later, stop, hold and take up, let ask. Each takes the person's head in its own transaction, so that a release relying on an older state is stale at the Seal.</summary>
/// <remarks>An act that carries an id has one effect however often it comes, and one answer: docs/spec/consent.md.</remarks>
public sealed class Consents(LedgerDatabase database, EntryAppenders appenders, ReleaseWindow window, TimeProvider time)
{
    /// <summary>Every event about the participant, in order of position.</summary>
    public Task<IReadOnlyList<ConsentEvent>> EventsAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ConsentEvent>>(database.Read(session => ConsentLog.Of(session, subject)));
    }

    /// <summary>What is kept beside the events, by their position.</summary>
    public Task<IReadOnlyDictionary<long, ConsentCircumstance>> CircumstancesAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<long, ConsentCircumstance>>(database.Read(session => Circumstances.Of(session, subject)));
    }

    /// <summary>True when the act was done before: its answer is known, and doing it again has no effect.</summary>
    public Task<bool> WasDoneAsync(SubjectId subject, RequestId? act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => Acts.WasDone(session, subject, act, [], time.GetUtcNow(), out _)));
    }

    /// <summary>A yes. It supersedes an earlier yes to the same (category, holder, requestor).</summary>
    public async Task<ConsentEvent> GiveAsync(ConsentAct act, CancellationToken cancellationToken)
    {
        if (act.Purposes.IsDefaultOrEmpty || act.ValidTo is null || act.Text is null)
        {
            throw new ArgumentException("A yes names its purposes, its text and its end.", nameof(act));
        }

        var (given, supersedes) = (await WriteAsync(act, ConsentEventKind.Given, may: null, cancellationToken))!.Value;
        if (supersedes)
        {
            // The new yes may be narrower than the one it ends.
            await window.HoldAsync(cancellationToken);
        }

        return given;
    }

    /// <summary>
    /// An answer to an ask: a yes, a no or "later". Null, and nothing is written, where the ask has been answered or things have changed since it was
    /// read: that is judged where it is written, so that two presses never make two answers.
    /// </summary>
    public async Task<ConsentEvent?> AnswerAsync(ConsentAct act, ConsentEventKind kind, CancellationToken cancellationToken)
    {
        var said = kind == ConsentEventKind.Given ? act : act with { Purposes = [], ValidTo = null };
        if (await WriteAsync(said, kind, MayAnswer, cancellationToken) is not { } written)
        {
            return null;
        }

        if (kind == ConsentEventKind.Refused || (kind == ConsentEventKind.Given && written.EndsYes))
        {
            await window.HoldAsync(cancellationToken);
        }

        return written.Event;
    }

    /// <summary>A no. It ends a live yes, and is answered no earlier than W after its commit.</summary>
    public async Task<ConsentEvent> RefuseAsync(ConsentAct act, CancellationToken cancellationToken)
    {
        var (refused, _) = (await WriteAsync(act with { Purposes = [], ValidTo = null }, ConsentEventKind.Refused, may: null, cancellationToken))!.Value;
        await window.HoldAsync(cancellationToken);
        return refused;
    }

    /// <summary>"I will wait." It ends nothing.</summary>
    public async Task<ConsentEvent> LaterAsync(ConsentAct act, CancellationToken cancellationToken) =>
        (await WriteAsync(act with { Purposes = [], ValidTo = null }, ConsentEventKind.Later, may: null, cancellationToken))!.Value.Event;

    /// <summary>
    /// Lets the agency ask again before the quiet after a no or a stop is over. Null when there is no quiet to end: then nothing is written.
    /// </summary>
    public async Task<ConsentEvent?> OpenAsync(ConsentAct act, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            Locks.Of(act.Subject),
            session =>
            {
                var now = time.GetUtcNow();
                var all = ConsentLog.Of(session, act.Subject);
                if (Acts.WasDone(session, act.Subject, act.Act, all, now, out var same))
                {
                    return same;
                }

                var events = Same(all, act.Category, act.Holder, act.Requestor);
                var quiet = AskQuiet.Until(Same(ConsentLog.OfAll(session, act.Subject), act.Category, act.Holder, act.Requestor), now);
                var opened = quiet is not null ? Append(session, act, ConsentEventKind.Opened, null, events.Count + 1, now) : null;
                Acts.Keep(session, act.Subject, act.Act, opened, now);
                return opened;
            },
            cancellationToken);
        return committed.Value;
    }

    /// <summary>
    /// Stops a yes (GDPR art. 7(3): as easy as giving it, so no reason is asked). Answers no earlier than W after the commit, on a
    /// repeat too, and the same each time. Null for a consent that is not this participant's: the one 404.
    /// </summary>
    public async Task<EndedConsent?> WithdrawAsync(SubjectId subject, ConsentId consent, CancellationToken cancellationToken)
    {
        // Once it may be the participant's stop, it is carried through also when the participant hangs up.
        var committed = await database.WriteAsync(Locks.ForStopOf(subject), session => Withdraw(session, subject, consent), cancellationToken);
        if (committed.Value is { } ended)
        {
            await window.HoldAsync(cancellationToken);
            return ended;
        }

        return null;
    }

    /// <summary>Puts a yes on hold. Releases stop as by a stop: answered no earlier than W after the commit, on a repeat too.</summary>
    public async Task<ConsentMove> PauseAsync(SubjectId subject, ConsentId consent, RequestId? act, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(Locks.ForStopOf(subject), session => Move(session, subject, consent, act, ConsentEventKind.Paused), cancellationToken);
        if (committed.Value is ConsentMove.Done)
        {
            await window.HoldAsync(cancellationToken);
        }

        return committed.Value;
    }

    /// <summary>Takes a yes up again; its end stays what it was.</summary>
    public async Task<ConsentMove> ResumeAsync(SubjectId subject, ConsentId consent, RequestId? act, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(Locks.Of(subject), session => Move(session, subject, consent, act, ConsentEventKind.Resumed), cancellationToken);
        return committed.Value;
    }

    /// <summary>Null only where <paramref name="may"/>, asked under the lock, says no.</summary>
    private async Task<(ConsentEvent Event, bool EndsYes)?> WriteAsync(
        ConsentAct act, ConsentEventKind kind, Func<Session, ConsentAct, List<ConsentEvent>, List<ConsentEvent>, bool>? may, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            kind == ConsentEventKind.Refused ? Locks.ForStopOf(act.Subject) : Locks.Of(act.Subject),
            session => Write(session, act, kind, may),
            cancellationToken);
        return committed.Value;
    }

    private (ConsentEvent Event, bool EndsYes)? Write(
        Session session, ConsentAct act, ConsentEventKind kind, Func<Session, ConsentAct, List<ConsentEvent>, List<ConsentEvent>, bool>? may)
    {
        var now = time.GetUtcNow();
        var all = ConsentLog.Of(session, act.Subject);
        if (Acts.WasDone(session, act.Subject, act.Act, all, now, out var same) && same is not null)
        {
            // The first answer waited for what it ended; so does this one.
            return (same, true);
        }

        var events = Same(all, act.Category, act.Holder, act.Requestor);
        if (may?.Invoke(session, act, all, events) == false)
        {
            return null;
        }

        var yes = LiveYes(events);
        var consent = kind == ConsentEventKind.Given ? ConsentId.From(Guid.NewGuid())
            : kind == ConsentEventKind.Refused ? yes?.Consent
            : null;
        var written = Append(session, act, kind, consent, events.Count + 1, now);
        Acts.Keep(session, act.Subject, act.Act, written, now);
        return (written, yes is not null);
    }

    private static bool MayAnswer(Session session, ConsentAct act, List<ConsentEvent> all, List<ConsentEvent> events) =>
        (act.Seen is not { } seen || seen == events.Count)
        && Requests.Of(session, act.Subject, all).Exists(one => one.Id == act.Answers && one.Answer is null or { Kind: ConsentEventKind.Later });

    private EndedConsent? Withdraw(Session session, SubjectId subject, ConsentId consent)
    {
        if (!ConsentLog.IsOf(session, consent, subject))
        {
            return null;
        }

        var all = ConsentLog.Of(session, subject);
        var given = all.First(one => one.Consent == consent && one.Kind == ConsentEventKind.Given);
        var events = Same(all, given.Category, given.Holder, given.Requestor);
        return new EndedConsent(
            given,
            EndOf(given, events) ?? Append(session, ActOn(given, subject, null), ConsentEventKind.Withdrawn, consent, events.Count + 1, time.GetUtcNow()));
    }

    private ConsentMove Move(Session session, SubjectId subject, ConsentId consent, RequestId? act, ConsentEventKind kind)
    {
        if (!ConsentLog.IsOf(session, consent, subject))
        {
            return new ConsentMove.Unknown();
        }

        var now = time.GetUtcNow();
        var all = ConsentLog.Of(session, subject);
        var given = all.First(one => one.Consent == consent && one.Kind == ConsentEventKind.Given);
        if (Acts.WasDone(session, subject, act, all, now, out var same) && same is not null)
        {
            return new ConsentMove.Done(given, same);
        }

        var events = Same(all, given.Category, given.Holder, given.Requestor);
        if (EndOf(given, events) is not null || given.ValidTo <= now)
        {
            return new ConsentMove.Ended();
        }

        // Where it is already so, nothing is written and the answer is that of when it became so.
        var stands = events.FindLast(one => one.Consent == consent && one.Kind is ConsentEventKind.Paused or ConsentEventKind.Resumed) ?? given;
        var isSo = kind == ConsentEventKind.Paused ? stands.Kind == ConsentEventKind.Paused : stands.Kind != ConsentEventKind.Paused;
        var answer = isSo ? stands : Append(session, ActOn(given, subject, act), kind, consent, events.Count + 1, now);
        Acts.Keep(session, subject, act, answer, now);
        return new ConsentMove.Done(given, answer);
    }

    private ConsentEvent Append(Session session, ConsentAct act, ConsentEventKind kind, ConsentId? consent, long revision, DateTimeOffset now)
    {
        var appender = appenders.Begin(session);
        var written = new ConsentLog(session, appender, now).Append(act, kind, consent, revision);
        appender.Flush();
        return written;
    }

    private static ConsentAct ActOn(ConsentEvent given, SubjectId subject, RequestId? act) => new()
    {
        Subject = subject,
        Category = given.Category,
        Holder = given.Holder,
        Requestor = given.Requestor,
        Assurance = given.Assurance,
        Act = act,
    };

    private static ConsentEvent? EndOf(ConsentEvent given, List<ConsentEvent> events) => events.Find(one => one.Position > given.Position
        && (one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn));

    internal static List<ConsentEvent> Same(IEnumerable<ConsentEvent> events, CategoryId category, AgencyId holder, AgencyId requestor) =>
        [.. events.Where(one => one.Category == category && one.Holder == holder && one.Requestor == requestor)];

    /// <summary>The yes that nothing has ended; it may have expired, and it may be on hold.</summary>
    internal static ConsentEvent? LiveYes(IEnumerable<ConsentEvent> events) => events
        .LastOrDefault(one => one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn)
        is { Kind: ConsentEventKind.Given } yes ? yes : null;
}
