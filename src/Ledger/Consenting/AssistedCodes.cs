using System.Security.Cryptography;
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
        SELECT assistance, category, holder, requestor, purpose, expires FROM assistance WHERE code = @1 AND subject = @2
        """;
    private const string UseSql = """
        INSERT INTO assistance_use (assistance, subject, act, instant) VALUES (@1, @2, @3, @4) ON CONFLICT (assistance) DO NOTHING
        """;
    private const string UsedBySql = "SELECT 1 FROM assistance_use WHERE assistance = @1 AND act = @2";

    /// <summary>
    /// Makes a code. The same for anyone: one that may not be (an unknown person, someone the caller does not follow up) is made all the
    /// same and opens nothing.
    /// </summary>
    public async Task<AssistedCode> StartAsync(Ask ask, Interpreter interpreter, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var subject = Requests.SubjectOf(pseudonyms, ask.Caller.Agency, ask.Pseudonym);
        var committed = await database.WriteAsync(
            Locks.Of(subject),
            session =>
            {
                var now = time.GetUtcNow();
                var appender = appenders.Begin(session);
                var known = appender.Head(subject) is not null;
                var why = known && ask.MayReach ? "code" : "may-not-reach";
                var draft = AskWriter.Row(ask, known ? subject : null, isSpoken: false, why, RequestId.From(Guid.NewGuid()));
                var row = appender.Append(draft with { Detail = "assisted" }, now);
                Assistance.Write(
                    session, ask, known && ask.MayReach ? subject : null, interpreter, blind.OfCode(code), request: null, row, row.Instant + Lives);
                appender.Flush();
                return new AssistedCode(code, row.Instant + Lives, row.Entry);
            },
            cancellationToken);
        return committed.Value;
    }

    /// <summary>Uses a code. Null when there is none such for this participant, or its time is over, or it was used: one answer for all.</summary>
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
                        Expires: row.GetInt64(5)),
                    blind.OfCode(code), subject.ToBytes());
                if (found is not [var one] || one.Expires <= now.ToUnixTimeMilliseconds())
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
}
