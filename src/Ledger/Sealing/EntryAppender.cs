using System.Security.Cryptography;
using Navo.AccessLog;
using Navo.AccessLog.Entries;
using Navo.AccessLog.Tree;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Sealing;

/// <summary>Writes rows inside one transaction: position, chain of the person, canonical octets, leaf hash, search index.</summary>
internal sealed class EntryAppender
{
    private const string SetHeadSql = "UPDATE subject_head SET revision = @2, entries = @3, last_leaf = @4 WHERE subject = @1";
    private const string ContentSql = "INSERT INTO entry_content (entry, position, canonical, salt) VALUES (@1, @2, @3, @4)";
    private const string UnintegratedSql = "INSERT INTO unintegrated (position, entry, hash) VALUES (@1, @2, @3)";
    private const string HeadSql = """
        SELECT h.revision, h.entries, h.last_leaf, p.log_key
        FROM subject_head h JOIN participant p ON p.subject = h.subject WHERE h.subject = @1
        """;
    private const string HeadLockedSql = HeadSql + " FOR UPDATE OF h";
    private const string IndexSql = """
        INSERT INTO entry_index (position, entry, kind, instant, subject, agency, role, unit, employee, employee_sealed,
            holder, requestor, category, purpose, decision, reasons, consent, refers_to, outcome)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19)
        """;

    private const string ReasonSql = "INSERT INTO look_reason (position, sealed) VALUES (@1, @2)";
    private const string InputsSql = "INSERT INTO decision_input (position, entry, inputs) VALUES (@1, @2, @3)";

    private readonly Session _session;
    private readonly EntryAppenders _owner;
    private readonly Dictionary<SubjectId, SubjectHead> _heads = [];

    public EntryAppender(Session session, EntryAppenders owner)
    {
        _session = session;
        _owner = owner;
    }

    /// <summary>Draws the next position. The heads are held, so for one person position order is commit order.</summary>
    public long NextPosition() => _session.NextPosition();

    /// <summary>The head of a participant; null for nobody NAVO knows.</summary>
    /// <exception cref="InvalidOperationException">The write did not take this head before it began.</exception>
    public SubjectHead? Head(SubjectId subject) => _session.Held.Covers(subject)
        ? Find(subject)
        : throw new InvalidOperationException("A head that the write has not taken.");

    private SubjectHead? Find(SubjectId subject)
    {
        if (_heads.TryGetValue(subject, out var head))
        {
            return head;
        }

        using var reader = _session.Query(_session.Locking(HeadSql, HeadLockedSql), subject.ToBytes());
        if (!reader.Read())
        {
            return null;
        }

        head = new SubjectHead
        {
            Revision = reader.GetInt64(0),
            Entries = reader.GetInt64(1),
            LastLeaf = reader.IsDBNull(2) ? default : Octets32.From((byte[])reader.GetValue(2)),
            LogKey = (byte[])reader.GetValue(3),
        };
        _heads.Add(subject, head);
        return head;
    }

    /// <summary>Writes one row.</summary>
    /// <exception cref="EntryFormatException">The draft cannot be an entry; nothing was written.</exception>
    public AppendedRow Append(EntryDraft draft, DateTimeOffset instant)
    {
        // The same look-up whether or not there is such a person: a refusal's work must not tell which.
        var head = draft.Subject is { } subject ? Head(subject) : Find(SubjectId.From(RandomNumberGenerator.GetBytes(SubjectId.ByteLength)));
        var id = Guid.NewGuid();
        var entry = EntryOf(draft, head, id, NextPosition(), instant);
        var canonical = EntryFormat.Encode(entry);
        var hash = MerkleTree.LeafHash(canonical);
        var key = id.ToByteArray(bigEndian: true);
        object?[] index =
        [
            entry.Position, key, Codes.Of(draft.Kind), entry.InstantMs, head is null ? null : draft.Subject?.ToBytes(),
            draft.CallerAgency?.Value, draft.Role, draft.Unit?.Value, draft.Employee?.Value,
            draft.EmployeeSealed ?? _owner.SealEmployee(draft.EmployeeId),
            draft.Holder?.Value, draft.Requestor?.Value, draft.Category?.Value, draft.Purpose?.Value, Codes.Of(draft.Decision),
            Codes.Of(draft.Reasons), draft.Consent?.Value.ToByteArray(bigEndian: true),
            draft.RelatedEntry?.Value.ToByteArray(bigEndian: true), draft.Detail,
        ];

        // INVARIANT: everything that can refuse the draft stands above this line, so a refused item leaves nothing behind but an unused position.
        var position = entry.Position;
        if (head is not null)
        {
            head.Entries++;
            head.LastLeaf = hash;
        }

        _ = _session.Execute(ContentSql, key, position, canonical, entry.Salt.ToArray());
        _ = _session.Execute(UnintegratedSql, position, key, hash.ToArray());
        _ = _session.Execute(IndexSql, index);
        if (draft.DecisionInputs is { } inputs)
        {
            _ = _session.Execute(InputsSql, position, key, inputs);
        }

        if (draft.LookReason is { } reason)
        {
            _ = _session.Execute(ReasonSql, position, _owner.SealReason(reason));
        }

        return new AppendedRow(EntryId.From(id), position, DateTimeOffset.FromUnixTimeMilliseconds(entry.InstantMs));
    }

    /// <summary>Writes the heads back. Called once, last, before the commit.</summary>
    public void Flush()
    {
        foreach (var (subject, head) in _heads)
        {
            _ = _session.Execute(
                SetHeadSql, subject.ToBytes(), head.Revision, head.Entries, head.LastLeaf.IsNone ? null : head.LastLeaf.ToArray());
        }
    }

    private static Entry EntryOf(EntryDraft draft, SubjectHead? head, Guid id, long position, DateTimeOffset instant) => new()
    {
        Salt = Octets32.From(RandomNumberGenerator.GetBytes(Octets32.Length)),
        Id = id,
        Kind = draft.Kind,
        InstantMs = instant.ToUnixTimeMilliseconds(),
        Position = position,
        CallerAgency = draft.CallerAgency?.Value ?? "",
        Role = draft.Role,
        Unit = draft.Unit?.Value ?? "",
        EmployeeAlias = draft.Employee?.Value ?? "",
        Subject = head is null ? default : SubjectTag.For(head.LogKey, id),
        PreviousLeaf = head?.LastLeaf ?? default,
        RunningCount = head is null ? 0 : head.Entries + 1,
        Category = draft.Category?.Value ?? "",
        Holder = draft.Holder?.Value ?? "",
        Requestor = draft.Requestor?.Value ?? "",
        Purpose = draft.Purpose?.Value ?? "",
        Decision = draft.Decision,
        Reasons = draft.Reasons,
        ConsentId = draft.Consent?.Value ?? Guid.Empty,
        ConsentRevision = draft.ConsentRevision,
        AgreementId = draft.AgreementId,
        AgreementVersion = draft.AgreementVersion,
        LawRefs = draft.LawRefs,
        PolicyHash = draft.PolicyHash.Length == 0 ? default : Octets32.ParseHex(draft.PolicyHash),
        FieldsReleased = draft.FieldsReleased,
        FieldsWithheld = draft.FieldsWithheld,
        RequestId = draft.Request?.Value ?? Guid.Empty,
        Detail = draft.Detail,
        RelatedEntry = draft.RelatedEntry?.Value ?? Guid.Empty,
        Erased = draft.Erased,
    };
}
