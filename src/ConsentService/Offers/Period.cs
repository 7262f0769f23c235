using Navo.Contracts.Identifiers;
using Navo.Decisions.Agreements;

namespace Navo.ConsentService.Offers;

/// <summary>How long a yes may last: the shortest of its purposes and agreements holds.</summary>
internal sealed record Period(int Default, int Longest)
{
    public static Period Of(PolicySnapshot policy, Offer offer, IReadOnlyCollection<PurposeId> purposes)
    {
        var agreements = offer.For(purposes);
        var rules = purposes.Select(policy.Purpose).OfType<Purpose>().ToList();
        return new Period(
            Math.Min(rules.Min(purpose => purpose.MonthsDefault), agreements.Min(agreement => agreement.MonthsDefault)),
            Math.Min(rules.Min(purpose => purpose.MonthsMax), agreements.Min(agreement => agreement.MonthsMax)));
    }

    public DateTimeOffset DefaultEnd(DateTimeOffset now) => Whole(now).AddMonths(Default);

    public DateTimeOffset LastEnd(DateTimeOffset now) => Whole(now).AddMonths(Longest);

    // Instants are kept and shown in whole milliseconds.
    private static DateTimeOffset Whole(DateTimeOffset now) => DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
}
