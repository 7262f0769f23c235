using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Navo.ConsentService.Offers;
using Navo.ConsentService.Texts;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;
using Navo.Edge.Callers;
using Navo.Edge.ProblemDocuments;

namespace Navo.ConsentService.Consenting;

/// <summary>Judges what a participant said yes to: something askable, to a text that is current, for as long as is allowed.</summary>
internal sealed class YesJudge(Offers.Offers offers, TextLibrary texts, PolicySnapshot policy, TimeProvider time)
{
    /// <summary>The offer a body names; false with a 400 when there is none.</summary>
    public bool TryFindOffer(string category, string holder, string requestor, [NotNullWhen(true)] out Offer? offer, [NotNullWhen(false)] out ProblemResult? problem)
    {
        offer = CategoryId.TryParse(category, out var what) && AgencyId.TryParse(holder, out var from) && AgencyId.TryParse(requestor, out var to)
            ? offers.Find(what, from, to)
            : null;
        problem = offer is null ? Problems.InvalidRequest("There is nothing to answer for this category, holder and requestor.") : null;
        return offer is not null;
    }

    /// <summary>Judges a yes. The numbered order is the order of the answers.</summary>
    public bool TryJudge(
        Offer offer,
        Caller.Participant caller,
        IReadOnlyList<string?> purposes,
        string textVersion,
        string language,
        DateTimeOffset? validTo,
        [NotNullWhen(true)] out Yes? yes,
        [NotNullWhen(false)] out ProblemResult? problem)
    {
        yes = null;

        // 1. The purposes: at least one, each once, each of an agreement in force.
        if (Read(offer, purposes) is not { } asked)
        {
            problem = Problems.InvalidRequest("The purposes must be some of those offered, each once.");
            return false;
        }

        // 2. The text: it exists, is current, and has a sentence for each purpose.
        if (texts.Find(offer.Category.Id, offer.Holder, offer.Requestor, textVersion, language) is not { } text)
        {
            problem = Problems.InvalidRequest("There is no such text.");
            return false;
        }

        if (!asked.All(text.Purposes.Contains))
        {
            problem = Problems.InvalidRequest("The text does not explain these purposes.");
            return false;
        }

        if (offer.Texts.All(current => current.Version != text.Version))
        {
            problem = Problem.TextSuperseded();
            return false;
        }

        // 3. The end.
        var now = time.GetUtcNow();
        var period = Period.Of(policy, offer, asked);
        var end = validTo?.ToUniversalTime() ?? period.DefaultEnd(now);
        if (end <= now || end > period.LastEnd(now))
        {
            problem = Problems.InvalidRequest("validTo must be in the future, and no later than the shortest maximum.");
            return false;
        }

        // 4. GDPR art. 9(2)(a): the yes to a special category is the person's own beyond doubt.
        if (offer.IsSpecial && caller.Assurance < Assurance.High)
        {
            problem = Problem.Assurance();
            return false;
        }

        problem = null;
        yes = new Yes(offer, asked, Fill(offer, text, end), end);
        return true;
    }

    /// <summary>The text as it is shown with this end; a draft with the agreed text beside it.</summary>
    public FilledText Fill(Offer offer, ConsentText text, DateTimeOffset end)
    {
        var laws = offer.For(text.Purposes)
            .SelectMany(agreement => (Law?[])[agreement.NationalProvision, agreement.ConfidentialityGround])
            .OfType<Law>()
            .Select(law => law.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var agreed = text.IsDraft && texts.Find(text.Category, text.Holder, text.Requestor, text.Version, TextLibrary.Agreed) is { } nb && nb != text
            ? FilledText.Fill(nb, end, laws, agreed: null)
            : null;
        return FilledText.Fill(text, end, laws, agreed);
    }

    private static ImmutableArray<PurposeId>? Read(Offer offer, IReadOnlyList<string?> purposes)
    {
        var read = new List<PurposeId>();
        foreach (var text in purposes)
        {
            if (!PurposeId.TryParse(text, out var purpose) || read.Contains(purpose) || !offer.Agreements.Any(agreement => agreement.Purposes.Contains(purpose)))
            {
                return null;
            }

            read.Add(purpose);
        }

        return read.Count == 0 ? null : [.. read.OrderBy(purpose => purpose.Value, StringComparer.Ordinal)];
    }
}
