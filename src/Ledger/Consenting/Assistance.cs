using Navo.Contracts.Identifiers;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>The row of help given: by a code, or by taking down what was said.</summary>
internal static class Assistance
{
    private const string InsertSql = """
        INSERT INTO assistance (assistance, kind, subject, agency, unit, role, employee, category, holder, requestor, purpose,
            interpreter, interpreter_language, interpreter_mode, request, code, instant, expires, entry)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19)
        """;

    /// <summary>Written for anyone, also where it can lead nowhere: then without a subject.</summary>
    public static void Write(
        Session session, Ask ask, SubjectId? subject, Interpreter interpreter, byte[]? code, RequestId? request, AppendedRow row, DateTimeOffset expires) =>
        _ = session.Execute(
            InsertSql,
            Guid.NewGuid().ToByteArray(bigEndian: true), code is null ? "spoken" : "code", subject?.ToBytes(), ask.Caller.Agency.Value,
            ask.Unit?.Value, ask.Role, ask.Caller.Employee.Value, ask.Category.Value, ask.Holder.Value, ask.Caller.Agency.Value, ask.Purpose.Value,
            interpreter.Used ? 1 : 0, interpreter.Language, interpreter.Mode, request?.Value.ToByteArray(bigEndian: true), code,
            row.Instant.ToUnixTimeMilliseconds(), expires.ToUnixTimeMilliseconds(), row.Entry.Value.ToByteArray(bigEndian: true));
}
