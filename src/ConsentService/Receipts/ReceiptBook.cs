using System.Collections.Immutable;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Facts;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Receipts;

/// <summary>Which receipts a participant's events give: one for every yes, no, stop, hold and taking up, and for every yes whose time is over.</summary>
internal static class ReceiptBook
{
    /// <summary>Newest first. Of one who was two, those of both; what the one said changed nothing of what the other had.</summary>
    public static IReadOnlyList<Receipt> Of(
        IEnumerable<IReadOnlyList<ConsentEvent>> lives, Func<AgencyId, Fact<ImmutableArray<FollowUp>>> followUps, DateTimeOffset now) => [.. lives
        .SelectMany(events => events.GroupBy(one => (one.Category, one.Holder, one.Requestor), (key, same) => OfOne([.. same], followUps(key.Requestor), now)))
        .SelectMany(receipts => receipts)
        .OrderByDescending(receipt => receipt.At)
        .ThenByDescending(receipt => receipt.Event.Position)];

    private static IEnumerable<Receipt> OfOne(List<ConsentEvent> events, Fact<ImmutableArray<FollowUp>> followUps, DateTimeOffset now)
    {
        for (var i = 0; i < events.Count; i++)
        {
            var one = events[i];
            if (KindOf(one, events.Take(i)) is { } kind)
            {
                yield return new Receipt { Id = ReceiptIds.Of(one), Kind = kind, At = one.Instant, Event = one, Yes = YesOf(one, events) };
            }

            if (one.Kind is ConsentEventKind.Given && OverAt(one, events, followUps, now) is { } over)
            {
                yield return new Receipt { Id = ReceiptIds.OfExpiry(one), Kind = Receipt.Expired, At = over, Event = one, Yes = one };
            }
        }
    }

    private static string? KindOf(ConsentEvent one, IEnumerable<ConsentEvent> before) => one.Kind switch
    {
        // A yes in place of one that still held.
        ConsentEventKind.Given => before.LastOrDefault(Ends) is { Kind: ConsentEventKind.Given } former && former.ValidTo > one.Instant ? Receipt.Changed : Receipt.Given,
        ConsentEventKind.Refused => Receipt.Refused,
        ConsentEventKind.Withdrawn => one.EndedBy is null ? Receipt.Withdrawn : Receipt.Ended,
        ConsentEventKind.Paused => Receipt.Paused,
        ConsentEventKind.Resumed => Receipt.Resumed,
        _ => null,
    };

    private static ConsentEvent? YesOf(ConsentEvent one, List<ConsentEvent> events) => one.Kind is ConsentEventKind.Given
        ? one
        : one.Consent is { } consent ? events.Find(other => other.Kind is ConsentEventKind.Given && other.Consent == consent) : null;

    /// <summary>When a yes ran out before anything else ended it; null while it has not.</summary>
    private static DateTimeOffset? OverAt(ConsentEvent yes, List<ConsentEvent> events, Fact<ImmutableArray<FollowUp>> followUps, DateTimeOffset now)
    {
        var end = events.Find(one => one.Position > yes.Position && Ends(one));
        if (yes.ValidTo <= (end?.Instant ?? now))
        {
            return yes.ValidTo;
        }

        return end is null && ConsentFold.Of(events, now, followUps)?.LapsedAt is { } lapsed && lapsed <= now ? lapsed : null;
    }

    private static bool Ends(ConsentEvent one) => one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn;
}
