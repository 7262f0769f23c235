using System.Collections.Frozen;
using Navo.Adapters.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>NAV's code lists and what each code is called in the canonical model.</summary>
internal static class NavCodes
{
    /// <summary>Activities that stay at NAV: treatment is health (GDPR art. 9), minutes are free text. Cards are told by their own messages, not by this row.</summary>
    public static FrozenSet<string> WithheldActivities { get; } =
        FrozenSet.ToFrozenSet(["behandling", "samtalereferat", "eksternaktivitet", "BEHANDLING", "SAMTALEREFERAT", "EKSTERNAKTIVITET"], StringComparer.Ordinal);

    /// <summary>Rows that are the plan's own of a card: what locks such a row locks its card.</summary>
    public static FrozenSet<string> CardActivities { get; } = FrozenSet.ToFrozenSet(["eksternaktivitet", "EKSTERNAKTIVITET"], StringComparer.Ordinal);

    /// <summary>Measures whose very type reveals health: they are dropped, not grouped (policy: traps in the rows).</summary>
    public static FrozenSet<string> WithheldMeasures { get; } = FrozenSet.ToFrozenSet(
        [
            "ARBEIDSRETTET_REHABILITERING", "AVKLARING", "ARBEIDSFORBEREDENDE_TRENING", "TILRETTELAGT_ARBEID_ORDINAER", "VARIG_TILRETTELAGT_ARBEID_SKJERMET",
            "ARBFORB", "AVKLARAG", "ARBRRHDAG", "VASV",
        ],
        StringComparer.Ordinal);

    public static CodeList<ActivityType> Activity { get; } = new("aktivitet_type", new Dictionary<string, ActivityType>
    {
        ["egenaktivitet"] = ActivityType.Egenaktivitet,
        ["jobbsoeking"] = ActivityType.Jobbsoking,
        ["sokeavtale"] = ActivityType.Sokeavtale,
        ["ijobb"] = ActivityType.IJobb,
        ["mote"] = ActivityType.Mote,
        ["stilling_fra_nav"] = ActivityType.Stilling,
    });

    public static CodeList<PlanStatus> ActivityStatus { get; } = new("aktivitetStatus", new Dictionary<string, PlanStatus>
    {
        ["BRUKER_ER_INTERESSERT"] = PlanStatus.Forslag,
        ["FORSLAG"] = PlanStatus.Forslag,
        ["PLANLAGT"] = PlanStatus.Planlagt,
        ["GJENNOMFORES"] = PlanStatus.Gjennomfores,
        ["FULLFORT"] = PlanStatus.Fullfort,
        ["AVBRUTT"] = PlanStatus.Avbrutt,
    });

    public static CodeList<TiltakGroup> Measure { get; } = new("tiltakskode", new Dictionary<string, TiltakGroup>
    {
        ["ARBEIDSMARKEDSOPPLAERING"] = TiltakGroup.Opplaering,
        ["GRUPPE_ARBEIDSMARKEDSOPPLAERING"] = TiltakGroup.Opplaering,
        ["ENKELTPLASS_ARBEIDSMARKEDSOPPLAERING"] = TiltakGroup.Opplaering,
        ["FAG_OG_YRKESOPPLAERING"] = TiltakGroup.Opplaering,
        ["GRUPPE_FAG_OG_YRKESOPPLAERING"] = TiltakGroup.Opplaering,
        ["ENKELTPLASS_FAG_OG_YRKESOPPLAERING"] = TiltakGroup.Opplaering,
        ["STUDIESPESIALISERING"] = TiltakGroup.Opplaering,
        ["HOYERE_YRKESFAGLIG_UTDANNING"] = TiltakGroup.Opplaering,
        ["HOYERE_UTDANNING"] = TiltakGroup.Opplaering,
        ["NORSKOPPLAERING_GRUNNLEGGENDE_FERDIGHETER_FOV"] = TiltakGroup.Opplaering,
        ["JOBBKLUBB"] = TiltakGroup.Jobbsoking,
        ["DIGITALT_OPPFOLGINGSTILTAK"] = TiltakGroup.Jobbsoking,
        ["ARBEIDSTRENING"] = TiltakGroup.Arbeidstrening,
        ["OPPFOLGING"] = TiltakGroup.Annet,
    });

    /// <summary>Types of card: those of the measures, and Arena's for the same.</summary>
    public static CodeList<TiltakGroup> Card { get; } = new("aktivitetskortType", new Dictionary<string, TiltakGroup>(Measure.Codes)
    {
        ["GRUPPEAMO"] = TiltakGroup.Opplaering,
        ["ENKELAMO"] = TiltakGroup.Opplaering,
        ["GRUFAGYRKE"] = TiltakGroup.Opplaering,
        ["ENKFAGYRKE"] = TiltakGroup.Opplaering,
        ["HOYEREUTD"] = TiltakGroup.Opplaering,
        ["JOBBK"] = TiltakGroup.Jobbsoking,
        ["DIGIOPPARB"] = TiltakGroup.Jobbsoking,
        ["ARBTREN"] = TiltakGroup.Arbeidstrening,
        ["INDOPPFAG"] = TiltakGroup.Annet,
    });

    public static CodeList<PlanStatus> MeasureStatus { get; } = new("deltakerstatus.kode", new Dictionary<string, PlanStatus>
    {
        ["SOKT_INN"] = PlanStatus.Forslag,
        ["VURDERES"] = PlanStatus.Forslag,
        ["VENTELISTE"] = PlanStatus.Planlagt,
        ["VENTER_PA_OPPSTART"] = PlanStatus.Planlagt,
        ["DELTAR"] = PlanStatus.Gjennomfores,
        ["HAR_SLUTTET"] = PlanStatus.Fullfort,
        ["AVBRUTT"] = PlanStatus.Avbrutt,
        ["IKKE_AKTUELL"] = PlanStatus.Avbrutt,
    });
}
