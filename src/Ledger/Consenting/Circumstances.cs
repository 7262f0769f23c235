using System.Data.Common;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>What is kept beside an event, in its own transaction: the picture question, the help.</summary>
internal static class Circumstances
{
    /// <summary>How long after a code was used an answer counts as given with that help.</summary>
    public static readonly TimeSpan Helped = TimeSpan.FromHours(1);

    private const string InsertSql = "INSERT INTO consent_circumstance (position, subject, question, assistance) VALUES (@1, @2, @3, @4)";
    private const string SpokenSql = "SELECT assistance FROM assistance WHERE request = @1";
    private const string CodeSql = """
        SELECT a.assistance FROM assistance_use u JOIN assistance a ON a.assistance = u.assistance
        WHERE u.subject = @1 AND u.instant > @2 AND a.category = @3 AND a.holder = @4 AND a.requestor = @5
        ORDER BY u.instant DESC LIMIT 1
        """;
    private const string ListSql = """
        SELECT c.position, c.question, a.assistance, a.kind, a.interpreter, a.interpreter_language, a.interpreter_mode
        FROM consent_circumstance c LEFT JOIN assistance a ON a.assistance = c.assistance WHERE c.subject = @1
        """;

    /// <summary>The help an answer is given with: the spoken yes it confirms, or a code used just before.</summary>
    public static byte[]? Help(Session session, ConsentAct act, DateTimeOffset now) =>
        (act.Answers is { } request ? session.Scalar(SpokenSql, Bytes(request.Value)) as byte[] : null)
        ?? session.Scalar(
            CodeSql, act.Subject.ToBytes(), (now - Helped).ToUnixTimeMilliseconds(), act.Category.Value, act.Holder.Value, act.Requestor.Value) as byte[];

    public static void Write(Session session, ConsentAct act, ConsentEvent one, byte[]? help)
    {
        if (act.Question == PictureAnswer.None && help is null)
        {
            return;
        }

        _ = session.Execute(
            InsertSql,
            one.Position, act.Subject.ToBytes(), act.Question switch { PictureAnswer.Passed => "passed", PictureAnswer.Skipped => "skipped", _ => null }, help);
    }

    public static Dictionary<long, ConsentCircumstance> Of(Session session, SubjectId subject) =>
        session.List(ListSql, Read, subject.ToBytes()).ToDictionary(one => one.Position);

    private static ConsentCircumstance Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.IsDBNull(1) ? PictureAnswer.None : row.GetString(1) == "passed" ? PictureAnswer.Passed : PictureAnswer.Skipped,
        row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) || row.GetInt64(4) == 0 ? Interpreter.None
            : new Interpreter(true, row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6)));

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
