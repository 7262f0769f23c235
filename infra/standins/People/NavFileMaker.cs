using System.Collections.Immutable;

namespace Navo.StandIns.People;

/// <summary>Makes up a person's file at NAV.</summary>
internal sealed class NavFileMaker(Draw draw, DateOnly today)
{
    private static readonly string[] Groups =
        ["GODE_MULIGHETER", "TRENGER_VEILEDNING", "TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE", "JOBBE_DELVIS", "LITEN_MULIGHET_TIL_A_JOBBE"];

    private static readonly string[] Kinds = ["egenaktivitet", "jobbsoeking", "sokeavtale", "ijobb", "stilling_fra_nav"];

    private static readonly string[] Phases = ["PLANLAGT", "GJENNOMFORES", "FULLFORT", "BRUKER_ER_INTERESSERT", "AVBRUTT"];

    private static readonly string[] Measures =
    [
        "ARBEIDSMARKEDSOPPLAERING", "NORSKOPPLAERING_GRUNNLEGGENDE_FERDIGHETER_FOV", "JOBBKLUBB", "OPPFOLGING", "STUDIESPESIALISERING",
        "DIGITALT_OPPFOLGINGSTILTAK", "ARBEIDSFORBEREDENDE_TRENING", "AVKLARING", "ARBEIDSRETTET_REHABILITERING", "FAG_OG_YRKESOPPLAERING",
    ];

    private static readonly string[] MeasurePhases = ["SOKT_INN", "VENTELISTE", "VENTER_PA_OPPSTART", "DELTAR", "HAR_SLUTTET", "AVBRUTT"];

    /// <summary>A complete file: every kind of row that may be told, and one of each kind that may not.</summary>
    public NavFile Complete(string unit, AgencyFacts facts)
    {
        var activities = new List<NavActivityOnFile>
        {
            Activity("egenaktivitet", "GJENNOMFORES", agreed: true, startDays: -40, endDays: 60),
            Activity("jobbsoeking", "PLANLAGT", agreed: true, startDays: 14, endDays: 90),
            Activity("mote", "PLANLAGT", agreed: true, startDays: 12, endDays: 12),
            Activity("behandling", "GJENNOMFORES", agreed: false, startDays: -30, endDays: 30),
            Activity("samtalereferat", "FULLFORT", agreed: false, startDays: -20, endDays: -20),
            Activity("egenaktivitet", "FULLFORT", agreed: true, startDays: -200, endDays: -150) with { LockedTo = unit },
        };
        return File(facts, "INTRODUKSJONSPROGRAM", activities,
        [
            Measure("NORSKOPPLAERING_GRUNNLEGGENDE_FERDIGHETER_FOV", "DELTAR", -60),
            Measure("ARBEIDSRETTET_REHABILITERING", "VENTELISTE", 20),
        ]);
    }

    /// <summary>A file as files are: some have much in them, some hardly anything.</summary>
    public NavFile Ordinary(AgencyFacts facts)
    {
        var activities = new List<NavActivityOnFile>();
        for (var left = draw.Between(0, 4); left > 0; left--)
        {
            activities.Add(Activity(draw.Of(Kinds), draw.Of(Phases), draw.Below(2) == 0, draw.Between(-300, 30), draw.Between(31, 120)));
        }

        if (draw.Below(3) == 0)
        {
            activities.Add(Activity("mote", "PLANLAGT", agreed: true, draw.Between(1, 40), 41));
        }

        if (draw.Below(4) == 0)
        {
            activities.Add(Activity("behandling", draw.Of(Phases), agreed: false, draw.Between(-90, 10), 60));
        }

        if (draw.Below(4) == 0)
        {
            activities.Add(Activity("samtalereferat", "FULLFORT", agreed: false, -15, -15));
        }

        var measures = Enumerable.Range(0, draw.Below(3)).Select(_ => Measure(draw.Of(Measures), draw.Of(MeasurePhases), draw.Between(-200, 40)));
        return File(facts, draw.Below(2) == 0 ? "INTRODUKSJONSPROGRAM" : "INGEN", activities, [.. measures]);
    }

    /// <summary>A file with a qualification programme (kvalifiseringsprogram): rows of its time, and rows locked to one office.</summary>
    public NavFile WithKvp(string unit, AgencyFacts facts)
    {
        var activities = new List<NavActivityOnFile>
        {
            Activity("egenaktivitet", "GJENNOMFORES", agreed: true, startDays: -100, endDays: 100),
            Activity("mote", "PLANLAGT", agreed: true, startDays: 9, endDays: 9) with { LockedTo = unit },
            Activity("jobbsoeking", "FULLFORT", agreed: true, startDays: -390, endDays: -370),
        };
        var file = File(facts, "KVP", activities, [Measure("JOBBKLUBB", "DELTAR", -50) with { LockedTo = unit }]);
        return file with { Kvp = (today.AddDays(-180), today.AddDays(180)) };
    }

    private NavFile File(AgencyFacts facts, string programme, IEnumerable<NavActivityOnFile> activities, ImmutableArray<NavMeasureOnFile> measures) => new()
    {
        Facts = facts,
        PeriodId = draw.Uuid(),
        Programme = programme,
        Decision = new NavDecision(draw.Of(Groups), draw.Below(3) == 0 ? "BEHOLDE_ARBEID" : "SKAFFE_ARBEID", today.AddDays(-draw.Between(10, 300)), IsFromArena: false),
        Activities = [.. activities],
        Measures = measures,
    };

    private NavActivityOnFile Activity(string kind, string phase, bool agreed, int startDays, int endDays) => new()
    {
        Id = draw.Uuid(),
        Kind = kind,
        Title = $"Egen tittel ({kind})",
        Text = "Fritekst som aldri skal ut av NAV.",
        Phase = phase,
        Agreed = agreed,
        Start = today.AddDays(startDays),
        End = today.AddDays(endDays),
        Created = today.AddDays(Math.Min(startDays, 0) - 5),
    };

    private NavMeasureOnFile Measure(string kind, string phase, int startDays) => new()
    {
        Kind = kind,
        Phase = phase,
        Organiser = "Tiltaksarrangør Test AS",
        Start = today.AddDays(startDays),
        End = today.AddDays(startDays + 120),
    };
}
