using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Offers;
using Navo.ConsentService.Receipts;
using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Me;

/// <summary><c>GET /v1/me/texts/{category}/{holder}/{requestor}</c>: the text as it is to be shown, its end and law filled in.</summary>
internal static class TextEndpoints
{
    public static void MapTexts(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/texts/{category}/{holder}/{requestor}", ShowAsync);
        _ = me.MapGet("/consents/{id}/text", GivenOnAsync);
    }

    /// <summary>The exact words a yes was given on, whatever texts, laws and approvals say today.</summary>
    private static async Task<Results<Ok<TextDocument>, ProblemResult>> GivenOnAsync(
        string id, Caller.Participant caller, Person person, TextLibrary texts, CancellationToken cancellationToken)
    {
        var lives = await person.LivesAsync(await person.FindAsync(caller, cancellationToken), cancellationToken);
        return lives.SelectMany(events => events).FirstOrDefault(one => one.Kind is ConsentEventKind.Given && one.Consent?.ToString() == id) is { } given && GivenText.Of(given, texts) is { } shown
            ? TypedResults.Ok(Document(shown, null, null))
            : Problems.NotFound();
    }

    private static async Task<Results<Ok<TextDocument>, ProblemResult>> ShowAsync(
        [AsParameters] TextQuery query, Caller.Participant caller, YesJudge judge, TextLibrary texts, PolicySnapshot policy, Person person, Consents consents, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!judge.TryFindOffer(query.Category, query.Holder, query.Requestor, out var offer, out _))
        {
            return Problems.NotFound();
        }

        var now = time.GetUtcNow();
        var subject = await person.FindAsync(caller, cancellationToken);
        ImmutableArray<PurposeId> shared = query.Purpose is null ? [] : (await SharedNow.ReadAsync(person, consents, subject, offer, now, cancellationToken)).Purposes;
        if (Choose(query, offer, shared, texts) is not { } chosen || offer.For(chosen.YesTo).IsEmpty)
        {
            return Problems.NotFound();
        }

        var (text, yesTo) = chosen;

        // The end is that of the yes this page leads to: of its purposes, not of all that the words would explain.
        var period = Period.Of(policy, offer, yesTo);
        var (first, last) = (period.DefaultEnd(now), period.LastEnd(now));
        if (!TryReadEnd(query.ValidTo, first, out var end) || end <= now || end > last)
        {
            return Problems.InvalidRequest("validTo must be in the future, and no later than the shortest maximum.");
        }

        // Only ever on the person's own page, and only there: nothing in a list, a status or an answer tells (promise 7).
        var available = subject is not { } known || !await person.IsProtectedAsync(known, cancellationToken);
        var document = Document(judge.Fill(offer, text, end), first, last, yesTo);
        return TypedResults.Ok(available ? document : document with { Available = false, Message = text.Tongue.Unavailable });
    }

    private static (ConsentText Text, ImmutableArray<PurposeId> YesTo)? Choose(TextQuery query, Offer offer, ImmutableArray<PurposeId> shared, TextLibrary texts)
    {
        Reach? reach = null;
        if (query.Purpose is not null)
        {
            reach = PurposeId.TryParse(query.Purpose, out var purpose) ? Reach.Of(offer, purpose, shared, query.Version) : null;
            if (reach is null)
            {
                return null;
            }
        }

        // An older version may still be read, by whoever said yes to it; a new yes to it is not taken.
        var version = query.Version ?? reach?.Text.Version ?? offer.Widest.Version;
        return texts.Find(offer.Category.Id, offer.Holder, offer.Requestor, version, query.Language ?? TextLibrary.Agreed) is { } text
            ? (text, reach?.Purposes ?? text.Purposes)
            : null;
    }

    private static bool TryReadEnd(string? text, DateTimeOffset otherwise, out DateTimeOffset end)
    {
        end = otherwise;
        return text is null || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out end);
    }

    public static TextDocument Document(FilledText filled, DateTimeOffset? first, DateTimeOffset? last, ImmutableArray<PurposeId>? yesTo = null) => new()
    {
        Category = filled.Source.Category.Value,
        Holder = filled.Source.Holder.Value,
        Requestor = filled.Source.Requestor.Value,
        Purposes = [.. filled.Source.Purposes.Select(purpose => purpose.Value)],
        YesTo = yesTo is { } purposes ? [.. purposes.Select(purpose => purpose.Value)] : null,
        Version = filled.Source.Version,
        Language = filled.Source.Language,
        Dir = filled.Source.Tongue.Dir,
        Status = filled.Source.Approval.Status,
        ApprovedBy = filled.Source.Approval.By,
        Date = filled.Source.Approval.Date,
        Hash = filled.Hash,
        ValidTo = filled.ValidTo,
        ValidToDefault = first,
        ValidToMax = last,
        Title = filled.Source.Title,
        Parts = [.. filled.Parts.Select(part => new TextPartDocument(part.Part, part.Heading, part.Text))],
        Note = filled.Source.Note,
        More = new TextMoreDocument(filled.More.Heading, filled.More.Text),
        Yes = filled.Source.Yes,
        No = filled.Source.No,
        Later = filled.Source.Later,
        Question = new TextQuestionDocument(
            filled.Source.Question.Text,
            [.. filled.Source.Question.Options.Select(option => new TextOptionDocument(option.Id, option.Text))],
            filled.Source.Question.Answer),
        Available = true,
        Agreed = filled.Agreed is null ? null : Document(filled.Agreed, first, last, yesTo),
    };
}
