using System.Collections.Immutable;
using Navo.ConsentService.Texts;
using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.ConsentService.Offers;

/// <summary>What a participant may be asked for one (category, holder, requestor): agreements in force, and the current texts whose purposes they cover.</summary>
internal sealed record Offer
{
    public required Category Category { get; init; }

    public required AgencyId Holder { get; init; }

    public required AgencyId Requestor { get; init; }

    /// <summary>Agreements in force now.</summary>
    public required ImmutableArray<Agreement> Agreements { get; init; }

    /// <summary>Current texts in the agreed language, the widest first. Never empty.</summary>
    public required ImmutableArray<ConsentText> Texts { get; init; }

    /// <summary>The text with the most purposes: the one a participant meets who was not asked.</summary>
    public ConsentText Widest => Texts[0];

    /// <summary>The narrowest current text for these purposes; null when none has a sentence for each.</summary>
    public ConsentText? TextFor(IEnumerable<PurposeId> purposes) => Texts.LastOrDefault(text => purposes.All(purpose => text.Purposes.Contains(purpose)));

    /// <summary>True of what is about this (category, holder, requestor).</summary>
    public bool Is(CategoryId category, AgencyId holder, AgencyId requestor) => category == Category.Id && holder == Holder && requestor == Requestor;

    /// <summary>The agreements a yes to these purposes would rest on.</summary>
    public ImmutableArray<Agreement> For(IEnumerable<PurposeId> purposes) =>
        [.. Agreements.Where(agreement => purposes.Any(purpose => agreement.Purposes.Contains(purpose)))];

    /// <summary>GDPR art. 9, by policy or by its agreement: the yes must be the person's own, at high assurance.</summary>
    public bool IsSpecial => Category.SpecialCategory is not SpecialCategory.None || Agreements.Any(agreement => agreement.Gdpr9 is not null);
}
