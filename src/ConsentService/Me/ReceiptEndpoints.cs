using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Receipts;
using Navo.ConsentService.Wire;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.ConsentService.Me;

/// <summary>Receipts of every yes, no, stop, hold and expiry; and, open to anyone who is shown one, the key that signs them and the schema they keep to.</summary>
internal static class ReceiptEndpoints
{
    public static void MapReceipts(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/receipts", ListAsync);
        _ = me.MapGet("/receipts/{id}", ShowAsync);
    }

    public static void MapReceiptKey(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/receipt-key", Key).OpenToAnyone();
        _ = routes.MapGet("/receipt-key.pem", Pem).OpenToAnyone();
        _ = routes.MapGet("/receipt-schema", Schema).OpenToAnyone();
    }

    private static ContentHttpResult Key(ReceiptSigner signer) => TypedResults.Content(signer.Jwk.ToJsonString(), "application/jwk+json");

    private static ContentHttpResult Pem(ReceiptSigner signer) => TypedResults.Content(signer.Pem, "application/x-pem-file");

    private static PhysicalFileHttpResult Schema() =>
        TypedResults.PhysicalFile(Path.Combine(AppContext.BaseDirectory, "Receipts", "receipt.schema.json"), "application/schema+json");

    private static async Task<Ok<IReadOnlyList<ReceiptLine>>> ListAsync(
        Caller.Participant caller, Person person, TimeProvider time, CancellationToken cancellationToken)
    {
        var subject = await person.FindAsync(caller, cancellationToken);
        var lives = await person.LivesAsync(subject, cancellationToken);
        var followUps = await person.FollowUpsAsync(subject, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<ReceiptLine>>([.. ReceiptBook.Of(lives, followUps, time.GetUtcNow()).Select(receipt => new ReceiptLine(
            receipt.Id.ToString("D"), receipt.Kind, receipt.Event.Category.Value, receipt.Event.Holder.Value, receipt.Event.Requestor.Value, receipt.At, receipt.Consent?.ToString()))]);
    }

    private static async Task<Results<Ok<ReceiptDocument>, ProblemResult>> ShowAsync(
        string id, Caller.Participant caller, Person person, ReceiptMaker receipts, ReceiptLines lines, TimeProvider time, CancellationToken cancellationToken)
    {
        var subject = await person.FindAsync(caller, cancellationToken);
        var lives = await person.LivesAsync(subject, cancellationToken);
        var (followUps, now) = (await person.FollowUpsAsync(subject, cancellationToken), time.GetUtcNow());
        var all = ReceiptBook.Of(lives, followUps, now);

        // A consent's id means the receipt of its yes; else the id is the receipt's own.
        var found = all.FirstOrDefault(one => one.IsYes && string.Equals(one.Consent?.ToString(), id, StringComparison.Ordinal))
            ?? all.FirstOrDefault(one => string.Equals(one.Id.ToString("D"), id, StringComparison.Ordinal));
        if (found is null)
        {
            return Problems.NotFound();
        }

        var (record, jws) = receipts.Of(found);
        var same = lives.First(events => events.Contains(found.Event)).Where(other => other.Category == found.Event.Category && other.Holder == found.Event.Holder && other.Requestor == found.Event.Requestor).ToList();
        var state = found.IsYes ? ConsentStates.Document(found.Event, same, followUps, now).State : null;
        return TypedResults.Ok(Document(found, record, jws, lines.Of(found), state));
    }

    private static ReceiptDocument Document(
        Receipt receipt, JsonNode record, string jws, IReadOnlyDictionary<string, IReadOnlyList<LabelledLine>> words, string? state)
    {
        // The words, the purposes and the end are those of a yes; a no or a stop has none of its own.
        var yes = receipt.IsYes ? receipt.Event : null;
        return new ReceiptDocument
        {
            Id = receipt.Id.ToString("D"),
            Kind = receipt.Kind,
            At = receipt.At,
            Category = receipt.Event.Category.Value,
            Holder = receipt.Event.Holder.Value,
            Requestor = receipt.Event.Requestor.Value,
            Purposes = [.. (yes?.Purposes ?? []).Select(purpose => purpose.Value)],
            ValidTo = yes?.ValidTo,
            Language = yes?.Text?.Language,
            TextVersion = yes?.Text?.Version,
            TextHash = yes?.Text?.Hash,
            Consent = receipt.Consent?.ToString(),
            State = state,
            Lines = words,
            Record = record,
            Jws = jws,
        };
    }
}
