using System.Text;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Sealing;
using Navo.Ledger.Storage;

namespace Navo.Ledger.Rows;

/// <summary>Reads the access log. Looking is itself a row: the caller seals it first.</summary>
public sealed class AccessRows(LedgerDatabase database, EntryAppenders appenders)
{
    private const string Filters = """
        (i.holder = @1 OR i.requestor = @1 OR i.agency = @1) AND i.position < @2
        AND (CAST(@3 AS BIGINT) IS NULL OR i.instant >= @3) AND (CAST(@4 AS BIGINT) IS NULL OR i.instant < @4)
        AND (CAST(@5 AS TEXT) IS NULL OR i.employee = @5) AND (CAST(@6 AS TEXT) IS NULL OR i.unit = @6)
        AND (CAST(@7 AS TEXT) IS NULL OR i.category = @7) AND (CAST(@8 AS TEXT) IS NULL OR i.decision = @8)
        AND (CAST(@10 AS BIGINT) IS NULL OR EXISTS (SELECT 1 FROM leaf l WHERE l.position = i.position AND l.leaf_index < @10))
        """;
    private const string SearchSql = $"SELECT {AccessRowReader.Columns} FROM entry_index i WHERE {Filters} ORDER BY i.position DESC LIMIT @9";
    private const string CountSql = $"SELECT count(*) FROM (SELECT 1 AS one FROM entry_index i WHERE {Filters} LIMIT @9) AS found";
    private const string FindSql = $"SELECT {AccessRowReader.Columns} FROM entry_index i WHERE i.entry = @1";
    private const string CanonicalSql = "SELECT canonical FROM entry_content WHERE position = @1";
    private const string InputsSql = "SELECT d.inputs FROM decision_input d JOIN entry_index i ON i.position = d.position WHERE i.entry = @1";
    private const string ReasonSql =
        "SELECT r.sealed FROM look_reason r JOIN entry_index i ON i.position = r.position WHERE i.entry = @1 AND i.agency = @2";
    private const string EmployeeSql = "SELECT employee_sealed FROM entry_index WHERE entry = @1 AND agency = @2";

    // Of one who was two: the rows of both.
    private static readonly string s_countSubjectSql =
        $"SELECT count(*) FROM (SELECT 1 AS one FROM entry_index i WHERE {Filters} AND i.subject IN {Persons.Sql("@11")} LIMIT @9) AS found";
    private static readonly string s_searchSubjectSql =
        $"SELECT {AccessRowReader.Columns} FROM entry_index i WHERE {Filters} AND i.subject IN {Persons.Sql("@11")} ORDER BY i.position DESC LIMIT @9";
    private static readonly string s_ofSubjectSql =
        $"SELECT {AccessRowReader.Columns} FROM entry_index i WHERE i.subject IN {Persons.Sql("@1")} AND i.position < @2 ORDER BY i.position DESC LIMIT @3";

    /// <summary>A page of a data protection officer's search.</summary>
    /// <exception cref="FormatException">The cursor is none; see <see cref="Cursor.TryRead"/>.</exception>
    public Task<AccessRowPage> SearchAsync(AccessRowQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Cursor.TryRead(query.Cursor, out var before))
        {
            throw new FormatException("The cursor is not one.");
        }

        var values = ValuesOf(query, before);
        var rows = database.Read(session => query.Participant is { } subject
            ? session.List(s_searchSubjectSql, AccessRowReader.Read, [.. values, subject.ToBytes()])
            : session.List(SearchSql, AccessRowReader.Read, values));
        return Task.FromResult(Page(rows, query.Limit));
    }

    /// <summary>How many rows a search finds; one more than the limit stands for more.</summary>
    public Task<long> CountAsync(AccessRowQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var values = ValuesOf(query, long.MaxValue);
        return Task.FromResult(database.Read(session => (long)(query.Participant is { } subject
            ? session.Scalar(s_countSubjectSql, [.. values, subject.ToBytes()])
            : session.Scalar(CountSql, values))!));
    }

    /// <summary>A participant's own rows, newest first.</summary>
    /// <exception cref="FormatException">The cursor is none.</exception>
    public Task<AccessRowPage> OfSubjectAsync(SubjectId subject, string? cursor, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Cursor.TryRead(cursor, out var before)
            ? Task.FromResult(Page(database.Read(session => session.List(s_ofSubjectSql, AccessRowReader.Read, subject.ToBytes(), before, limit + 1)), limit))
            : throw new FormatException("The cursor is not one.");
    }

    /// <summary>One row with its canonical octets; null when there is none. The caller judges who may see it: a foreign id is the one 404.</summary>
    public Task<AccessRowContent?> FindAsync(EntryId entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = entry.Value.ToByteArray(bigEndian: true);
        return Task.FromResult(database.Read(session =>
        {
            var rows = session.List(FindSql, AccessRowReader.Read, key);
            return rows is [var row] ? new AccessRowContent(row, session.Scalar(CanonicalSql, row.Position) as byte[]) : null;
        }));
    }

    /// <summary>What a row's decision was made on; null for a row without a decision of its own, and for one that is erased.</summary>
    public Task<byte[]?> DecisionInputsAsync(EntryId entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(session => session.Scalar(InputsSql, entry.Value.ToByteArray(bigEndian: true)) as byte[]));
    }

    /// <summary>The employee's id behind a row, for that employee's own agency's data protection officer; null for any other agency.</summary>
    public Task<string?> RevealEmployeeAsync(EntryId entry, AgencyId agency, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var box = database.Read(session => session.Scalar(EmployeeSql, entry.Value.ToByteArray(bigEndian: true), agency.Value) as byte[]);
        return Task.FromResult(box is null ? null : Encoding.UTF8.GetString(appenders.OpenEmployee(box)));
    }

    /// <summary>Why an officer looked, in the officer's own words, for the officers of that agency; null for any other agency or row.</summary>
    public Task<string?> LookReasonAsync(EntryId entry, AgencyId agency, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var box = database.Read(session => session.Scalar(ReasonSql, entry.Value.ToByteArray(bigEndian: true), agency.Value) as byte[]);
        return Task.FromResult(box is null ? null : appenders.OpenReason(box));
    }

    private static object?[] ValuesOf(AccessRowQuery query, long before) =>
    [
        query.Agency.Value, before, query.From?.ToUnixTimeMilliseconds(), query.To?.ToUnixTimeMilliseconds(), query.Employee?.Value,
        query.Unit?.Value, query.Category?.Value, query.Decision, query.Limit + 1, query.BelowLeaf,
    ];

    private static AccessRowPage Page(List<AccessRow> rows, int limit) => rows.Count <= limit
        ? new AccessRowPage([.. rows], null)
        : new AccessRowPage([.. rows.Take(limit)], Cursor.Of(rows[limit - 1].Position));
}
