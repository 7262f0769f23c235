using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Adapters.Mapping;
using Navo.Adapters.Nav.Client;
using Navo.Adapters.Sources;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>What the person wants, as NAV has noted it → <c>mal</c>. What stands in the way, and the person's own words, stay.</summary>
internal static class MalMapping
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string> { ["hindringer"] = "obstacles", ["fritekst"] = "text" }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Mapped<Observation<Mal>> Map(FollowUpData followUp, WishesAnswer? wishes, string agency, DateOnly today)
    {
        var apart = ImmutableArray.CreateBuilder<KeptApart>();
        if (wishes is null || FollowUpNow.Read(followUp) is not { } now || !now.MayTell(wishes.SperretTilEnhet, "ajourfort", wishes.Ajourfort, apart)
            || OwnCodes.Goal.Read(wishes.Onskemaal, apart) is not { } goal)
        {
            return new Mapped<Observation<Mal>>([], apart.ToImmutable());
        }

        var withheld = new WithheldNames();
        withheld.AddUnread("", wishes.Unread, Known);
        var observation = new Observation<Mal>
        {
            ObservedOn = NorwegianDay.Read(wishes.Ajourfort) is { } day && day <= today ? day : today,
            Evidence = OwnCodes.EvidenceOf(wishes.MeldtAv),
            SourceAgency = agency,
            SourceUnit = now.Unit.Value,
            Data = new Mal
            {
                GoalType = goal,
                OccupationStyrk = OwnCodes.Styrk("onsketYrkeskode", wishes.OnsketYrkeskode, apart),
                Timeframe = OwnCodes.Horizon.ReadOptional(wishes.Horisont, apart),
                NextStep = OwnCodes.Step.ReadOptional(wishes.AvtaltSkritt, apart),
            },
        };
        return new Mapped<Observation<Mal>>([observation], apart.ToImmutable()) { Withheld = withheld.ToImmutable() };
    }
}
