using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>Takes an agency's feed about its own people. An agency writes only under its own name, whatever the batch says.</summary>
public sealed class StandingFacts(
    LedgerDatabase database,
    Participants participants,
    Pseudonyms pseudonyms,
    BlindIndex blind,
    EmployeeAliases aliases,
    EntryAppenders appenders,
    ReleaseWindow window,
    TimeProvider time)
{
    private const string FeedSql = "SELECT sequence, digest, gapless, fresh_as_of, fresh_sequence, wants_snapshot FROM feed WHERE agency = @1";
    private const string ToldOfSql = "SELECT 1 FROM participant_fact WHERE agency = @1 AND subject = @2";
    private const string SetFeedSql = """
        INSERT INTO feed (agency, sequence, digest, gapless, fresh_as_of, fresh_sequence, received_at, wants_snapshot) VALUES (@1, @2, @3, @4, @5, @6, @7, @8)
        ON CONFLICT (agency) DO UPDATE SET sequence = @2, digest = @3, gapless = @4, fresh_as_of = @5, fresh_sequence = @6, received_at = @7,
            wants_snapshot = @8
        """;

    // Two machines' clocks differ by a little; more than this is a claim about the future.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    /// <summary>Applies a batch, or says why not. The same batch again gets the same answer.</summary>
    public async Task<StandingFactsOutcome> ApplyAsync(AgencyId agency, StandingFactsBatch batch, CancellationToken cancellationToken)
    {
        if (ReadBatch.TryRead(batch, out var fault) is not { } read)
        {
            return new StandingFactsOutcome.Invalid(fault);
        }

        var received = time.GetUtcNow();
        if (batch.AsOf > received + Skew)
        {
            return new StandingFactsOutcome.InFuture();
        }

        var digest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(batch, LedgerJson.Default.StandingFactsBatch));
        var stamp = new Stamp(
            agency.Value,
            Math.Min(batch.AsOf.ToUnixTimeMilliseconds(), received.ToUnixTimeMilliseconds()),
            received.ToUnixTimeMilliseconds(),
            batch.Sequence);
        var committed = await database.WriteAsync(session => Apply(session, agency, batch, read, digest, stamp, received), cancellationToken);
        var (outcome, hasEnded) = committed.Value;
        if (hasEnded)
        {
            // A yes that ended with a death is answered for as any other stop (promise 2).
            await window.HoldAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>The agency's own pseudonyms of people it has told about; the others are left out, so that it learns nothing of whom anyone else has told about.</summary>
    public Task<ImmutableArray<NamedPseudonym>> NamesAsync(AgencyId agency, ImmutableArray<Fodselsnummer> numbers, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => numbers
            .Select(number => (number, subject: Participants.Find(session, blind.Of(number))))
            .Where(pair => pair.subject is { } subject && session.Scalar(ToldOfSql, agency.Value, subject.ToBytes()) is not null)
            .Select(pair => new NamedPseudonym(pair.number, pseudonyms.For(agency, pair.subject!.Value)))
            .ToImmutableArray()));
    }

    private (StandingFactsOutcome Outcome, bool HasEnded) Apply(
        Session session, AgencyId agency, StandingFactsBatch batch, ReadBatch read, byte[] digest, Stamp stamp, DateTimeOffset received)
    {
        var feed = Feed.Read(session, FeedSql, agency.Value);
        if (feed is not null && batch.Sequence <= feed.Sequence)
        {
            return batch.Sequence == feed.Sequence && CryptographicOperations.FixedTimeEquals(digest, feed.Digest)
                ? (Answer(session, agency, batch, read, new FeedAnswer(Repeated: true, feed.WantsSnapshot)), false)
                : (new StandingFactsOutcome.Conflict(feed.Sequence + 1), false);
        }

        // A gap means something may have been missed, and only a snapshot can make up for it. A feed that did not begin with one has a gap too.
        var follows = feed is { IsGapless: true } && batch.Sequence == feed.Sequence + 1;
        var gapless = read.Kind == BatchKind.Snapshot || follows;
        var refreshes = read.Kind == BatchKind.Snapshot || (read.Kind == BatchKind.Heartbeat && follows);
        var wantsSnapshot = read.Kind != BatchKind.Snapshot && (!gapless || feed is { WantsSnapshot: true });
        var hasEnded = false;
        if (read.Kind != BatchKind.Heartbeat)
        {
            new UnitFacts(session, stamp).Apply(read);
            new CaseworkerFactRows(session, stamp, agency, aliases, blind).Apply(read);
            var news = new ParticipantFactRows(session, stamp, participants, blind).Apply(read);
            hasEnded = StandingNews.Write(session, appenders, agency, news, received);
        }

        _ = session.Execute(
            SetFeedSql,
            stamp.Agency, stamp.Sequence, digest, gapless ? 1 : 0,
            refreshes ? stamp.AsOf : feed?.FreshAsOf ?? 0, refreshes ? stamp.Sequence : feed?.FreshSequence ?? 0, stamp.ReceivedAt, wantsSnapshot ? 1 : 0);
        return (Answer(session, agency, batch, read, new FeedAnswer(Repeated: false, wantsSnapshot)), hasEnded);
    }

    private StandingFactsOutcome.Applied Answer(
        Session session, AgencyId agency, StandingFactsBatch batch, ReadBatch read, FeedAnswer about)
    {
        var named = read.Participants
            .Select(person => Fodselsnummer.Parse(person.Fodselsnummer))
            .Select(number => (number, subject: Participants.Find(session, blind.Of(number))))
            .Where(pair => pair.subject is not null)
            .Select(pair => new NamedPseudonym(pair.number, pseudonyms.For(agency, pair.subject!.Value)));
        return new StandingFactsOutcome.Applied(batch.Sequence, batch.AsOf, [.. named], about.Repeated, about.WantsSnapshot);
    }

    private readonly record struct FeedAnswer(bool Repeated, bool WantsSnapshot);
}
