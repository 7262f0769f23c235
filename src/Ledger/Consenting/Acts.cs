using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>Acts by the id their caller gave them, in the transaction of the act itself: the same act has one effect and one answer.</summary>
internal static class Acts
{
    /// <summary>How long an act is known by its id; as long as an <c>Idempotency-Key</c> is kept.</summary>
    public static readonly TimeSpan Known = TimeSpan.FromHours(24);

    private const string FindSql = "SELECT position FROM consent_act WHERE subject = @1 AND act = @2 AND instant > @3";
    private const string KeepSql = """
        INSERT INTO consent_act (subject, act, position, instant) VALUES (@1, @2, @3, @4)
        ON CONFLICT (subject, act) DO UPDATE SET position = @3, instant = @4
        """;

    /// <summary>True when the act was done before; then the event it was answered by, null where there was nothing to do.</summary>
    public static bool WasDone(
        Session session, SubjectId subject, RequestId? act, List<ConsentEvent> all, DateTimeOffset now, out ConsentEvent? answer)
    {
        answer = null;
        if (act is not { } id)
        {
            return false;
        }

        var found = session.List(
            FindSql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), subject.ToBytes(), Bytes(id), (now - Known).ToUnixTimeMilliseconds());
        answer = found is [var position] ? all.Find(one => one.Position == position) : null;
        return found.Count == 1;
    }

    /// <summary>Remembers what an act was answered by.</summary>
    public static void Keep(Session session, SubjectId subject, RequestId? act, ConsentEvent? answer, DateTimeOffset now)
    {
        if (act is { } id)
        {
            _ = session.Execute(KeepSql, subject.ToBytes(), Bytes(id), answer?.Position, now.ToUnixTimeMilliseconds());
        }
    }

    private static byte[] Bytes(RequestId act) => act.Value.ToByteArray(bigEndian: true);
}
