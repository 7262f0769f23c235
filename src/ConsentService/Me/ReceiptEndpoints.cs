using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Receipts;
using Navo.ConsentService.Wire;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Me;

/// <summary>Receipts of every yes, no and stop; and the key that signs them, open to anyone who is shown one.</summary>
internal static class ReceiptEndpoints
{
    public static void MapReceipts(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/receipts", ListAsync);
        _ = me.MapGet("/receipts/{id}", ShowAsync);
    }

    public static void MapReceiptKey(this IEndpointRouteBuilder routes) => _ = routes.MapGet("/receipt-key", Key).OpenToAnyone();

    private static ContentHttpResult Key(ReceiptSigner signer) => TypedResults.Content(signer.Jwk.ToJsonString(), "application/jwk+json");

    private static async Task<Ok<IReadOnlyList<ReceiptLine>>> ListAsync(Caller.Participant caller, Person person, Consents consents, CancellationToken cancellationToken)
    {
        var events = await person.FindAsync(caller, cancellationToken) is { } subject ? await consents.EventsAsync(subject, cancellationToken) : [];
        return TypedResults.Ok<IReadOnlyList<ReceiptLine>>([.. events
            .Where(HasReceipt)
            .Reverse()
            .Select(one => new ReceiptLine(
                one.Entry.ToString(), KindOf(one), one.Category.Value, one.Holder.Value, one.Requestor.Value, one.Instant, one.Consent?.ToString()))]);
    }

    private static async Task<Results<Ok<ReceiptDocument>, ProblemResult>> ShowAsync(
        string id, Caller.Participant caller, Person person, Consents consents, ReceiptMaker receipts, ReceiptLines lines, TimeProvider time, CancellationToken cancellationToken)
    {
        var subject = await person.FindAsync(caller, cancellationToken);
        var events = subject is { } known ? await consents.EventsAsync(known, cancellationToken) : [];

        // A consent's id means the receipt of its yes; else the id is the event's own.
        var one = events.FirstOrDefault(one => one.Kind is ConsentEventKind.Given && string.Equals(one.Consent?.ToString(), id, StringComparison.Ordinal))
            ?? events.FirstOrDefault(one => HasReceipt(one) && string.Equals(one.Entry.ToString(), id, StringComparison.Ordinal));
        if (one is null)
        {
            return Problems.NotFound();
        }

        var same = events.Where(other => other.Category == one.Category && other.Holder == one.Holder && other.Requestor == one.Requestor).ToList();
        var given = one.Kind is ConsentEventKind.Given ? one : same.LastOrDefault(other => other.Kind is ConsentEventKind.Given && other.Position < one.Position);
        var (record, jws) = one is { Kind: ConsentEventKind.Given, Content: { } kept } ? (ReceiptMaker.RecordOf(kept), kept) : receipts.SignEnd(one, given);
        var followUps = await person.FollowUpsAsync(subject, cancellationToken);
        var state = one.Kind is ConsentEventKind.Given ? ConsentStates.Document(one, same, followUps, time.GetUtcNow()).State : null;
        return TypedResults.Ok(Document(one, record, jws, lines.Of(one), state));
    }

    private static ReceiptDocument Document(ConsentEvent one, JsonNode record, string jws, ReceiptWords words, string? state) => new()
    {
        Id = one.Entry.ToString(),
        Kind = KindOf(one),
        At = one.Instant,
        Category = one.Category.Value,
        Holder = one.Holder.Value,
        Requestor = one.Requestor.Value,
        Purposes = [.. one.Purposes.Select(purpose => purpose.Value)],
        ValidTo = one.ValidTo,
        Language = one.Text?.Language,
        TextVersion = one.Text?.Version,
        TextHash = one.Text?.Hash,
        Consent = one.Consent?.ToString(),
        State = state,
        Lines = words,
        Record = record,
        Jws = jws,
    };

    private static bool HasReceipt(ConsentEvent one) =>
        one.Kind is ConsentEventKind.Given or ConsentEventKind.Refused or ConsentEventKind.Withdrawn;

    private static string KindOf(ConsentEvent one) => one.Kind switch
    {
        ConsentEventKind.Given => "given",
        ConsentEventKind.Refused => "refused",
        _ => "withdrawn",
    };
}
