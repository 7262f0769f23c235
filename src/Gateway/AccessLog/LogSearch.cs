using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Json;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.AccessLog;

/// <summary>An officer looks through the rows of the own agency. The look is a row before anything is shown.</summary>
internal sealed class LogSearch(Officers officers, EntryViews views, AccessRows rows, Participants participants, Pseudonyms pseudonyms)
{
    private const int PageSize = 50;

    public async Task<IResult> ListAsync(HttpContext context, Caller.Employee caller)
    {
        if (officers.Read(caller, out var problem) is not { } officer)
        {
            return problem!;
        }

        if (!LogFilter.Of(context.Request.Query).TryRead(officer.Agency, pseudonyms, PageSize, out var query))
        {
            return Problems.InvalidRequest();
        }

        return await AnswerAsync(context, officer, query, "list");
    }

    public async Task<IResult> SearchAsync(HttpContext context, SearchBody body, Caller.Employee caller)
    {
        if (officers.Read(caller, out var problem) is not { } officer)
        {
            return problem!;
        }

        if (!Fodselsnummer.TryParse(body.Fodselsnummer, out var number) || body.Reason.Length is 0 or > SearchReason.Longest)
        {
            return Problems.InvalidRequest();
        }

        // A person NAVO does not know finds nothing; the look is a row all the same.
        var subject = await participants.FindAsync(number, context.RequestAborted);
        var query = new AccessRowQuery
        {
            Agency = officer.Agency,
            Participant = subject ?? SubjectId.From(new byte[SubjectId.ByteLength]),
            Limit = PageSize,
        };
        return await AnswerAsync(context, officer, query, "search-" + SearchReason.CodeOf(body.Reason));
    }

    /// <summary>The rows of one page, read whole, from before the look.</summary>
    public async Task<(EntryView[] Items, string? Next)> PageAsync(
        Officer officer, AccessRowQuery query, long before, CancellationToken cancellationToken)
    {
        var page = await rows.SearchAsync(query, cancellationToken);
        var items = new List<EntryView>(page.Items.Length);
        foreach (var row in page.Items)
        {
            if (row.Position < before)
            {
                var content = await rows.FindAsync(row.Entry, cancellationToken) ?? new AccessRowContent(row, null);
                items.Add(views.ToOfficer(content, officer.Agency));
            }
        }

        return ([.. items], page.Next);
    }

    private async Task<IResult> AnswerAsync(HttpContext context, Officer officer, AccessRowQuery query, string what)
    {
        var about = new EntryDraft { Kind = EntryKind.LogRead, Subject = query.Participant, Category = query.Category, Detail = what };
        var before = await officers.LookAsync(context, officer, about);
        var (items, next) = await PageAsync(officer, query, before, context.RequestAborted);
        return TypedResults.Json(new EntryPage([.. items], next), GatewayJson.Default.EntryPage);
    }
}
