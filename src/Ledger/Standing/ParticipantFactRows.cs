using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Notifying;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Standing;

/// <summary>Writes what an agency says of its participants. Only a change takes the person's head; a repeated fact is only fresher.</summary>
/// <remarks>Each agency has its own row, so a protection marker narrows for everyone and only the agency that set it can take it away.</remarks>
internal sealed class ParticipantFactRows(Session session, Stamp stamp, Participants participants, BlindIndex blind)
{
    private const string ListSql = "SELECT subject FROM participant_fact WHERE agency = @1";
    private const string KnownSql = "SELECT digest, alive FROM participant_fact WHERE agency = @1 AND subject = @2";
    private const string FreshenSql =
        "UPDATE participant_fact SET as_of = @3, received_at = @4, sequence = @5, named_as = @6 WHERE agency = @1 AND subject = @2";
    private const string DeleteSql = "DELETE FROM participant_fact WHERE agency = @1 AND subject = @2";
    private const string BurySql = "DELETE FROM participant_fact WHERE agency = @1 AND subject = @2 AND (named_as IS NULL OR named_as = @3)";
    private const string DeleteFollowUpsSql = "DELETE FROM follow_up WHERE subject = @2 AND agency = @1";
    private const string FollowUpSql =
        "INSERT INTO follow_up (agency, unit, subject, ordinal, grp, from_date, to_date) VALUES (@1, @2, @3, @4, @5, @6, @7)";
    private const string ClaimSql = """
        INSERT INTO unit_claim (subject, agency, unit, first_seen) VALUES (@1, @2, @3, @4) ON CONFLICT (subject, agency, unit) DO NOTHING
        """;
    private const string ConflictSql = """
        INSERT INTO identity_conflict (one, other, agency, first_seen) VALUES (@1, @2, @3, @4) ON CONFLICT (one, other, agency) DO NOTHING
        """;
    private const string HeadSql = "UPDATE subject_head SET revision = revision + 1 WHERE subject = @1";
    private const string WriteSql = """
        INSERT INTO participant_fact (agency, subject, adult, alive, guardian, address_protected, shielded, follow_ups,
            digest, as_of, received_at, sequence, named_as)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13)
        ON CONFLICT (agency, subject) DO UPDATE SET adult = @3, alive = @4, guardian = @5, address_protected = @6, shielded = @7,
            follow_ups = @8, digest = @9, as_of = @10, received_at = @11, sequence = @12, named_as = @13
        """;

    /// <summary>Applies, and tells what leaves a row of its own.</summary>
    public ImmutableArray<PersonNews> Apply(ReadBatch batch)
    {
        var news = ImmutableArray.CreateBuilder<PersonNews>();
        var named = new HashSet<SubjectId>();
        foreach (var person in batch.Participants)
        {
            var number = Fodselsnummer.Parse(person.Fodselsnummer);
            var identity = participants.Upsert(session, number, [.. (person.HistoricIds ?? []).Select(Fodselsnummer.Parse)]);
            _ = named.Add(identity.Subject);
            var written = Write(identity.Subject.ToBytes(), person, blind.Of(number));
            if (written.IsChanged || identity.IsChanged)
            {
                _ = session.Execute(HeadSql, identity.Subject.ToBytes());
            }

            foreach (var other in identity.Others)
            {
                _ = session.Execute(ConflictSql, identity.Subject.ToBytes(), other.ToBytes(), stamp.Agency, stamp.ReceivedAt);
            }

            if (identity.IsRenumbered || written.HasDied)
            {
                news.Add(new PersonNews(identity.Subject, identity.IsRenumbered, written.HasDied));
            }
        }

        Bury(batch, named);
        return news.ToImmutable();
    }

    private void Bury(ReadBatch batch, HashSet<SubjectId> named)
    {
        if (batch.Kind == BatchKind.Snapshot)
        {
            foreach (var subject in session.List(ListSql, row => SubjectId.From((byte[])row.GetValue(0)), stamp.Agency).Where(subject => !named.Contains(subject)).ToList())
            {
                Gone(subject, session.Execute(DeleteSql, stamp.Agency, subject.ToBytes()));
            }
        }

        foreach (var number in batch.Removed.Participants ?? [])
        {
            // By the number the agency last used: the old number's tombstone does not bury one who has a new number.
            var index = blind.Of(Fodselsnummer.Parse(number));
            if (Participants.Find(session, index) is { } subject)
            {
                Gone(subject, session.Execute(BurySql, stamp.Agency, subject.ToBytes(), index));
            }
        }
    }

    private void Gone(SubjectId subject, int rows)
    {
        if (rows > 0)
        {
            _ = session.Execute(DeleteFollowUpsSql, stamp.Agency, subject.ToBytes());
            _ = session.Execute(HeadSql, subject.ToBytes());
        }
    }

    private (bool IsChanged, bool HasDied) Write(byte[] subject, StandingParticipant person, byte[] namedAs)
    {
        var followUps = FollowUps(person);
        object?[] facts =
        [
            Bit(person.Adult), Bit(person.Alive), Bit(person.Guardian),
            person.Protection is { } protection ? Bit(protection != "none") : null, Bit(person.Shielded), followUps,
        ];
        var digest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            [.. facts.Select(fact => Convert.ToString(fact, CultureInfo.InvariantCulture) ?? "")], LedgerJson.Default.StringArray));
        var (known, wasDead) = Known(subject);
        if (known is not null && known.AsSpan().SequenceEqual(digest))
        {
            _ = session.Execute(FreshenSql, stamp.Agency, subject, stamp.AsOf, stamp.ReceivedAt, stamp.Sequence, namedAs);
            return (false, false);
        }

        _ = session.Execute(WriteSql, [stamp.Agency, subject, .. facts, digest, stamp.AsOf, stamp.ReceivedAt, stamp.Sequence, namedAs]);
        _ = session.Execute(DeleteFollowUpsSql, stamp.Agency, subject);
        var ordinal = 0;
        foreach (var period in person.FollowUps ?? [])
        {
            _ = session.Execute(
                FollowUpSql,
                stamp.Agency, period.Unit, subject, ordinal++, period.Group, Iso(period.From), period.To is { } to ? Iso(to) : null);
            if (session.Execute(ClaimSql, subject, stamp.Agency, period.Unit, stamp.ReceivedAt) == 1 && known is not null)
            {
                // Followed up before, and now by one more unit: the participant is told (policy: "moves between districts").
                NoticeWriter.Of(
                    session, SubjectId.From(subject), NoticeKind.Change, $"unit {stamp.Agency} {period.Unit}",
                    DateTimeOffset.FromUnixTimeMilliseconds(stamp.ReceivedAt));
            }
        }

        return (true, person.Alive is false && !wasDead);
    }

    private (byte[]? Digest, bool WasDead) Known(byte[] subject)
    {
        using var reader = session.Query(KnownSql, stamp.Agency, subject);
        return reader.Read() ? ((byte[])reader.GetValue(0), !reader.IsDBNull(1) && reader.GetInt64(1) == 0) : (null, false);
    }

    private static string? FollowUps(StandingParticipant person) => person.FollowUps is not { } periods
        ? null
        : JsonSerializer.Serialize(
            [.. periods.Select(period => new FollowUpColumn(
                period.Unit,
                period.Group,
                NorwegianDays.StartOf(period.From).ToUnixTimeMilliseconds(),
                period.To is { } to ? NorwegianDays.EndOf(to).ToUnixTimeMilliseconds() : null))],
            LedgerJson.Default.FollowUpColumnArray);

    private static int? Bit(bool? value) => value is { } known ? (known ? 1 : 0) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
