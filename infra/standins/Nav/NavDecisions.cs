using System.Text.Json.Nodes;
using Navo.StandIns.People;

namespace Navo.StandIns.Nav;

/// <summary>NAV's § 14 a decisions: what is current by NAV's own rule, and the latest in the codes of before.</summary>
internal static class NavDecisions
{
    private static readonly (string Now, string Before)[] Groups =
    [
        ("GODE_MULIGHETER", "STANDARD_INNSATS"), ("TRENGER_VEILEDNING", "SITUASJONSBESTEMT_INNSATS"),
        ("TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE", "SPESIELT_TILPASSET_INNSATS"), ("JOBBE_DELVIS", "GRADERT_VARIG_TILPASSET_INNSATS"),
        ("LITEN_MULIGHET_TIL_A_JOBBE", "VARIG_TILPASSET_INNSATS"),
    ];

    /// <summary>Current: taken after the start of the open period; from Arena up to four days before it too.</summary>
    public static JsonObject? Current(NavDecision decision, DateOnly? openSince)
    {
        var isCurrent = openSince is { } start && (decision.Taken > start || (decision.IsFromArena && decision.Taken > start.AddDays(-4)));
        return isCurrent ? Decision(decision.Group, decision) : null;
    }

    public static JsonObject Latest(NavDecision decision)
    {
        var node = Decision(Array.Find(Groups, group => group.Now == decision.Group).Before, decision);
        node["fraArena"] = decision.IsFromArena;
        return node;
    }

    private static JsonObject Decision(string group, NavDecision decision) => new()
    {
        ["innsatsgruppe"] = group,
        ["hovedmal"] = decision.Goal,

        // Arena keeps midnight.
        ["fattetDato"] = decision.IsFromArena ? NavWords.Instant(decision.Taken).Replace("T08", "T00", StringComparison.Ordinal) : NavWords.Instant(decision.Taken) + "[Europe/Oslo]",
    };
}
