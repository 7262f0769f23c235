using Microsoft.AspNetCore.Http.HttpResults;
using Navo.ConsentService.Consenting;
using Navo.ConsentService.Offers;
using Navo.ConsentService.Texts;
using Navo.ConsentService.Wire;
using Navo.Decisions.Agreements;
using Navo.Decisions.Facts;
using Navo.Edge.Callers;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Me;

/// <summary><c>GET /v1/me/categories</c>: everything that may be shared, and where it stands. A protected person's list is like anyone's.</summary>
internal static class CategoryEndpoints
{
    public static void MapCategories(this RouteGroupBuilder me) => _ = me.MapGet("/categories", ListAsync);

    private static async Task<Ok<IReadOnlyList<CategoryDocument>>> ListAsync(
        Caller.Participant caller,
        Person person,
        Offers.Offers offers,
        TextLibrary texts,
        PolicySnapshot policy,
        Requests requests,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var subject = await person.FindAsync(caller, cancellationToken);
        var lives = await person.LivesAsync(subject, cancellationToken);
        var asks = subject is { } same ? await requests.ListAsync(same, cancellationToken) : [];
        var followUps = await person.FollowUpsAsync(subject, cancellationToken);
        var now = time.GetUtcNow();
        return TypedResults.Ok<IReadOnlyList<CategoryDocument>>([.. offers.All().Select(offer => Document(offer, Period.Of(policy, offer, offer.Widest.Purposes)))]);

        CategoryDocument Document(Offer offer, Period period)
        {
            // The state is that of the one they are; a no holds of whomever they were.
            var own = lives.Take(1).SelectMany(events => events).Where(IsOfOffer).ToList();
            var ever = lives.SelectMany(events => events).Where(IsOfOffer).OrderBy(one => one.Position).ToList();
            var facts = ConsentFold.Of(own, now, followUps(offer.Requestor));

            // Whoever chose to wait may still answer what was asked; a question nobody has answered comes first.
            var ask = asks.Where(one => offer.Is(one.Category, one.Holder, one.Requestor)
                    && one.Answer is null or { Kind: ConsentEventKind.Later } && (!one.IsSpoken || now < one.AskedAt + SpokenYes.Waits)
                    && offer.TextFor([one.Purpose]) is not null)
                .OrderBy(one => one.Answer is not null).FirstOrDefault();
            return new CategoryDocument
            {
                Id = offer.Category.Id.Value,
                Name = offer.Category.Name,
                Text = offer.Category.Text,
                Holder = offer.Holder.Value,
                Requestor = offer.Requestor.Value,
                Purposes = [.. offer.Widest.Purposes.Select(purpose => purpose.Value)],
                State = ConsentStates.Of(facts, now),
                TextVersion = offer.Widest.Version,
                Languages = [.. texts.Languages(offer.Widest)],
                Translations = [.. texts.Translations(offer.Widest).Select(text =>
                    new TranslationDocument(text.Language, text.Tongue.Name, text.Tongue.Dir, text.Approval.Status, text.Approval.Date))],
                Months = new MonthsDocument(period.Default, period.Longest),
                Assurance = offer.IsSpecial ? "high" : "substantial",
                Consent = facts?.Consent?.ToString(),
                GivenAt = facts?.GivenAt,
                ValidTo = facts?.ValidTo,
                PausedAt = facts?.State == ConsentState.Paused ? own.FindLast(one => one.Kind == ConsentEventKind.Paused)?.Instant : null,
                QuietUntil = AskQuiet.Until(ever, now),
                ConfirmBy = ask is { IsSpoken: true, Answer: null } ? ask.AskedAt + SpokenYes.Waits : null,
                SharedPurposes = facts?.Consent is null ? null : [.. facts.Purposes.Select(purpose => purpose.Value)],
                Request = ask?.Id.ToString(),
                RequestPurpose = ask?.Purpose.Value,
                RequestState = ask is null ? null : RequestEndpoints.StateOf(ask, now),
                AskedAt = ask?.AskedAt,
                AskedBy = ask is null ? null : RequestEndpoints.Asker(ask),
            };

            bool IsOfOffer(ConsentEvent one) => offer.Is(one.Category, one.Holder, one.Requestor);
        }
    }
}
