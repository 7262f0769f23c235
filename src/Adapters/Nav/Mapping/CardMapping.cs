using System.Collections.Immutable;
using System.Text.Json;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>Cards from other NAV systems (aktivitetskort) → measures. A card is the newest of its messages; one that is thrown away is none.</summary>
internal static class CardMapping
{
    private const string Upsert = "UPSERT_AKTIVITETSKORT_V1";
    private const string Discard = "KASSER_AKTIVITET";

    /// <param name="messages">The messages, in any order.</param>
    /// <param name="locked">The activity plan's own rows of cards that may not be told: only there does an office lock stand.</param>
    /// <param name="now">Who follows the person now.</param>
    /// <param name="apart">Gets what cannot be placed.</param>
    public static IEnumerable<Tiltak> Map(
        IReadOnlyList<CardMessage?> messages, IReadOnlyList<ActivityRow> locked, FollowUpNow now, ImmutableArray<KeptApart>.Builder apart)
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

        var cards = known.GroupBy(one => one.Id, StringComparer.OrdinalIgnoreCase).ToList();
        var shut = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in locked)
        {
            var ids = Ids(row);
            if (!cards.Exists(card => ids.Contains(card.Key, StringComparer.OrdinalIgnoreCase)))
            {
                // Which card is locked cannot be known, so it may be any of them.
                apart.Add(new KeptApart("aktivitet_id", null));
                return [];
            }

            shut.UnionWith(ids);
        }

        return cards.Where(card => !shut.Contains(card.Key))
            .Select(card => (Newest: card.MaxBy(one => (one.At, one.Message.ActionType == Discard)).Message, All: card.Select(one => one.Message)))
            .Where(card => card.Newest.ActionType == Upsert && now.MayTell(null, Times(card.Newest, card.All), apart))
            .Select(card => Read(card.Newest, apart)).OfType<Tiltak>().ToList();
    }

    /// <summary>
    /// When a card begins, and when each of its messages was written: the first of them made it, and no one can say that an earlier one is not
    /// missing. At least one must say when it was written.
    /// </summary>
    private static List<(string Field, string? Written)> Times(CardMessage newest, IEnumerable<CardMessage> all)
    {
        var times = new List<(string Field, string? Written)> { ("startDato", newest.Aktivitetskort!.StartDato) };
        var written = all.SelectMany(message => (IEnumerable<(string Field, string? Written)>)
            [("sendt", message.Sendt), ("endretTidspunkt", message.Aktivitetskort?.EndretTidspunkt)]).Where(time => time.Written is not null).ToList();
        times.AddRange(written.Count == 0 ? [("sendt", null)] : written);
        times.AddRange(all.Select(message => ("startDato", message.Aktivitetskort?.StartDato)).Where(time => time.StartDato is not null));
        return times;
    }

    private static List<string> Ids(ActivityRow row) =>
        [.. ((JsonElement?[])[row.AktivitetId, row.FunksjonellId]).OfType<JsonElement>().Where(id => id.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(id => id.ToString())];

    private static Tiltak? Read(CardMessage message, ImmutableArray<KeptApart>.Builder apart)
    {
        var card = message.Aktivitetskort!;
        if (message.AktivitetskortType is { } type && NavCodes.WithheldMeasures.Contains(type))
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
