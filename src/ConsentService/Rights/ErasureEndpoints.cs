using Navo.Edge.Callers;
using Navo.Edge.Idempotency;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Retention;

namespace Navo.ConsentService.Rights;

/// <summary>
/// <c>POST /v1/me/erasure</c>: the participant's wish to be erased (GDPR art. 17). It is also a stop, and is answered no sooner than one (promise 2). Any
/// sign-in that was good enough for a yes is good enough to be forgotten: the way out is never narrower than the way in (art. 12(2)).
/// </summary>
internal static class ErasureEndpoints
{
    public static void MapErasure(this RouteGroupBuilder me)
    {
        _ = me.MapPost("/erasure", EraseAsync).WithIdempotency();
        _ = me.MapGet("/erasures/{order}", FindAsync);
    }

    private static async Task<IResult> EraseAsync(
        ErasureBody body, Caller.Participant caller, Erasing erasing, DeletionReceipts receipts, CancellationToken cancellationToken)
    {
        if (body.Confirm != ErasureBody.Word)
        {
            return Problems.InvalidRequest($"confirm must be \"{ErasureBody.Word}\".");
        }

        var (outcome, forgotten) = await erasing.EraseAsync(caller, cancellationToken);
        return outcome is ErasureOutcome.Held held ? LegalHold(held.Hold)
            : Answer(outcome, receipts) is not { } document ? Problems.NotFound()
            : document.State == ErasureDocument.Done ? TypedResults.Ok(document with { Adapters = forgotten })
            : TypedResults.Accepted((string?)null, document);
    }

    /// <summary>How far a wish has come. The order is a random number that only the one who got it has.</summary>
    private static async Task<IResult> FindAsync(
        string order, Caller.Participant caller, Erasures erasures, DeletionReceipts receipts, CancellationToken cancellationToken)
    {
        _ = caller;
        var outcome = Guid.TryParseExact(order, "D", out var id) ? await erasures.FindAsync(id, cancellationToken) : null;
        return outcome is ErasureOutcome.Held held ? LegalHold(held.Hold)
            : outcome is not null && Answer(outcome, receipts) is { } document ? TypedResults.Ok(document)
            : Problems.NotFound();
    }

    private static ErasureDocument? Answer(ErasureOutcome outcome, DeletionReceipts receipts) => outcome switch
    {
        ErasureOutcome.Done done => receipts.Of(done.Receipt),
        ErasureOutcome.Accepted accepted => new ErasureDocument { Id = accepted.Order.ToString("D"), State = ErasureDocument.Accepted, At = accepted.At },
        _ => null,
    };

    /// <summary>Refused with whose hold it is (art. 12(4)), so that the participant knows whom to ask; why it was set is that agency's to say.</summary>
    private static ProblemResult LegalHold(HoldNotice hold) => Problems.Create(
        "urn:navo:problem:legal-hold", "What there is may be needed as evidence, and cannot be deleted now.", 409, "NAVO-LEGAL-HOLD", hold.Agency.Value);
}
