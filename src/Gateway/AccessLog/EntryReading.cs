using Navo.AccessLog.Entries;
using Navo.Contracts.Identifiers;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Gateway.Json;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Rows;
using Navo.Ledger.Sealing;
using Navo.Ledger.Tree;

namespace Navo.Gateway.AccessLog;

/// <summary>One entry and its proof: to a data protection officer of an agency it is about, or to the participant concerned. To anyone else the one 404.</summary>
internal sealed class EntryReading(Officers officers, EntryViews views, AccessRows rows, Participants participants, Merges merges, LogTree tree)
{
    public async Task<IResult> EntryAsync(HttpContext context, string entry)
    {
        if (await FindAsync(context, entry) is not { } content)
        {
            return Problems.NotFound();
        }

        if (context.FindOfficer() is not { } officer)
        {
            officers.HandOutCheckpoint(context);
            return TypedResults.Json(EntryViews.ToParticipant(content), GatewayJson.Default.EntryView);
        }

        _ = await officers.LookAsync(context, officer, About(content, "entry"));
        var view = views.ToOfficerWithLeaf(content, officer.Agency) with
        {
            EmployeeId = await rows.RevealEmployeeAsync(content.Row.Entry, officer.Agency, context.RequestAborted),
            LookReason = await rows.LookReasonAsync(content.Row.Entry, officer.Agency, context.RequestAborted),
        };
        return TypedResults.Json(view, GatewayJson.Default.EntryView);
    }

    /// <summary>The proof, waited for up to four beats; not integrated by then is 503.</summary>
    public async Task<IResult> ProofAsync(HttpContext context, string entry)
    {
        if (await FindAsync(context, entry) is not { } content)
        {
            return Problems.NotFound();
        }

        if (context.FindOfficer() is { } officer)
        {
            _ = await officers.LookAsync(context, officer, About(content, "proof"));
        }

        return await tree.ProofAsync(content.Row.Entry, context.RequestAborted) is { } proof
            ? TypedResults.Text(proof, "text/plain; charset=utf-8")
            : Problems.NotFound();
    }

    /// <summary>The row of a look at one entry.</summary>
    public static EntryDraft About(AccessRowContent content, string what) => new()
    {
        Kind = EntryKind.LogRead,
        Subject = content.Row.Subject,
        Category = content.Row.Category,
        RelatedEntry = content.Row.Entry,
        Detail = what,
    };

    /// <summary>The entry, to whom it may be shown to; else nothing.</summary>
    public async Task<AccessRowContent?> FindAsync(HttpContext context, string entry)
    {
        if (!EntryId.TryParse(entry, out var id) || await rows.FindAsync(id, context.RequestAborted) is not { } content)
        {
            return null;
        }

        var isTheirs = context.FindOfficer() is { } officer
            ? IsOf(content.Row, officer.Agency)
            : context.GetCaller() is Caller.Participant participant && await IsAboutAsync(content.Row, participant, context.RequestAborted);
        return isTheirs ? content : null;
    }

    // What was erased is about nobody any more and is no agency's: the row that says so is every officer's to read and to prove.
    private static bool IsOf(AccessRow row, AgencyId agency) => row.Holder == agency || row.Requestor == agency || row.Agency == agency
        || row is { Kind: "erasure", Subject: null, Agency: null, Holder: null, Requestor: null };

    // Of one who was two: the rows of both.
    private async Task<bool> IsAboutAsync(AccessRow row, Caller.Participant participant, CancellationToken cancellationToken) =>
        row.Subject is { } subject
        && await participants.FindAsync(participant.Pid, cancellationToken) == await merges.NowAsync(subject, cancellationToken);
}
