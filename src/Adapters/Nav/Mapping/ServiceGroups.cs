using System.Collections.Frozen;
using System.Collections.Immutable;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>NAV's service groups (innsatsgruppe) in all three generations of codes. Read only to know a decision when there is one: the group never leaves NAV.</summary>
internal static class ServiceGroups
{
    /// <summary>Which of today's groups a code stands for. Arena's VARIG stands for two of them, so from Arena to today is no function.</summary>
    public static FrozenDictionary<string, ImmutableArray<ServiceGroup>> Codes { get; } = new Dictionary<string, ImmutableArray<ServiceGroup>>
    {
        ["GODE_MULIGHETER"] = [ServiceGroup.GodeMuligheter],
        ["TRENGER_VEILEDNING"] = [ServiceGroup.TrengerVeiledning],
        ["TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE"] = [ServiceGroup.TrengerVeiledningNedsattArbeidsevne],
        ["JOBBE_DELVIS"] = [ServiceGroup.JobbeDelvis],
        ["LITEN_MULIGHET_TIL_A_JOBBE"] = [ServiceGroup.LitenMulighetTilAJobbe],

        // The codes of before.
        ["STANDARD_INNSATS"] = [ServiceGroup.GodeMuligheter],
        ["SITUASJONSBESTEMT_INNSATS"] = [ServiceGroup.TrengerVeiledning],
        ["SPESIELT_TILPASSET_INNSATS"] = [ServiceGroup.TrengerVeiledningNedsattArbeidsevne],
        ["GRADERT_VARIG_TILPASSET_INNSATS"] = [ServiceGroup.JobbeDelvis],
        ["VARIG_TILPASSET_INNSATS"] = [ServiceGroup.LitenMulighetTilAJobbe],

        // Arena's.
        ["IKVAL"] = [ServiceGroup.GodeMuligheter],
        ["BFORM"] = [ServiceGroup.TrengerVeiledning],
        ["BATT"] = [ServiceGroup.TrengerVeiledningNedsattArbeidsevne],
        ["VARIG"] = [ServiceGroup.JobbeDelvis, ServiceGroup.LitenMulighetTilAJobbe],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The groups a code may stand for; none for a code on no list.</summary>
    public static ImmutableArray<ServiceGroup> Read(string? code) => code is not null && Codes.TryGetValue(code, out var groups) ? groups : [];
}
