using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>Cards from other NAV systems (aktivitetskort) → measures. A card is the newest of its messages; one that is thrown away is none.</summary>
internal static class CardMapping
{
    private const string Upsert = "UPSERT_AKTIVITETSKORT_V1";
    private const string Discard = "KASSER_AKTIVITET";

    public static IEnumerable<Tiltak> Map(IReadOnlyList<CardMessage?> messages, FollowUpNow now, ImmutableArray<KeptApart>.Builder apart)
    {
        var known = new List<(string Id, CardMessage Message, DateTimeOffset At)>();
        foreach (var message in messages.OfType<CardMessage>())
        {
            var id = message.ActionType switch { Upsert => message.Aktivitetskort?.Id, Discard => message.AktivitetsId, _ => null };
            if (id is null)
            {
                apart.Add(new KeptApart("actionType", message.ActionType));
                continue;
            }

            known.Add((id, message, NorwegianDay.ReadInstant(message.Sendt ?? message.Aktivitetskort?.EndretTidspunkt) ?? DateTimeOffset.MinValue));
        }

        return known.GroupBy(one => one.Id, StringComparer.Ordinal).Select(card => card.MaxBy(one => (one.At, one.Message.ActionType == Discard)).Message)
            .Where(message => message.ActionType == Upsert).Select(message => Read(message, now, apart)).OfType<Tiltak>().ToList();
    }

    private static Tiltak? Read(CardMessage message, FollowUpNow now, ImmutableArray<KeptApart>.Builder apart)
    {
        var card = message.Aktivitetskort!;
        if ((message.AktivitetskortType is { } type && NavCodes.WithheldMeasures.Contains(type)) || !now.MayTell(null, "startDato", card.StartDato, apart))
        {
            return null;
        }

        // A type on no list may be one that reveals health.
        var group = NavCodes.Card.Read(message.AktivitetskortType, apart);
        var status = NavCodes.ActivityStatus.Read(card.AktivitetStatus, apart);
        return group is null || status is null
            ? null
            : new Tiltak(group.Value, status.Value, NorwegianDay.Read(card.StartDato), NorwegianDay.Read(card.EndretTidspunkt));
    }
}
