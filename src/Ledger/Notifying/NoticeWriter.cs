using System.Globalization;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Notifying;

/// <summary>Plans notices inside the transaction of what they tell of: an event without its notice, or a notice without its event, cannot be.</summary>
internal static class NoticeWriter
{
    /// <summary>How long before a yes ends the participant is reminded; at half its time where it is shorter.</summary>
    public static readonly TimeSpan Reminder = TimeSpan.FromDays(14);

    private const string KindsSql = "SELECT kinds FROM notice_choice WHERE subject = @1 AND is_on = 1 AND address IS NOT NULL";
    private const string PlanSql = """
        INSERT INTO notice (notice, subject, kind, occasion, made_at, due_at, item, state) VALUES (@1, @2, @3, @4, @5, @6, NULL, 'planned')
        ON CONFLICT (subject, occasion) DO UPDATE SET made_at = @5, due_at = @6, item = NULL, state = 'planned'
        """;
    private const string DropSql = "UPDATE notice SET state = 'dropped' WHERE subject = @1 AND occasion = @2 AND state = 'planned'";

    /// <summary>What a consent event is to be told as.</summary>
    public static void Of(Session session, SubjectId subject, ConsentEvent one)
    {
        var kind = one.Kind switch
        {
            ConsentEventKind.Asked or ConsentEventKind.Spoken => NoticeKind.Question,
            ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn
                or ConsentEventKind.Paused or ConsentEventKind.Resumed => NoticeKind.Answer,
            _ => NoticeKind.None,
        };
        if (kind == NoticeKind.None)
        {
            return;
        }

        var wanted = Wanted(session, subject);
        if (wanted.Count == 0)
        {
            return;
        }

        if (one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn)
        {
            // Whatever yes stood before stands no more; a new one plans its own below.
            _ = session.Execute(DropSql, subject.ToBytes(), Occasion("soon", one));
            _ = session.Execute(DropSql, subject.ToBytes(), Occasion("ended", one));
        }

        if (wanted.Contains(kind))
        {
            Plan(session, subject, kind, "event " + one.Position.ToString(CultureInfo.InvariantCulture), one.Instant, one.Instant);
        }

        if (one.Kind == ConsentEventKind.Given && wanted.Contains(NoticeKind.Ending))
        {
            PlanEndings(session, subject, one, one.Instant);
        }
    }

    /// <summary>Something that is no consent event: once for each occasion.</summary>
    public static void Of(Session session, SubjectId subject, NoticeKind kind, string occasion, DateTimeOffset now)
    {
        if (Wanted(session, subject).Contains(kind))
        {
            Plan(session, subject, kind, occasion, now, now);
        }
    }

    /// <summary>Plans the reminder before a yes ends, and the word that it has ended. A stop drops them; a new yes moves them.</summary>
    public static void PlanEndings(Session session, SubjectId subject, ConsentEvent yes, DateTimeOffset now)
    {
        if (yes.ValidTo is not { } end || end <= now)
        {
            return;
        }

        var half = yes.Instant + ((end - yes.Instant) / 2);
        var reminder = end - Reminder > half ? end - Reminder : half;
        if (reminder > now)
        {
            Plan(session, subject, NoticeKind.Ending, Occasion("soon", yes), now, reminder);
        }

        Plan(session, subject, NoticeKind.Ending, Occasion("ended", yes), now, end);
    }

    internal static List<NoticeKind> Read(string kinds) =>
        [.. kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(kind => Enum.Parse<NoticeKind>(kind, ignoreCase: true))];

    internal static string Code(NoticeKind kind) => kind.ToString().ToLowerInvariant();

    private static List<NoticeKind> Wanted(Session session, SubjectId subject) =>
        session.Scalar(KindsSql, subject.ToBytes()) is string kinds ? Read(kinds) : [];

    private static void Plan(Session session, SubjectId subject, NoticeKind kind, string occasion, DateTimeOffset now, DateTimeOffset due) => _ = session.Execute(
        PlanSql, Guid.NewGuid().ToByteArray(), subject.ToBytes(), Code(kind), occasion, now.ToUnixTimeMilliseconds(), due.ToUnixTimeMilliseconds());

    private static string Occasion(string what, ConsentEvent one) => $"{what} {one.Category} {one.Holder} {one.Requestor}";
}
