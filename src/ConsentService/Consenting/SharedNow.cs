using System.Collections.Immutable;
using Navo.ConsentService.Me;
using Navo.ConsentService.Offers;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;

namespace Navo.ConsentService.Consenting;

/// <summary>What somebody shares now of one (category, holder, requestor).</summary>
/// <param name="Purposes">Those of a yes that is given; none of one on hold or over.</param>
/// <param name="Seen">How many events that is read from.</param>
internal sealed record SharedNow(ImmutableArray<PurposeId> Purposes, int Seen)
{
    /// <summary>Reads it; for someone nobody knows nothing is shared.</summary>
    public static async Task<SharedNow> ReadAsync(
        Person person, Consents consents, SubjectId? subject, Offer offer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var followUps = await person.FollowUpsAsync(subject, cancellationToken);
        var events = subject is { } known ? await consents.EventsAsync(known, cancellationToken) : [];
        List<ConsentEvent> own = [.. events.Where(one => offer.Is(one.Category, one.Holder, one.Requestor))];
        var facts = ConsentFold.Of(own, now, followUps(offer.Requestor));
        return new SharedNow(ConsentStates.Of(facts, now) == "given" ? facts!.Purposes : [], own.Count);
    }
}
