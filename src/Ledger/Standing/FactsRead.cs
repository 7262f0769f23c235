using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;

namespace Navo.Ledger.Standing;

/// <summary>The rows of <see cref="FactsSql"/>, put together for any category of the same question.</summary>
internal sealed class FactsRead
{
    private readonly Dictionary<string, (long AsOf, long Sequence)> _feeds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Agency, string Unit), Fact<bool>> _units = [];
    private readonly ImmutableArray<UnitRevision>.Builder _unitRevisions = ImmutableArray.CreateBuilder<UnitRevision>();
    private readonly Dictionary<string, AgencySubjectFacts> _agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);
    private readonly List<ConsentEvent> _events = [];
    private DateTimeOffset _at;
    private SubjectId? _subject;
    private long _subjectRevision;
    private long _employeeRevision;
    private Fact<CaseworkerFacts> _caseworker;
    private ImmutableArray<Block> _blocks = [];

    public static FactsRead From(DbDataReader reader, DateTimeOffset at, SubjectId subject)
    {
        var read = new FactsRead { _at = at };
        _ = reader.Read();
        read._subject = reader.IsDBNull(0) ? null : subject;
        read._subjectRevision = reader.IsDBNull(1) ? 0 : reader.GetInt64(1);
        read._employeeRevision = reader.IsDBNull(2) ? 0 : reader.GetInt64(2);
        Each(reader, row => read._feeds[row.GetString(0)] = (row.GetInt64(1), row.GetInt64(2)));
        Each(reader, read.AddUnit);
        Each(reader, read.AddCaseworker);
        Each(reader, row => read._agencies[row.GetString(0)] = read.Person(row));
        Each(reader, row => read._events.Add(ConsentEvent.Read(row)));
        Each(reader, row => read._uses[row.GetString(0)] = (int)Math.Min(row.GetInt64(1), int.MaxValue));
        var blocks = new BlockFold();
        Each(reader, row => blocks.Add(BlockEvent.Read(row)));
        read._blocks = [.. blocks.Live.Select(live => live.Block)];
        Each(reader, row => read._asked[row.GetString(0)] = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)));
        return read;
    }

    public static ImmutableDictionary<AgencyId, AgencySubjectFacts> PersonFrom(DbDataReader reader)
    {
        var read = new FactsRead();
        while (reader.Read())
        {
            read._feeds[reader.GetString(0)] = (reader.GetInt64(1), reader.GetInt64(2));
        }

        Each(reader, read.AddUnit);
        Each(reader, row => read._agencies[row.GetString(0)] = read.Person(row));
        return read._agencies.ToImmutableDictionary(pair => AgencyId.Parse(pair.Key), pair => pair.Value);
    }

    public DateTimeOffset? AskedOn(CategoryId category) => _asked.TryGetValue(category.Value, out var on) ? on : null;

    public DecisionFacts For(CategoryId category, AgencyId holder, AgencyId requestor, string policyHash)
    {
        var requestorFacts = Of(requestor);
        return new DecisionFacts
        {
            At = _at,
            Subject = _subject,
            Caseworker = _caseworker,
            HolderFacts = Of(holder),
            RequestorFacts = requestorFacts,
            ThirdPartyProtection = _agencies.Any(pair =>
                pair.Key != holder.Value && pair.Key != requestor.Value && HasMarker(pair.Value)),
            Consent = ConsentFold.Of(
                _events.Where(one => one.Category == category && one.Holder == holder && one.Requestor == requestor),
                _at, requestorFacts.FollowUps),
            Uses = _uses.GetValueOrDefault(category.Value),
            Blocks = _blocks,
            Revisions = new Revisions
            {
                Subject = _subjectRevision,
                Employee = _employeeRevision,
                Units = _unitRevisions.ToImmutable(),
                PolicyHash = policyHash,
            },
        };
    }

    private AgencySubjectFacts Of(AgencyId agency) => _agencies.GetValueOrDefault(agency.Value, AgencySubjectFacts.Unknown);

    // A third agency's marker (address, unit, guardian, shielding) narrows whatever its age: only its setter takes it away.
    private static bool HasMarker(AgencySubjectFacts facts) =>
        Says(facts.AddressProtected) || Says(facts.Guardian) || Says(facts.Shielded)
        || (facts.FollowUps.TryRead(out var periods) && periods.Any(period => Says(period.UnitProtected)));

    private static bool Says(Fact<bool> fact) => fact.TryRead(out var value) && value;

    private static void Each(DbDataReader reader, Action<DbDataReader> take)
    {
        if (!reader.NextResult())
        {
            throw new InvalidOperationException("The facts came back incomplete.");
        }

        while (reader.Read())
        {
            take(reader);
        }
    }

    private DateTimeOffset AsOf(string agency, long asOf, long sequence) => DateTimeOffset.FromUnixTimeMilliseconds(
        _feeds.TryGetValue(agency, out var feed) && sequence <= feed.Sequence ? feed.AsOf : asOf);

    private void AddUnit(DbDataReader row)
    {
        var (agency, unit) = (row.GetString(0), row.GetString(1));
        _unitRevisions.Add(new UnitRevision(AgencyId.Parse(agency), UnitId.Parse(unit), row.GetInt64(2)));
        _units[(agency, unit)] = row.IsDBNull(3)
            ? default
            : Fact<bool>.Known(row.GetInt64(3) == 1, AsOf(agency, row.GetInt64(4), row.GetInt64(5)));
    }

    private void AddCaseworker(DbDataReader row)
    {
        var facts = new CaseworkerFacts
        {
            Role = row.GetString(3),
            Side = row.IsDBNull(4) ? null : row.GetString(4),
            Units = [.. Strings(row.GetString(5)).Select(UnitId.Parse)],
            Groups = [.. Strings(row.GetString(6))],
            ValidTo = row.IsDBNull(7) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
            IsSubject = row.GetInt64(8) > 0,
            HasConflict = row.GetInt64(9) > 0,
            Substitute = row.IsDBNull(10)
                ? null
                : new Mandate(
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11)), row.GetString(12)),
        };
        _caseworker = Fact<CaseworkerFacts>.Known(facts, AsOf(row.GetString(0), row.GetInt64(1), row.GetInt64(2)));
    }

    private AgencySubjectFacts Person(DbDataReader row)
    {
        var agency = row.GetString(0);
        var asOf = AsOf(agency, row.GetInt64(1), row.GetInt64(2));
        return new AgencySubjectFacts
        {
            Adult = Bit(row, 3, asOf),
            Alive = Bit(row, 4, asOf),
            Guardian = Bit(row, 5, asOf),
            AddressProtected = Bit(row, 6, asOf),
            Shielded = Bit(row, 7, asOf),
            FollowUps = row.IsDBNull(8) ? default : Fact<ImmutableArray<FollowUp>>.Known(FollowUps(agency, row.GetString(8)), asOf),
        };
    }

    private ImmutableArray<FollowUp> FollowUps(string agency, string json) =>
    [
        .. JsonSerializer.Deserialize(json, LedgerJson.Default.FollowUpColumnArray)!.Select(period => new FollowUp
        {
            Unit = UnitId.Parse(period.Unit),
            UnitProtected = _units.GetValueOrDefault((agency, period.Unit)),
            Group = period.Group,
            From = DateTimeOffset.FromUnixTimeMilliseconds(period.From),
            To = period.To is { } to ? DateTimeOffset.FromUnixTimeMilliseconds(to) : null,
        }),
    ];

    private static Fact<bool> Bit(DbDataReader row, int column, DateTimeOffset asOf) =>
        row.IsDBNull(column) ? default : Fact<bool>.Known(row.GetInt64(column) == 1, asOf);

    private static string[] Strings(string json) => JsonSerializer.Deserialize(json, LedgerJson.Default.StringArray)!;
}
