using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Identity;

/// <summary>The people NAVO knows: a random subject id, sealed numbers, and the participant's own log key.</summary>
public sealed class Participants(LedgerDatabase database, BlindIndex blind, IDataProtectionProvider protection, TimeProvider time)
{
    private const string FindSql = "SELECT subject FROM participant_identifier WHERE blind = @1";
    private const string InsertSql = "INSERT INTO participant (subject, log_key, created_at) VALUES (@1, @2, @3)";
    private const string InsertHeadSql = "INSERT INTO subject_head (subject) VALUES (@1)";
    private const string IdentifierSql =
        "INSERT INTO participant_identifier (blind, subject, sealed, current, since) VALUES (@1, @2, @3, @4, @5)";
    private const string DemoteSql = "UPDATE participant_identifier SET current = 0 WHERE subject = @1 AND blind <> @2 AND current = 1";
    private const string PromoteSql = "UPDATE participant_identifier SET current = 1 WHERE subject = @1 AND blind = @2 AND current = 0";
    private const string PresentSql = "SELECT blind FROM participant_identifier WHERE subject = @1 AND current = 1";
    private const string LogKeySql = "SELECT log_key FROM participant WHERE subject = @1";
    private const string SealedSql = "SELECT sealed FROM participant_identifier WHERE subject = @1 AND current = 1";
    private const string UnitsSql = "SELECT agency, unit, first_seen FROM unit_claim WHERE subject = @1 ORDER BY first_seen DESC, unit";

    // Long-term keys: this purpose's keys are never pruned and are backed up with the database.
    internal const string NumberPurpose = "Navo.Ledger.Fodselsnummer.v1";

    private readonly IDataProtector _protector = protection.CreateProtector(NumberPurpose);

    /// <summary>The participant with this number, present or former; null when NAVO knows nobody by it.</summary>
    public Task<SubjectId?> FindAsync(Fodselsnummer number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => Find(session, blind.Of(number))));
    }

    /// <summary>The participant with this number, made if there is none: someone who signs in is known from then on.</summary>
    public async Task<SubjectId> FindOrCreateAsync(Fodselsnummer number, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, cancellationToken) is { } known)
        {
            return known;
        }

        // A person's first two requests come side by side: the second finds whom the first has made.
        var committed = await database.WriteAsync(
            Locks.Named("number " + Convert.ToHexStringLower(blind.Of(number))), session => Upsert(session, number, []), cancellationToken);
        return committed.Value.Subject;
    }

    /// <summary>The number in clear, for the person's own pages and the own agency's data protection officer.</summary>
    public Task<Fodselsnummer?> RevealAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var box = database.Read(session => session.Scalar(SealedSql, subject.ToBytes()) as byte[]);
        return Task.FromResult<Fodselsnummer?>(box is null ? null : Fodselsnummer.Parse(Encoding.ASCII.GetString(_protector.Unprotect(box))));
    }

    /// <summary>The participant's own log key: with it, and only with it, their entries in a copy of the log are recognised.</summary>
    public Task<byte[]?> LogKeyAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Scalar(LogKeySql, subject.ToBytes()) as byte[]));
    }

    /// <summary>Every unit that has claimed to follow the person up, newest first.</summary>
    public Task<IReadOnlyList<ClaimedUnit>> ClaimedUnitsAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ClaimedUnit>>(database.Read(session => session.List(
            UnitsSql,
            row => new ClaimedUnit(
                AgencyId.Parse(row.GetString(0)), UnitId.Parse(row.GetString(1)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
            subject.ToBytes())));
    }

    /// <summary>Finds or makes the person of a number and its former numbers. Two people are never merged here: that is a logged two-person act.</summary>
    /// <remarks>
    /// A number becomes the present one when it is new, or when it is said to follow the present one. An agency that still says a number
    /// already followed by another (a D-number) names the same person and changes nothing.
    /// </remarks>
    internal IdentityNews Upsert(Session session, Fodselsnummer number, IReadOnlyList<Fodselsnummer> former)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var index = blind.Of(number);
        var formerIndexes = former.Select(blind.Of).ToList();
        var known = formerIndexes.Select(old => Find(session, old)).Prepend(Find(session, index)).OfType<SubjectId>().Distinct().ToList();
        var isNew = known.Count == 0;
        var subject = isNew ? Make(session, now) : known[0];
        var id = subject.ToBytes();
        var present = session.Scalar(PresentSql, id) as byte[];
        var isAdded = Add(session, id, number, current: 0, now);
        var isChanged = isNew || isAdded;
        foreach (var old in former)
        {
            isChanged |= Add(session, id, old, current: 0, now);
        }

        var follows = present is null || isAdded || formerIndexes.Exists(old => old.AsSpan().SequenceEqual(present));
        if (follows && (present is null || !present.AsSpan().SequenceEqual(index)))
        {
            _ = session.Execute(DemoteSql, id, index);
            isChanged |= session.Execute(PromoteSql, id, index) > 0;
            return new IdentityNews(subject, isChanged, IsRenumbered: !isNew && present is not null, [.. known.Skip(1)]);
        }

        return new IdentityNews(subject, isChanged, IsRenumbered: false, [.. known.Skip(1)]);
    }

    internal static SubjectId? Find(Session session, byte[] index) =>
        session.Scalar(FindSql, index) is byte[] subject ? SubjectId.From(subject) : null;

    private static SubjectId Make(Session session, long now)
    {
        var subject = SubjectId.From(RandomNumberGenerator.GetBytes(SubjectId.ByteLength));
        _ = session.Execute(InsertSql, subject.ToBytes(), RandomNumberGenerator.GetBytes(32), now);
        _ = session.Execute(InsertHeadSql, subject.ToBytes());
        return subject;
    }

    private bool Add(Session session, byte[] subject, Fodselsnummer number, int current, long now)
    {
        var index = blind.Of(number);
        return Find(session, index) is null
            && session.Execute(IdentifierSql, index, subject, _protector.Protect(Encoding.ASCII.GetBytes(number.Reveal())), current, now) > 0;
    }
}
