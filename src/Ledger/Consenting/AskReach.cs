using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>Whether a question may come to a participant at all. Nobody is asked in a stream, and a no is a no for 90 days.</summary>
internal static class AskReach
{
    private const string ProtectedSql = """
        SELECT EXISTS (SELECT 1 FROM participant_fact WHERE subject = @1 AND (address_protected = 1 OR shielded = 1 OR guardian = 1))
            OR EXISTS (SELECT 1 FROM follow_up f JOIN unit_fact u ON u.agency = f.agency AND u.unit = f.unit
                       WHERE f.subject = @1 AND u.is_protected = 1)
        """;

    /// <summary>What holds the question back, as the row says it; null when it comes through. The same reads for anyone.</summary>
    public static string? HeldBack(
        Session session, Contracts.Identifiers.SubjectId subject, bool isKnown, Ask ask, bool isSpoken, bool isQuiet,
        List<ConsentEvent> events, List<ConsentRequest> requests, DateTimeOffset now)
    {
        var isProtected = (long)session.Scalar(ProtectedSql, subject.ToBytes())! == 1;
        return !isKnown ? "unknown-subject"
            : isProtected ? "protected"
            : !ask.MayReach ? "may-not-reach"
            : isQuiet ? "quiet"
            : Drop(ask, isSpoken, events, requests, now);
    }

    private static string? Drop(Ask ask, bool isSpoken, List<ConsentEvent> events, List<ConsentRequest> requests, DateTimeOffset now)
    {
        if (Consents.LiveYes(events) is { } yes && yes.ValidTo > now && !ask.YesHasLapsed)
        {
            if (IsOnHold(events, yes))
            {
                return "on-hold";
            }

            if (yes.Purposes.Contains(ask.Purpose))
            {
                return "already-given";
            }
        }

        // A yes said aloud may well answer an open question; said twice it is said once.
        var isOpen = requests.Exists(one => one.Category == ask.Category && one.Holder == ask.Holder
            && one.Requestor == ask.Caller.Agency && one.Purpose == ask.Purpose && one.Answer is null
            && (one.IsSpoken ? now < one.AskedAt + SpokenYes.Waits : !isSpoken));
        return isOpen ? "already-asked" : null;
    }

    private static bool IsOnHold(List<ConsentEvent> events, ConsentEvent yes) =>
        events.FindLast(one => one.Position > yes.Position && (one.Kind is ConsentEventKind.Paused or ConsentEventKind.Resumed))
            is { Kind: ConsentEventKind.Paused };
}
