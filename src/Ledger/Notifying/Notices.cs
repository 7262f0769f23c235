using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Notifying;

/// <summary>What each participant has chosen to be told, and where. The address is theirs to give and theirs to prove; NAVO asks no register for it.</summary>
public sealed class Notices(LedgerDatabase database, BlindIndex blind, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan CodeLives = TimeSpan.FromHours(1);

    /// <summary>A new code is sent no sooner than this after the last.</summary>
    public static readonly TimeSpan CodeRests = TimeSpan.FromMinutes(1);

    /// <summary>How often a code may be tried.</summary>
    public const int MostTries = 5;

    internal const string ChoiceSql = "SELECT is_on, language, kinds, address, looks_after, looks_at FROM notice_choice WHERE subject = @1";
    private const string ProofSql = "SELECT address, code, made_at, expires, tries FROM notice_proof WHERE subject = @1";
    private const string SetSql = """
        INSERT INTO notice_choice (subject, is_on, language, kinds, address, looks_after, looks_at, changed_at) VALUES (@1, @2, @3, @4, NULL, @5, 0, @6)
        ON CONFLICT (subject) DO UPDATE SET is_on = @2, language = @3, kinds = @4, looks_after = @5, changed_at = @6
        """;
    private const string SetAddressSql = """
        INSERT INTO notice_choice (subject, is_on, language, kinds, address, looks_after, looks_at, changed_at) VALUES (@1, 0, 'nb', '', @2, 0, 0, @3)
        ON CONFLICT (subject) DO UPDATE SET address = @2, changed_at = @3
        """;
    private const string SetProofSql = """
        INSERT INTO notice_proof (subject, address, code, made_at, expires, tries) VALUES (@1, @2, @3, @4, @5, 0)
        ON CONFLICT (subject) DO UPDATE SET address = @2, code = @3, made_at = @4, expires = @5, tries = 0
        """;
    private const string TrySql = "UPDATE notice_proof SET tries = tries + 1 WHERE subject = @1";
    private const string ForgetProofSql = "DELETE FROM notice_proof WHERE subject = @1";
    private const string DropAllSql = "UPDATE notice SET state = 'dropped' WHERE subject = @1 AND state = 'planned'";
    private const string DropKindSql = "UPDATE notice SET state = 'dropped' WHERE subject = @1 AND kind = @2 AND state = 'planned'";
    private const string NewestReleaseSql = "SELECT max(position) FROM entry_index WHERE subject = @1 AND kind = 'release'";
    private const string ListSql = """
        SELECT n.kind, n.due_at, n.state, o.state, o.done_at FROM notice n LEFT JOIN outbox o ON o.item = n.item
        WHERE n.subject = @1 ORDER BY n.due_at, n.occasion
        """;

    private readonly IDataProtector _protector = protection.CreateProtector("Navo.Ledger.NoticeAddress.v1");

    /// <summary>What the participant has chosen; off where nothing is.</summary>
    public Task<NoticeChoice> ChoiceAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => Choice(session, subject)));
    }

    /// <summary>What NAVO has told and will tell the participant, oldest first.</summary>
    public Task<IReadOnlyList<KeptNotice>> OfSubjectAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<KeptNotice>>(database.Read(session => session.List(
            ListSql,
            row => new KeptNotice(
                Enum.Parse<NoticeKind>(row.GetString(0), ignoreCase: true),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                row.GetString(2) != "bundled" ? row.GetString(2) : row.IsDBNull(3) ? "sent" : row.GetString(3),
                row.IsDBNull(4) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
            subject.ToBytes())));
    }

    /// <summary>
    /// On or off, the language, and what to be told of. Switching off drops what is planned, and unticking a kind what is planned of it; switching
    /// on, or ticking it, plans the ends of what is shared now. What stays as it was keeps what is due: a change of language loses nothing.
    /// </summary>
    public async Task<NoticeChoice> SetAsync(
        SubjectId subject, bool isOn, string language, ImmutableArray<NoticeKind> kinds, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            Locks.Of(subject),
            session =>
            {
                var now = time.GetUtcNow();
                var id = subject.ToBytes();

                var (before, looksAfter) = session.List(
                    ChoiceSql, row => (row.GetInt64(0) == 1 ? NoticeWriter.Read(row.GetString(2)) : [], row.GetInt64(4)), id) is [var one] ? one : ([], 0);
                List<NoticeKind> after = isOn ? [.. kinds] : [];

                // What was read before the participant wanted to know is not told of.
                if (after.Contains(NoticeKind.Look) && !before.Contains(NoticeKind.Look))
                {
                    looksAfter = session.Scalar(NewestReleaseSql, id) as long? ?? 0;
                }

                _ = session.Execute(SetSql, id, isOn ? 1 : 0, language, string.Join(' ', kinds.Select(NoticeWriter.Code)), looksAfter, now.ToUnixTimeMilliseconds());
                foreach (var kind in before.Except(after))
                {
                    _ = session.Execute(DropKindSql, id, NoticeWriter.Code(kind));
                }

                if (after.Contains(NoticeKind.Ending) && !before.Contains(NoticeKind.Ending))
                {
                    PlanEndings(session, subject, now);
                }

                return Choice(session, subject);
            },
            cancellationToken);
        return committed.Value;
    }

    /// <summary>Sends a code to an address the participant gives. The same answer whether or not one was just sent: a stranger's letter box is not filled.</summary>
    public async Task ProveAsync(SubjectId subject, string address, string language, CancellationToken cancellationToken)
    {
        var code = RandomNumberGenerator.GetString("0123456789", 6);
        _ = await database.WriteAsync(
            Locks.Of(subject),
            session =>
            {
                var now = time.GetUtcNow();
                var id = subject.ToBytes();
                if (session.List(ProofSql, row => row.GetInt64(2), id) is [var last] && last > (now - CodeRests).ToUnixTimeMilliseconds())
                {
                    return false;
                }

                _ = session.Execute(
                    SetProofSql, id, _protector.Protect(Octets(address)), Hash(subject, code), now.ToUnixTimeMilliseconds(), (now + CodeLives).ToUnixTimeMilliseconds());
                Outbox.Add(session, Guid.NewGuid(), OutboxKind.Code, subject, agency: null, _protector.Protect(Octets($"{language}\n{code}\n{address}")), now);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Takes the code. False for a wrong, old, used or too often tried one: one answer for all.</summary>
    public async Task<bool> ConfirmAsync(SubjectId subject, string code, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(
            Locks.Of(subject),
            session =>
            {
                var now = time.GetUtcNow();
                var id = subject.ToBytes();
                var found = session.List(
                    ProofSql, row => (Address: (byte[])row.GetValue(0), Code: (byte[])row.GetValue(1), Expires: row.GetInt64(3), Tries: row.GetInt64(4)), id);
                if (found is not [var proof] || proof.Expires <= now.ToUnixTimeMilliseconds() || proof.Tries >= MostTries)
                {
                    return false;
                }

                _ = session.Execute(TrySql, id);
                if (!CryptographicOperations.FixedTimeEquals(proof.Code, Hash(subject, code)))
                {
                    return false;
                }

                // Proven, and still off where nothing has been chosen.
                _ = session.Execute(SetAddressSql, id, proof.Address, now.ToUnixTimeMilliseconds());
                _ = session.Execute(ForgetProofSql, id);
                PlanEndings(session, subject, now);
                return true;
            },
            cancellationToken);
        return committed.Value;
    }

    /// <summary>Takes the address away: nothing is told from here on.</summary>
    public Task ForgetAddressAsync(SubjectId subject, CancellationToken cancellationToken) => database.WriteAsync(
        Locks.Of(subject),
        session =>
        {
            var id = subject.ToBytes();
            _ = session.Execute(SetAddressSql, id, null, time.GetUtcNow().ToUnixTimeMilliseconds());
            _ = session.Execute(ForgetProofSql, id);
            return session.Execute(DropAllSql, id);
        },
        cancellationToken);

    /// <summary>Where a delivery goes, as it is chosen now; null where it is no longer wanted.</summary>
    public NoticeLetter? LetterOf(OutboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Kind == OutboxKind.Code)
        {
            var parts = item.Content is { } box && item.MadeAt + CodeLives > time.GetUtcNow() ? Text(box).Split('\n', 3) : [];
            return parts is [var language, var code, var address] ? new NoticeLetter { Language = language, Code = code, Address = address } : null;
        }

        return item.Subject is { } subject && database.Read(session => Choice(session, subject)) is { IsOn: true, Address: { } to } choice
            ? new NoticeLetter { Language = choice.Language, Address = to }
            : null;
    }

    private NoticeChoice Choice(Session session, SubjectId subject)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var waiting = session.List(ProofSql, row => (Address: (byte[])row.GetValue(0), Expires: row.GetInt64(3)), subject.ToBytes());
        var unproven = waiting is [var proof] && proof.Expires > now ? Text(proof.Address) : null;
        var found = session.List(
            ChoiceSql,
            row => new NoticeChoice
            {
                IsOn = row.GetInt64(0) == 1,
                Language = row.GetString(1),
                Kinds = [.. NoticeWriter.Read(row.GetString(2))],
                Address = row.IsDBNull(3) ? null : Text((byte[])row.GetValue(3)),
                Unproven = unproven,
            },
            subject.ToBytes());
        return found is [var choice] ? choice : new NoticeChoice { IsOn = false, Language = "nb", Kinds = [], Unproven = unproven };
    }

    private static void PlanEndings(Session session, SubjectId subject, DateTimeOffset now)
    {
        var isWanted = session.List(ChoiceSql, row => row.GetInt64(0) == 1 && !row.IsDBNull(3) && NoticeWriter.Read(row.GetString(2)).Contains(NoticeKind.Ending), subject.ToBytes());
        if (isWanted is not [true])
        {
            return;
        }

        foreach (var yes in ConsentLog.Of(session, subject).GroupBy(one => (one.Category, one.Holder, one.Requestor)).Select(Consents.LiveYes).OfType<ConsentEvent>())
        {
            NoticeWriter.PlanEndings(session, subject, yes, now);
        }
    }

    private byte[] Hash(SubjectId subject, string code) => blind.OfCode($"notice {Convert.ToHexStringLower(subject.ToBytes())} {code}");

    private string Text(byte[] box) => System.Text.Encoding.UTF8.GetString(_protector.Unprotect(box));

    private static byte[] Octets(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
