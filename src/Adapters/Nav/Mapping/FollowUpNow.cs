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
    public bool MayTell(string? office, string field, string? written, ImmutableArray<KeptApart>.Builder apart)
    {
        if (!string.IsNullOrEmpty(office))
        {
            return false;
        }

        if (Locked.IsEmpty)
        {
            return true;
        }

        if (NorwegianDay.Read(written) is not { } day)
        {
            // With a KVP on file, a row of unknown time may be of it.
            apart.Add(new KeptApart(field, written));
            return false;
        }

        return !Locked.Any(period => period.From <= day && day <= period.To);
    }

    private static ImmutableArray<(DateOnly From, DateOnly To)> Kvp(FollowUpData data) =>
    [
        .. (data.OppfolgingsPerioder ?? []).OfType<FollowUpPeriod>().SelectMany(period => period.KvpPerioder ?? []).OfType<KvpPeriod>()
            .Select(kvp => (NorwegianDay.Read(kvp.OpprettetDato) ?? DateOnly.MinValue, NorwegianDay.Read(kvp.AvsluttetDato) ?? DateOnly.MaxValue)),
    ];
}
