using System.Collections.Immutable;
using Navo.ConsentService.Offers;
using Navo.ConsentService.Texts;
using Navo.Contracts.Identifiers;

namespace Navo.ConsentService.Consenting;

/// <summary>A yes that has been judged and may be written.</summary>
internal sealed record Yes(Offer Offer, ImmutableArray<PurposeId> Purposes, FilledText Text, DateTimeOffset ValidTo);
