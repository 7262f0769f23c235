using System.Collections.Immutable;
using Navo.ConsentService.Offers;
using Navo.ConsentService.Texts;
using Navo.Contracts.Identifiers;

namespace Navo.ConsentService.Consenting;

/// <summary>
/// What a yes to a purpose asked about reaches: that purpose, and those the participant shares for now, as far as one text explains them all. So
/// agreeing to more never stops what was agreed to before. A yes on hold is kept out: a yes to something else does not take it up again.
/// </summary>
/// <param name="Text">The agreed text that explains it: the narrowest that does.</param>
/// <param name="Purposes">What is said yes to.</param>
internal sealed record Reach(ConsentText Text, ImmutableArray<PurposeId> Purposes)
{
    /// <summary>Null where no current text explains the purpose, or not that version of it.</summary>
    public static Reach? Of(Offer offer, PurposeId asked, ImmutableArray<PurposeId> shared, string? version = null)
    {
        var text = version is null
            ? offer.TextFor(shared.Add(asked)) ?? offer.TextFor([asked])
            : offer.Texts.FirstOrDefault(text => text.Version == version && text.Purposes.Contains(asked));
        return text is null ? null : new Reach(
            text,
            [.. shared.Add(asked).Distinct().Where(text.Purposes.Contains).OrderBy(purpose => purpose.Value, StringComparer.Ordinal)]);
    }
}
