using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Rights;

/// <summary>Reads what the Ledger has of one person, for that person (GDPR art. 15). <see cref="HeldTables"/> says which member tells which table.</summary>
public sealed class Holdings(LedgerDatabase database, Pseudonyms pseudonyms, BlindIndex blind, IDataProtectionProvider protection)
{
    private const string PersonSql = """
        SELECT p.log_key, p.created_at, h.entries FROM participant p JOIN subject_head h ON h.subject = p.subject WHERE p.subject = @1
        """;
    private const string NumbersSql = "SELECT sealed, current, since FROM participant_identifier WHERE subject = @1 ORDER BY current DESC, since DESC";
    private const string ToldSql = "SELECT agency, as_of, received_at FROM participant_fact WHERE subject = @1";
    private const string BlocksSql = $"SELECT {BlockEvent.Columns}, instant, entry FROM block_event WHERE subject = @1 ORDER BY position";
    private const string UsesSql = """
        SELECT category, requestor, purpose, count(*), max(instant) FROM release_use WHERE subject = @1
        GROUP BY category, requestor, purpose ORDER BY category, requestor, purpose
        """;
    private const string CorrectionsSql = """
        SELECT c.holder, c.category, c.corrected_at, c.received_at, count(t.entry), max(t.told_at)
        FROM correction c LEFT JOIN correction_told t ON t.holder = c.holder AND t.correction = c.correction
        WHERE c.subject = @1 GROUP BY c.holder, c.correction, c.category, c.corrected_at, c.received_at ORDER BY c.corrected_at
        """;
    private const string AsksSql = "SELECT category, instant FROM ask_marker WHERE agency = @1 AND pseudonym = @2 ORDER BY instant";
    private const string ActsSql = "SELECT act, instant FROM consent_act WHERE subject = @1 ORDER BY instant, act";
    private const string RowsSql = """
        SELECT i.entry, c.canonical, d.inputs FROM entry_index i
        LEFT JOIN entry_content c ON c.position = i.position LEFT JOIN decision_input d ON d.position = i.position
        WHERE i.subject = @1 ORDER BY i.position
        """;

    private readonly IDataProtector _protector = protection.CreateProtector(Participants.NumberPurpose);

    /// <summary>Everything; null for somebody NAVO does not know.</summary>
    public Task<HeldPerson?> ReadAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => Read(session, subject)));
    }

    private HeldPerson? Read(Session session, SubjectId subject)
    {
        var known = session.List(
            PersonSql, static row => ((byte[])row.GetValue(0), Instant(row, 1), row.GetInt64(2)), subject.ToBytes());
        if (known is not [var (logKey, since, entries)])
        {
            return null;
        }

        // One who was two: the rows of both.
        ImmutableArray<SubjectId> all = [.. Persons.Of(session, subject)];
        return new HeldPerson
        {
            Subjects = all,
            Since = since,
            Entries = entries,
            LogKey = [.. logKey],
            Numbers = Each(NumbersSql, row => new HeldNumber(
                Fodselsnummer.Parse(Encoding.ASCII.GetString(_protector.Unprotect((byte[])row.GetValue(0)))), row.GetInt64(1) == 1, Instant(row, 2))),
            Pseudonyms = pseudonyms.Agencies.ToImmutableDictionary(agency => agency, agency => pseudonyms.For(agency, subject)),
            Told = session.List(ToldSql, static row => (Agency: AgencyId.Parse(row.GetString(0)), Times: (Instant(row, 1), Instant(row, 2))), subject.ToBytes())
                .ToImmutableDictionary(told => told.Agency, told => told.Times),
            Blocks = Each(BlocksSql, Block),
            Help = Each(HelpRows.Sql, HelpRows.Read),
            // What a former self had was carried here, and counts once.
            Uses = [.. session.List(UsesSql, static row => new HeldUse(
                CategoryId.Parse(row.GetString(0)), AgencyId.Parse(row.GetString(1)), PurposeId.Parse(row.GetString(2)), row.GetInt64(3), Instant(row, 4)), subject.ToBytes())],
            Corrections = Each(CorrectionsSql, static row => new HeldCorrection(
                AgencyId.Parse(row.GetString(0)), CategoryId.Parse(row.GetString(1)), Instant(row, 2), Instant(row, 3), row.GetInt64(4), row.IsDBNull(5) ? null : Instant(row, 5))),
            Asks = [.. pseudonyms.Agencies.OrderBy(agency => agency.Value, StringComparer.Ordinal).SelectMany(agency => all.SelectMany(one => Asks(session, agency, one)))],
            Merges = [.. all.SelectMany(one => MergeHistory.Of(session, one)).OrderBy(one => one.At)],
            Acts = Each(ActsSql, static row => new HeldAct(Id(row, 0), Instant(row, 1))),
            Rows = Each(RowsSql, static row => (Entry: EntryId.From(Id(row, 0)), Octets: (Octets(row, 1), Octets(row, 2))))
                .ToImmutableDictionary(row => row.Entry, row => row.Octets),
        };

        ImmutableArray<T> Each<T>(string sql, Func<DbDataReader, T> read) => [.. all.SelectMany(one => session.List(sql, read, one.ToBytes()))];
    }

    private List<HeldAsk> Asks(Session session, AgencyId agency, SubjectId subject) => session.List(
        AsksSql,
        row => new HeldAsk(agency, CategoryId.Parse(row.GetString(0)), Instant(row, 1)),
        agency.Value, blind.Of(pseudonyms.For(agency, subject)));

    private static HeldBlock Block(DbDataReader row)
    {
        var read = BlockEvent.Read(row);
        return new HeldBlock(read.Id, read.IsBlock, read.Block, Instant(row, 6), EntryId.From(Id(row, 7)));
    }

    private static byte[]? Octets(DbDataReader row, int column) => row.IsDBNull(column) ? null : (byte[])row.GetValue(column);

    private static Guid Id(DbDataReader row, int column) => new((byte[])row.GetValue(column), bigEndian: true);

    private static DateTimeOffset Instant(DbDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
