using Microsoft.AspNetCore.Http.HttpResults;
using Navo.AccessLog.Entries;
using Navo.ConsentService.Me;
using Navo.ConsentService.Wire;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Rows;

namespace Navo.ConsentService.Accesses;

/// <summary><c>GET /v1/me/accesses</c>: every row about the participant, denied attempts too, newest first.</summary>
internal static class AccessEndpoints
{
    /// <summary>Rows of one answer; the rest is asked for with <c>?cursor=</c> and the value of the header.</summary>
    public const int MostRows = 1000;

    public const string NextHeader = "Navo-Next";

    public static void MapAccesses(this RouteGroupBuilder me) => _ = me.MapGet("/accesses", ListAsync);

    private static async Task<Results<Ok<IReadOnlyList<AccessDocument>>, ProblemResult>> ListAsync(
        string? cursor, Caller.Participant caller, Person person, AccessRows rows, AccessWords words, HttpContext context, CancellationToken cancellationToken)
    {
        if (!Cursor.TryRead(cursor, out _))
        {
            return Problems.InvalidRequest("The cursor is not one.");
        }

        if (await person.FindAsync(caller, cancellationToken) is not { } subject)
        {
            return TypedResults.Ok<IReadOnlyList<AccessDocument>>([]);
        }

        var page = await rows.OfSubjectAsync(subject, cursor, MostRows, cancellationToken);
        if (page.Next is { } next)
        {
            context.Response.Headers[NextHeader] = next;
        }

        var documents = new List<AccessDocument>(page.Items.Length);
        foreach (var row in page.Items)
        {
            // Which fields went out stands in the entry itself, and only there.
            var entry = row.Kind == "release" && (await rows.FindAsync(row.Entry, cancellationToken))?.Canonical is { } canonical ? EntryFormat.Decode(canonical) : null;
            documents.Add(Document(row, entry, words.Of(row)));
        }

        return TypedResults.Ok<IReadOnlyList<AccessDocument>>(documents);
    }

    public static AccessDocument Document(AccessRow row, Entry? entry, WordsDocument words) => new()
    {
        Entry = row.Entry.ToString(),
        At = row.Instant,
        Kind = row.Kind,
        Agency = row.Agency?.Value,
        Unit = row.Unit?.Value,
        Role = row.Role,
        Employee = row.Employee?.Value,
        Category = row.Category?.Value,
        Holder = row.Holder?.Value,
        Requestor = row.Requestor?.Value,
        Purpose = row.Purpose?.Value,
        Decision = row.Decision,
        Words = words,
        Fields = entry is null ? null : [.. entry.FieldsReleased],
        Withheld = entry is null ? null : [.. entry.FieldsWithheld],
        Outcome = row.Outcome,
    };
}
