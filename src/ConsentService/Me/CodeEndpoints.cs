using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Wire;
using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Me;

/// <summary><c>POST /v1/me/codes</c>: uses a one-time code that staff made. It opens a question and answers nothing: the yes is the participant's to press.</summary>
internal static class CodeEndpoints
{
    public static void MapCodes(this RouteGroupBuilder me) => _ = me.MapPost("/codes", UseAsync).WithIdempotency();

    private static async Task<Results<Ok<CodeDocument>, ProblemResult>> UseAsync(
        CodeBody body, HttpContext context, Caller.Participant caller, Person person, AssistedCodes codes, CancellationToken cancellationToken)
    {
        // People write codes by hand: small letters, hyphens and spaces are all right.
        var code = body.Code.Length > 40 ? "" : string.Concat(body.Code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

        // Unknown, over, used and made for someone else: one answer.
        return await person.FindAsync(caller, cancellationToken) is { } subject
            && await codes.UseAsync(subject, code, context.ActId(), cancellationToken) is { } question
            ? TypedResults.Ok(new CodeDocument(question.Category.Value, question.Holder.Value, question.Requestor.Value, question.Purpose.Value))
            : Problems.NotFound();
    }
}
