using Navo.Adapters.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Nav.Mapping;

/// <summary>The code lists of NAV's own notes (docs/spec/nav.md) and what each code is called in the canonical model.</summary>
internal static class OwnCodes
{
    public static CodeList<WorkTask> Task { get; } = new("arbeidsoppgaver[]", new Dictionary<string, WorkTask>
    {
        ["VASK"] = WorkTask.Renhold,
        ["KJOKKEN"] = WorkTask.Matlaging,
        ["KELNER"] = WorkTask.Servering,
        ["BUTIKK"] = WorkTask.Salg,
        ["LAGERARBEID"] = WorkTask.Lager,
        ["SJAFOR"] = WorkTask.Transport,
        ["BYGGEPLASS"] = WorkTask.Bygg,
        ["VERKSTEDARBEID"] = WorkTask.Handverk,
        ["FABRIKK"] = WorkTask.Produksjon,
        ["MEKANIKER"] = WorkTask.Reparasjon,
        ["GARD"] = WorkTask.Jordbruk,
        ["FISKEBAT"] = WorkTask.Fiske,
        ["HUSDYR"] = WorkTask.Dyrestell,
        ["BARN"] = WorkTask.Barnepass,
        ["ELDRE"] = WorkTask.Omsorg,
        ["SYKEHUS"] = WorkTask.Helse,
        ["SKOLE"] = WorkTask.Undervisning,
        ["KONTORARBEID"] = WorkTask.Kontor,
        ["DATA"] = WorkTask.InformationTechnology,
        ["LEDER"] = WorkTask.Ledelse,
        ["VAKT"] = WorkTask.Sikkerhet,
        ["SKREDDER"] = WorkTask.Sying,
        ["HAR"] = WorkTask.Frisor,
    });

    public static CodeList<GoalType> Goal { get; } = new("onskemaal", new Dictionary<string, GoalType>
    {
        ["LONNSARBEID"] = GoalType.Jobb,
        ["EGET_FIRMA"] = GoalType.EgenBedrift,
        ["FAGUTDANNING"] = GoalType.Fagbrev,
        ["GRUNNSKOLEOPPLARING"] = GoalType.Grunnskole,
        ["VGS"] = GoalType.Videregaende,
        ["HOYSKOLE"] = GoalType.HoyereUtdanning,
        ["BEDRE_NORSK"] = GoalType.Norsk,
        ["KORT_KURS"] = GoalType.Kurs,
    });

    public static CodeList<Timeframe> Horizon { get; } = new("horisont", new Dictionary<string, Timeframe>
    {
        ["STRAKS"] = Timeframe.Na,
        ["HALVT_AR"] = Timeframe.Innen6Maneder,
        ["ETT_AR"] = Timeframe.Innen1Ar,
        ["TRE_AR"] = Timeframe.Innen3Ar,
        ["LENGER_FREM"] = Timeframe.Senere,
    });

    public static CodeList<NextStep> Step { get; } = new("avtaltSkritt", new Dictionary<string, NextStep>
    {
        ["STILLINGSSOK"] = NextStep.SokeJobb,
        ["UTPLASSERING"] = NextStep.Praksis,
        ["KURSSTART"] = NextStep.TaKurs,
        ["NORSKPROVE"] = NextStep.TaProve,
        ["INNSOK_SKOLE"] = NextStep.SokeSkole,
        ["GODKJENNING"] = NextStep.GodkjenneUtdanning,
        ["KARRIERESENTER"] = NextStep.Karriereveiledning,
        ["NY_SAMTALE"] = NextStep.Mote,
    });

    public static CodeList<Need> Need { get; } = new("behovskode", new Dictionary<string, Need>
    {
        ["STORRE_TEKST"] = Contracts.Categories.Need.StorSkrift,
        ["LYDSTOTTE"] = Contracts.Categories.Need.Lyd,
        ["KORTE_OKTER"] = Contracts.Categories.Need.Pauser,
        ["TRINNFRITT"] = Contracts.Categories.Need.TilgjengeligLokale,
        ["SKJERMET_ROM"] = Contracts.Categories.Need.StilleRom,
    });

    public static CodeList<InterpreterMode> Interpreter { get; } = new("tolkeform", new Dictionary<string, InterpreterMode>
    {
        ["FREMMOTE"] = InterpreterMode.Oppmote,
        ["TELEFONTOLK"] = InterpreterMode.Telefon,
        ["SKJERMTOLK"] = InterpreterMode.Skjerm,
    });

    public static CodeList<DigitalTask> DigitalTask { get; } = new("besvarelse[mestrer]", new Dictionary<string, DigitalTask>
    {
        ["MOBIL"] = Contracts.Categories.DigitalTask.Telefon,
        ["SENDE_EPOST"] = Contracts.Categories.DigitalTask.EPost,
        ["ELEKTRONISK_ID"] = Contracts.Categories.DigitalTask.BankId,
        ["NETTSKJEMA"] = Contracts.Categories.DigitalTask.Skjema,
        ["VIDEOMOTE"] = Contracts.Categories.DigitalTask.Teams,
        ["JOBBSOK_PAA_NETT"] = Contracts.Categories.DigitalTask.SokeJobb,
        ["NETTVETT"] = Contracts.Categories.DigitalTask.Sikkerhet,
        ["DATAMASKIN"] = Contracts.Categories.DigitalTask.Pc,
    });

    /// <summary>Who told it: the person, or the counsellor who asked.</summary>
    public static Evidence EvidenceOf(string? toldBy) => toldBy switch
    {
        "BRUKER" => Evidence.Egenregistrert,
        "VEILEDER" => Evidence.Kartlegging,
        _ => Evidence.Register,
    };

    /// <summary>An occupation by STYRK-08, with or without the word in front; null for anything else. A seven-digit code is of another list.</summary>
    public static string? Styrk(string field, string? code, System.Collections.Immutable.ImmutableArray<KeptApart>.Builder apart)
    {
        if (code is null)
        {
            return null;
        }

        var digits = code.StartsWith("STYRK08-", StringComparison.Ordinal) ? code[8..] : code;
        if (digits.Length == 4 && digits.All(char.IsAsciiDigit))
        {
            return digits;
        }

        apart.Add(new KeptApart(field, code));
        return null;
    }
}
