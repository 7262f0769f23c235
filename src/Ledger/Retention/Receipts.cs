using Navo.AccessLog.Entries;
using Navo.AccessLog.Erasing;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Retention;

/// <summary>Writes the row that says what was erased, in the transaction that erases it: never one without the other.</summary>
internal static class Receipts
{
    private const string InsertSql = "INSERT INTO erasure_receipt (position, entry, erasure, notice, instant) VALUES (@1, @2, @3, @4, @5)";

    /// <summary>Appends the row. Its position is drawn after those it names, so its leaf comes after theirs.</summary>
    public static void Write(Session session, EntryAppender appender, ErasureNotice notice, byte[]? order, string policyHash, DateTimeOffset now)
    {
        var text = notice.ToString();
        var row = appender.Append(
            new EntryDraft { Kind = EntryKind.Erasure, Detail = text, Erased = notice.Leaves.Count, PolicyHash = policyHash }, now);
        _ = session.Execute(
            InsertSql, row.Position, row.Entry.Value.ToByteArray(bigEndian: true), order, text, row.Instant.ToUnixTimeMilliseconds());
    }
}
