using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Json;
using Navo.Ledger.Breaches;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.AccessLog;

/// <summary>An officer looks through the rows of the own agency. The look is a row before anything is shown.</summary>
internal sealed class LogSearch(
    Officers officers, EntryViews views, AccessRows rows, Participants participants, Pseudonyms pseudonyms, EmployeeAliases aliases,
    PossibleBreaches breaches)
{
    /// <summary>Whom a search is about when NAVO does not know the person: it finds nothing, and the look is a row all the same.</summary>
    public static readonly SubjectId Nobody = SubjectId.From(new byte[SubjectId.ByteLength]);

    private const int PageSize = 50;

    public async Task<IResult> ListAsync(HttpContext context, Officer officer)
    {
        if (!LogFilter.Of(context.Request.Query).TryRead(officer.Agency, pseudonyms, PageSize, out var query))
        {
            return Problems.InvalidRequest();
        }

        var open = query.Cursor is null ? await breaches.OpenAsync(officer.Agency, context.RequestAborted) : null;
        return await AnswerAsync(context, officer, query, "list", open: open);
    }

    public async Task<IResult> SearchAsync(HttpContext context, SearchBody body, Officer officer)
    {
        var filter = new LogFilter
        {
            From = body.From,
            To = body.To,
            Unit = body.Unit,
            Category = body.Category,
            Decision = body.Decision,
            Cursor = body.Cursor,
        };
        if (!WrittenReason.IsFit(body.Reason) || !filter.TryRead(officer.Agency, pseudonyms, PageSize, out var query)
            || await NarrowAsync(query, officer, body.Fodselsnummer, body.EmployeeId, context.RequestAborted) is not { } narrow)
        {
            return Problems.InvalidRequest();
        }

        var what = (body.EmployeeId is null ? "search-" : "search-employee-") + SearchReason.CodeOf(body.Reason);
        return await AnswerAsync(context, officer, narrow, what, body.Reason);
    }

    /// <summary>The query of one person, or of one of the officer's own employees; null when not exactly one is named in its form.</summary>
    public async Task<AccessRowQuery?> NarrowAsync(
        AccessRowQuery query, Officer officer, string? fodselsnummer, string? employeeId, CancellationToken cancellationToken)
    {
        if (fodselsnummer is null)
        {
            return employeeId is { Length: > 0 and <= 64 } && !string.IsNullOrWhiteSpace(employeeId) && !employeeId.Any(char.IsControl)
                ? query with { Employee = aliases.For(officer.Agency, employeeId.Trim()) }
                : null;
        }

        return employeeId is null && Fodselsnummer.TryParse(fodselsnummer, out var number)
            ? query with { Participant = await participants.FindAsync(number, cancellationToken) ?? Nobody }
            : null;
    }

    /// <summary>The rows of one page, read whole, from before the look.</summary>
    public async Task<(EntryView[] Items, string? Next)> PageAsync(
        Officer officer, AccessRowQuery query, long before, CancellationToken cancellationToken, bool withLeaf = false)
    {
        var page = await rows.SearchAsync(query, cancellationToken);
        var items = new List<EntryView>(page.Items.Length);
        foreach (var row in page.Items)
        {
            if (row.Position < before)
            {
                var content = await rows.FindAsync(row.Entry, cancellationToken) ?? new AccessRowContent(row, null);
                items.Add(withLeaf ? views.ToOfficerWithLeaf(content, officer.Agency) : views.ToOfficer(content, officer.Agency));
            }
        }

        return ([.. items], page.Next);
    }

    private async Task<IResult> AnswerAsync(HttpContext context, Officer officer, AccessRowQuery query, string what, string? reason = null, OpenBreaches? open = null)
    {
        var about = new EntryDraft { Kind = EntryKind.LogRead, Subject = query.Participant, Category = query.Category, Detail = what, LookReason = reason };
        var look = await officers.LookAsync(context, officer, about);
        var (items, next) = await PageAsync(officer, query, look.Position, context.RequestAborted);
        return TypedResults.Json(new EntryPage([.. items], next, open), GatewayJson.Default.EntryPage);
    }
}
