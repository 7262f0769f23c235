using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>Who follows the person now, and which rows may not be told: those locked to one office, and those of a qualification programme's time (KVP).</summary>
internal sealed record FollowUpNow(UnitId Unit, ImmutableArray<(DateOnly From, DateOnly To)> Locked)
{
    /// <summary>Null when no office follows the person now: then NAV has nothing current to tell of.</summary>
    public static FollowUpNow? Read(FollowUpData data) => UnitId.TryParse(data.OppfolgingsEnhet?.Enhet?.Id, out var unit) ? new FollowUpNow(unit, Kvp(data)) : null;

    /// <summary>True when a row may be told.</summary>
    /// <param name="office">The office the row is locked to (kontorsperre).</param>
    /// <param name="field">The member that says when the row came about.</param>
    /// <param name="written">When it did.</param>
    /// <param name="apart">Gets the time that cannot be read.</param>
    public bool MayTell(string? office, string field, string? written, ImmutableArray<KeptApart>.Builder apart) => MayTell(office, [(field, written)], apart);

    /// <summary>True when a row may be told: no office lock, and none of its times is of a qualification programme.</summary>
    /// <param name="office">The office the row is locked to (kontorsperre).</param>
    /// <param name="times">The members that say when the row was made and when it begins, each with what stands there.</param>
    /// <param name="apart">Gets a time that cannot be read.</param>
    public bool MayTell(string? office, IReadOnlyList<(string Field, string? Written)> times, ImmutableArray<KeptApart>.Builder apart)
    {
        if (!string.IsNullOrEmpty(office))
        {
            return false;
        }

        if (Locked.IsEmpty)
        {
            return true;
        }

        foreach (var (field, written) in times)
        {
            if (NorwegianDay.Read(written) is not { } day)
            {
                // With a KVP on file, a row of unknown time may be of it.
                apart.Add(new KeptApart(field, written));
                return false;
            }

            if (Locked.Any(period => period.From <= day && day <= period.To))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<(DateOnly From, DateOnly To)> Kvp(FollowUpData data) =>
    [
        .. Known(data.OppfolgingsPerioder).SelectMany(period => Known(period.KvpPerioder))
            .Select(kvp => (NorwegianDay.Read(kvp.OpprettetDato) ?? DateOnly.MinValue, NorwegianDay.Read(kvp.AvsluttetDato) ?? DateOnly.MaxValue)),
    ];

    /// <summary>Periods that are not told of are no "none": without them nobody knows which rows are locked.</summary>
    private static IEnumerable<T> Known<T>(IReadOnlyList<T?>? periods)
        where T : class => periods?.Select(period => period ?? throw new SourceFaultException(SourceFault.Garbled)) ?? throw new SourceFaultException(SourceFault.Garbled);
}
