using System.Collections.Immutable;
using Navo.ConsentService.Offers;
using Navo.ConsentService.Texts;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Consenting;

/// <summary>A yes that has been judged and may be written.</summary>
internal sealed record Yes(Offer Offer, ImmutableArray<PurposeId> Purposes, FilledText Text, DateTimeOffset ValidTo)
{
    /// <summary>What came of the picture question.</summary>
    public PictureAnswer Question { get; init; }

    /// <summary>How much of what stands it was judged by; an answer to an ask is not written over what has come since.</summary>
    public int? Seen { get; init; }

    /// <summary>The act it is, so that a retry has no second effect.</summary>
    public RequestId? Act { get; init; }
}
