using System.Collections.Immutable;

namespace Navo.Adapters.StandingFacts;

/// <summary>The agency's registers as last read, and what of them the gateway has not yet taken. Not safe for two threads: the feed owns it.</summary>
internal sealed class FactsView
{
    private readonly SortedDictionary<string, UnitFact> _units = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CaseworkerFact> _caseworkers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ParticipantFact> _participants = new(StringComparer.Ordinal);
    private readonly HashSet<string> _newUnits = new(StringComparer.Ordinal);
    private readonly HashSet<string> _newCaseworkers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _newParticipants = new(StringComparer.Ordinal);

    /// <summary>The run of numbers the cursor belongs to.</summary>
    public string? Stream { get; private set; }

    /// <summary>The number to ask after.</summary>
    public long Cursor { get; private set; }

    public bool HasNews => _newUnits.Count + _newCaseworkers.Count + _newParticipants.Count > 0;

    /// <summary>Empties the view; the next read starts from nothing.</summary>
    public void Clear()
    {
        _units.Clear();
        _caseworkers.Clear();
        _participants.Clear();
        MarkTaken();
        (Stream, Cursor) = (null, 0);
    }

    public void Apply(RegisterChanges read)
    {
        foreach (var change in read.Changes)
        {
            switch (change)
            {
                case RegisterChange.Unit unit:
                    Put(_units, _newUnits, unit.Key, unit.Now);
                    break;
                case RegisterChange.Caseworker caseworker:
                    Put(_caseworkers, _newCaseworkers, caseworker.Key, caseworker.Now);
                    break;
                case RegisterChange.Participant participant:
                    Put(_participants, _newParticipants, participant.Key, participant.Now);
                    break;
            }
        }

        (Stream, Cursor) = (read.Stream, read.Last);
    }

    /// <summary>The gateway took everything up to now.</summary>
    public void MarkTaken()
    {
        _newUnits.Clear();
        _newCaseworkers.Clear();
        _newParticipants.Clear();
    }

    public Batch Snapshot(long sequence, DateTimeOffset asOf) => new()
    {
        Sequence = sequence,
        AsOf = asOf,
        Kind = BatchKind.Snapshot,
        Units = [.. _units.Values],
        Caseworkers = [.. _caseworkers.Values],
        Participants = [.. _participants.Values],
    };

    public Batch Delta(long sequence, DateTimeOffset asOf) => new()
    {
        Sequence = sequence,
        AsOf = asOf,
        Kind = BatchKind.Delta,
        Units = Known(_units, _newUnits),
        Caseworkers = Known(_caseworkers, _newCaseworkers),
        Participants = Known(_participants, _newParticipants),
        Removed = new RemovedKeys
        {
            Units = Gone(_units, _newUnits),
            Caseworkers = Gone(_caseworkers, _newCaseworkers),
            Participants = Gone(_participants, _newParticipants),
        },
    };

    private static void Put<T>(SortedDictionary<string, T> all, HashSet<string> news, string key, T? now)
        where T : class
    {
        if (now is null)
        {
            _ = all.Remove(key);
        }
        else
        {
            all[key] = now;
        }

        _ = news.Add(key);
    }

    private static ImmutableArray<T> Known<T>(SortedDictionary<string, T> all, HashSet<string> news) =>
        [.. news.Order(StringComparer.Ordinal).Where(all.ContainsKey).Select(key => all[key])];

    private static ImmutableArray<string> Gone<T>(SortedDictionary<string, T> all, HashSet<string> news) =>
        [.. news.Order(StringComparer.Ordinal).Where(key => !all.ContainsKey(key))];
}
