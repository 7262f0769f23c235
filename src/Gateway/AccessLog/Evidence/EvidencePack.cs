using Navo.AccessLog.Entries;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.AccessLog.Export;
using Navo.Ledger.Identity;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;

namespace Navo.Gateway.AccessLog.Evidence;

/// <summary>The rows about a participant or an incident with everything that shows them to be the log's: octets, proofs, checkpoint, keys.</summary>
internal sealed class EvidencePack(Officers officers, LogSearch search, AccessRows rows, Pseudonyms pseudonyms, ExportPackage package)
{
    /// <summary>Most rows of a pack: the zip's own directory is kept in memory until it is written.</summary>
    public const int MostRows = 20_000;

    private const string Participant = "participant";
    private const string Incident = "incident";

    public async Task<IResult> AnswerAsync(HttpContext context, EvidenceBody body, Officer officer)
    {
        if (!IsWhole(body) || await QueryAsync(body, officer, context.RequestAborted) is not { } query)
        {
            return Problems.InvalidRequest();
        }

        if (await rows.CountAsync(query with { Limit = MostRows }, context.RequestAborted) > MostRows)
        {
            return Problems.InvalidRequest("More than 20,000 rows: choose a shorter time.");
        }

        var about = new EntryDraft
        {
            Kind = EntryKind.Export,
            Subject = query.Participant,
            Category = query.Category,
            Detail = $"evidence-{body.Kind}-{SearchReason.CodeOf(body.Reason)}",
            LookReason = body.Reason,
        };
        await package.AnswerAsync(context, new ExportOrder
        {
            Officer = officer,
            Look = await officers.LookAsync(context, officer, about),
            Query = query,
            Filter = FilterOf(body) with
            {
                Employee = query.Employee?.Value,
                Participant = query.Participant is { } subject && subject != LogSearch.Nobody ? pseudonyms.For(officer.Agency, subject).Value : null,
            },
            Formats = [ExportFormat.JsonLines, ExportFormat.Csv],
            Kind = body.Kind,
            Title = body.Title,
            Reason = body.Reason,
            HasProofs = true,
        });
        return TypedResults.Empty;
    }

    // A participant is named; an incident has a title and is narrowed by something.
    private static bool IsWhole(EvidenceBody body) => WrittenReason.IsFit(body.Reason) && body.Kind switch
    {
        Participant => body.Title is null && (body.Fodselsnummer is null) != (body.Participant is null) && body is { Employee: null, EmployeeId: null },
        Incident => WrittenReason.IsFit(body.Title) && body.Fodselsnummer is null && (body.Employee is null || body.EmployeeId is null)
            && (body.EmployeeId is not null || !FilterOf(body).ToNamed().IsEmpty),
        _ => false,
    };

    private async Task<AccessRowQuery?> QueryAsync(EvidenceBody body, Officer officer, CancellationToken cancellationToken)
    {
        if (!FilterOf(body).TryRead(officer.Agency, pseudonyms, MostRows, out var query))
        {
            return null;
        }

        return body.Fodselsnummer is null && body.EmployeeId is null
            ? query
            : await search.NarrowAsync(query, officer, body.Fodselsnummer, body.EmployeeId, cancellationToken);
    }

    private static LogFilter FilterOf(EvidenceBody body) => new()
    {
        From = body.From,
        To = body.To,
        Employee = body.Employee,
        Unit = body.Unit,
        Category = body.Category,
        Decision = body.Decision,
        Participant = body.Participant,
    };
}
