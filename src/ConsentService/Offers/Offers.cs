using Navo.ConsentService.Texts;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.ConsentService.Offers;

/// <summary>What may be asked, from policy and texts. A draft or ended agreement is not askable: a yes to it would mislead.</summary>
internal sealed class Offers(PolicySnapshot policy, TextLibrary texts, TimeProvider time)
{
    /// <summary>Every offer, in the order of the policy.</summary>
    public IReadOnlyList<Offer> All() => [.. InForce()
        .GroupBy(agreement => (agreement.Category, agreement.Holder, agreement.Requestor))
        .Select(group => Make([.. group]))
        .OfType<Offer>()];

    public Offer? Find(CategoryId category, AgencyId holder, AgencyId requestor) =>
        Make([.. InForce().Where(agreement => agreement.Category == category && agreement.Holder == holder && agreement.Requestor == requestor)]);

    private IEnumerable<Agreement> InForce()
    {
        var now = time.GetUtcNow();
        return policy.Agreements.Where(agreement =>
            agreement.State is AgreementState.InForce && agreement.ValidFrom <= now && (agreement.ValidTo is null || now < agreement.ValidTo));
    }

    private Offer? Make(List<Agreement> agreements)
    {
        if (agreements is not [var first, ..] || policy.Category(first.Category) is not { } category)
        {
            return null;
        }

        var purposes = agreements.SelectMany(agreement => agreement.Purposes).ToHashSet();
        List<ConsentText> current = [.. texts.Current
            .Where(text => text.Category == first.Category && text.Holder == first.Holder && text.Requestor == first.Requestor && text.Purposes.All(purposes.Contains))
            .OrderByDescending(text => text.Purposes.Length)
            .ThenBy(text => text.Version, StringComparer.Ordinal)];
        return current.Count == 0 ? null : new Offer
        {
            Category = category,
            Holder = first.Holder,
            Requestor = first.Requestor,
            Agreements = [.. agreements],
            Texts = [.. current],
        };
    }
}
