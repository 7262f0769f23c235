using System.Data.Common;
using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Delivering;
using Navo.Ledger.Identity;
using Navo.Ledger.Notifying;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Recalling;

/// <summary>Reads recalls, and takes what agencies answer. They are written by the stops themselves.</summary>
public sealed class Recalls(LedgerDatabase database, EntryAppenders appenders, Pseudonyms pseudonyms, TimeProvider time)
{
    /// <summary>Detail of the row that says that the agency has deleted.</summary>
    public const string Deleted = "recall-deleted";

    /// <summary>Detail of the row that says that the agency keeps it, with the provision as its reason.</summary>
    public const string Kept = "recall-kept";

    private const string Columns = """
        r.recall, r.subject, r.entry, r.agency, r.unit, r.category, r.holder, r.cause, r.released_at, r.made_at, o.state, a.provision, a.answered_at
        FROM recall r LEFT JOIN outbox o ON o.item = r.recall LEFT JOIN recall_answer a ON a.recall = r.recall
        """;
    private const string OfSubjectSql = $"SELECT {Columns} WHERE r.subject = @1 ORDER BY r.made_at DESC, r.released_at DESC";
    private const string OfAgencySql = $"SELECT {Columns} WHERE r.agency = @1 OR r.holder = @1 ORDER BY r.made_at DESC, r.released_at DESC LIMIT @2";
    private const string FindSql = $"SELECT {Columns} WHERE r.recall = @1";
    private const string AnswerSql = """
        INSERT INTO recall_answer (recall, answer, provision, employee, answered_at, log_row) VALUES (@1, @2, @3, @4, @5, @6)
        """;

    /// <summary>The participant's own, newest first.</summary>
    public Task<IReadOnlyList<Recall>> OfSubjectAsync(SubjectId subject, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Recall>>(database.Read(session => session.List(OfSubjectSql, Read, subject.ToBytes())));
    }

    /// <summary>Those an agency's data protection officer is concerned with: as the one that wrote down, or as the one whose data it was. Newest first.</summary>
    public Task<IReadOnlyList<Recall>> OfAgencyAsync(AgencyId agency, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Recall>>(database.Read(session => session.List(OfAgencySql, Read, agency.Value, (long)most)));
    }

    /// <summary>What a delivery of the outbox carries; null when there is no such recall.</summary>
    public Task<(Recall Recall, Pseudonym Person)?> OfDeliveryAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        cancellationToken.ThrowIfCancellationRequested();
        if (Find(item.Id) is not { } recall)
        {
            return Task.FromResult<(Recall, Pseudonym)?>(null);
        }

        // Of an erased person the agency's own pseudonym was put by when the person went; it goes with the delivery.
        var person = item.Content is { } put ? Pseudonym.Parse(System.Text.Encoding.ASCII.GetString(put))
            : recall.Subject is { } subject ? pseudonyms.For(recall.Agency, subject)
            : (Pseudonym?)null;
        return Task.FromResult<(Recall, Pseudonym)?>(person is { } known ? (recall, known) : null);
    }

    /// <summary>Takes an agency's answer: the first stands. False for a recall that is not the agency's, or that has another answer.</summary>
    public async Task<bool> AnswerAsync(AgencyId agency, GivenAnswer given, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(given);
        while (true)
        {
            if (Find(given.Recall) is not { } known || known.Agency != agency)
            {
                return false;
            }

            var committed = await database.WriteAsync(
                known.Subject is { } subject ? Locks.Of(subject) : Locks.Named("recall " + given.Recall.ToString("N")),
                session => Answer(session, given, known.Subject),
                cancellationToken);
            if (committed.Value is { } isTaken)
            {
                return isTaken;
            }
        }
    }

    private bool? Answer(Session session, GivenAnswer given, SubjectId? held)
    {
        // Read again under the lock: two answers at once are one answer and one refusal.
        var recall = session.List(FindSql, Read, Outbox.Key(given.Recall))[0];
        if (recall.Answer is { } before)
        {
            return before.Provision == given.Provision;
        }

        if (recall.Subject is not null && recall.Subject != held)
        {
            // Merged with somebody since the look: theirs is the head to take.
            return null;
        }

        var now = time.GetUtcNow();
        var appender = appenders.Begin(session);
        var row = appender.Append(
            new EntryDraft
            {
                Kind = EntryKind.ConsentEvent,
                Subject = recall.Subject,
                CallerAgency = recall.Agency,
                Unit = recall.Unit,
                Employee = given.Employee,
                EmployeeId = given.EmployeeId,
                Category = recall.Category,
                Holder = recall.Holder,
                Requestor = recall.Agency,
                Reasons = given.Provision is { } provision ? [new EntryReason("RECALL", provision, "")] : [],
                PolicyHash = given.PolicyHash,
                RelatedEntry = recall.Release,
                Detail = given.Provision is null ? Deleted : Kept,
            },
            now);
        _ = session.Execute(
            AnswerSql,
            Outbox.Key(recall.Id), given.Provision is null ? "deleted" : "kept", given.Provision, given.Employee?.Value,
            row.Instant.ToUnixTimeMilliseconds(), Outbox.Key(row.Entry.Value));
        if (recall.Subject is { } subject)
        {
            NoticeWriter.Of(session, subject, NoticeKind.Change, "recall " + recall.Id.ToString("N"), now);
        }

        appender.Flush();
        return true;
    }

    private Recall? Find(Guid id) => database.Read(session => session.List(FindSql, Read, Outbox.Key(id))) is [var recall] ? recall : null;

    private static Recall Read(DbDataReader row) => new()
    {
        Id = new Guid((byte[])row.GetValue(0), bigEndian: true),
        Subject = row.IsDBNull(1) ? null : SubjectId.From((byte[])row.GetValue(1)),
        Release = EntryId.From(new Guid((byte[])row.GetValue(2), bigEndian: true)),
        Agency = AgencyId.Parse(row.GetString(3)),
        Unit = row.IsDBNull(4) ? null : UnitId.Parse(row.GetString(4)),
        Category = CategoryId.Parse(row.GetString(5)),
        Holder = AgencyId.Parse(row.GetString(6)),
        Cause = Enum.Parse<RecallCause>(row.GetString(7), ignoreCase: true),
        ReleasedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        MadeAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)),
        IsDelivered = row.IsDBNull(10) || row.GetString(10) == "sent",
        IsUndeliverable = !row.IsDBNull(10) && row.GetString(10) == "dead",
        Answer = row.IsDBNull(12)
            ? null
            : new RecallAnswer(row.IsDBNull(11) ? null : row.GetString(11), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12))),
    };
}
