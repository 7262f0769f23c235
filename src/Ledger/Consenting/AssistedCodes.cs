using System.Security.Cryptography;
using Navo.Contracts.Idempotency;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Consenting;

/// <summary>
/// One-time codes for answering together: staff make one, the participant uses it on an own sign-in. A code is random, lives ten
/// minutes, works once and only for the participant it was made for; it carries nothing of a person. Staff start, and never press yes.
/// </summary>
public sealed class AssistedCodes(LedgerDatabase database, EntryAppenders appenders, Pseudonyms pseudonyms, BlindIndex blind, TimeProvider time)
{
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lives = TimeSpan.FromMinutes(10);

    /// <summary>Letters and digits nobody mixes up, read aloud or copied by hand: no vowels, no 0, 1, O, I, L or S.</summary>
    public const string Letters = "23456789BCDFGHJKMNPQRTVWXZ";

    /// <summary>How many there are of them in a code.</summary>
    public const int Length = 8;

    private const string FindSql = """
        SELECT assistance, category, holder, requestor, purpose, expires, unit, employee FROM assistance WHERE code = @1 AND subject = @2
        """;
    private const string MadeSql = "SELECT expires, entry FROM assistance WHERE code = @1 AND instant > @2";
    private const string IsMadeSql = "SELECT 1 FROM assistance WHERE code = @1";
    private const string UseSql = """
        INSERT INTO assistance_use (assistance, subject, act, instant) VALUES (@1, @2, @3, @4) ON CONFLICT (assistance) DO NOTHING
        """;
    private const string UsedBySql = "SELECT 1 FROM assistance_use WHERE assistance = @1 AND act = @2";

    /// <summary>
    /// Makes a code. The same for anyone: one that may not be (an unknown person, someone the caller does not follow up or who has kept the caller
    /// out, data about which nobody may ask before the quiet after a no or a stop is over) is made all the same and opens nothing.
    /// </summary>
    /// <param name="ask">Who asks whom about what.</param>
    /// <param name="interpreter">Whether an interpreter takes part.</param>
    /// <param name="act">The act the making is: the same again within 24 hours is the same code, though none is kept. Null for an act of its own.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AssistedCode> StartAsync(Ask ask, Interpreter interpreter, RequestId? act, CancellationToken cancellationToken)
    {
        var subject = Requests.SubjectOf(pseudonyms, ask.Caller.Agency, ask.Pseudonym);
        var committed = await database.WriteAsync(Locks.Of(subject), session => Start(session, ask, subject, interpreter, act), cancellationToken);
        return committed.Value;
    }

    /// <summary>The code that an act has made within 24 hours; null where it has made none.</summary>
    public Task<AssistedCode?> FindAsync(RequestId act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => Made(session, act, time.GetUtcNow())));
    }

    /// <summary>
    /// Uses a code. Null when there is none such for this participant, or its time is over, or it was used, or a no, a stop or a block has come
    /// after it: one answer for all.
    /// </summary>
    public async Task<AssistedQuestion?> UseAsync(SubjectId subject, string code, RequestId? act, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync<AssistedQuestion?>(
            Locks.Of(subject),
            session =>
            {
                var now = time.GetUtcNow();
                var found = session.List(
                    FindSql,
                    row => (
                        Id: (byte[])row.GetValue(0),
                        Question: new AssistedQuestion(
                            CategoryId.Parse(row.GetString(1)), AgencyId.Parse(row.GetString(2)), AgencyId.Parse(row.GetString(3)), PurposeId.Parse(row.GetString(4))),
                        Expires: row.GetInt64(5),
                        Unit: row.IsDBNull(6) ? (UnitId?)null : UnitId.Parse(row.GetString(6)),
                        Employee: EmployeeAlias.Parse(row.GetString(7))),
                    blind.OfCode(code), subject.ToBytes());
                if (found is not [var one] || one.Expires <= now.ToUnixTimeMilliseconds()
                    || IsQuiet(session, subject, one.Question.Category, one.Question.Holder, one.Question.Requestor, now)
                    || Blocks.Live(session, subject).Exists(live => live.Block.KeepsOut(one.Question.Requestor, one.Unit is { } unit ? [unit] : [], one.Employee, one.Question.Category)))
                {
                    return null;
                }

                var by = act?.Value.ToByteArray(bigEndian: true);
                return session.Execute(UseSql, one.Id, subject.ToBytes(), by, now.ToUnixTimeMilliseconds()) == 1
                    || (by is not null && session.Scalar(UsedBySql, one.Id, by) is not null)
                    ? one.Question
                    : null;
            },
            cancellationToken);
        return committed.Value;
    }

    private AssistedCode Start(Session session, Ask ask, SubjectId subject, Interpreter interpreter, RequestId? act)
    {
        var now = time.GetUtcNow();
        if (act is { } once && Made(session, once, now) is { } made)
        {
            return made;
        }

        var appender = appenders.Begin(session);
        var known = appender.Head(subject) is not null;

        // Read for anyone, so that the work tells nothing.
        var isQuiet = IsQuiet(session, subject, ask.Category, ask.Holder, ask.Caller.Agency, now);
        var why = !known || !ask.MayReach ? "may-not-reach" : isQuiet ? "quiet" : "code";
        var draft = AskWriter.Row(ask, known ? subject : null, isSpoken: false, why, RequestId.From(Guid.NewGuid()));
        var row = appender.Append(draft with { Detail = "assisted" }, now);
        var code = CodeFor(session, act);
        Assistance.Write(session, ask, why == "code" ? subject : null, interpreter, blind.OfCode(code), request: null, row, row.Instant + Lives);
        appender.Flush();
        return new AssistedCode(code, row.Instant + Lives, row.Entry);
    }

    private AssistedCode? Made(Session session, RequestId act, DateTimeOffset now)
    {
        var code = blind.CodeOf(act, Letters, Length);
        return session.List(
            MadeSql,
            row => new AssistedCode(
                code, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), EntryId.From(new Guid((byte[])row.GetValue(1), bigEndian: true))),
            blind.OfCode(code), (now - IIdempotencyStore.Kept).ToUnixTimeMilliseconds()) is [var made] ? made : null;
    }

    // An act that is done anew after 24 hours is another: its first code stands there already.
    private string CodeFor(Session session, RequestId? act)
    {
        var code = act is { } once ? blind.CodeOf(once, Letters, Length) : "";
        return code.Length > 0 && session.Scalar(IsMadeSql, blind.OfCode(code)) is null ? code : RandomNumberGenerator.GetString(Letters, Length);
    }

    private static bool IsQuiet(Session session, SubjectId subject, CategoryId category, AgencyId holder, AgencyId requestor, DateTimeOffset now) =>
        AskQuiet.Until(Consents.Same(ConsentLog.OfAll(session, subject), category, holder, requestor), now) is not null;
}
