using Navo.Adapters.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's words about work, what a pupil can do and where the pupil wants to go, and what each is called in the canonical model.</summary>
internal static class WorkingLifeCodes
{
    public static CodeList<WorkTask> Task { get; } = new("yrkeserfaringer[].gjøremål[]", new Dictionary<string, WorkTask>
    {
        ["VASKE"] = WorkTask.Renhold,
        ["LAGE_MAT"] = WorkTask.Matlaging,
        ["SERVERE"] = WorkTask.Servering,
        ["SELGE"] = WorkTask.Salg,
        ["LAGERARBEID"] = WorkTask.Lager,
        ["KJØRE"] = WorkTask.Transport,
        ["BYGGE"] = WorkTask.Bygg,
        ["LAGE_FOR_HÅND"] = WorkTask.Handverk,
        ["FABRIKKARBEID"] = WorkTask.Produksjon,
        ["REPARERE"] = WorkTask.Reparasjon,
        ["DYRKE_JORD"] = WorkTask.Jordbruk,
        ["FANGE_FISK"] = WorkTask.Fiske,
        ["STELLE_DYR"] = WorkTask.Dyrestell,
        ["PASSE_BARN"] = WorkTask.Barnepass,
        ["STELLE_MENNESKER"] = WorkTask.Omsorg,
        ["BEHANDLE_SYKE"] = WorkTask.Helse,
        ["UNDERVISE"] = WorkTask.Undervisning,
        ["KONTORARBEID"] = WorkTask.Kontor,
        ["DATAARBEID"] = WorkTask.InformationTechnology,
        ["LEDE_ANDRE"] = WorkTask.Ledelse,
        ["PASSE_PÅ"] = WorkTask.Sikkerhet,
        ["SY"] = WorkTask.Sying,
        ["KLIPPE_HÅR"] = WorkTask.Frisor,
    });

    public static CodeList<SkillSource> LearntThrough { get; } = new("realkompetanser[].lærtGjennom", new Dictionary<string, SkillSource>
    {
        ["JOBB"] = SkillSource.Arbeid,
        ["FRIVILLIG_INNSATS"] = SkillSource.Frivillig,
        ["HJEM_OG_FAMILIE"] = SkillSource.OmsorgHjemme,
        ["GÅRD_OG_VERKSTED"] = SkillSource.HandverkJordbruk,
        ["FRITID"] = SkillSource.Hobby,
        ["FORENING"] = SkillSource.Organisasjon,
    });

    public static CodeList<SkillDocumentation> ShownBy { get; } = new("realkompetanser[].påvistVed", new Dictionary<string, SkillDocumentation>
    {
        ["FORTALT_SELV"] = SkillDocumentation.Egen,
        ["INTERVJU"] = SkillDocumentation.Samtale,
        ["SETT_I_ARBEID"] = SkillDocumentation.Observert,
        ["PAPIR"] = SkillDocumentation.Attest,
        ["VURDERT_AV_SKOLE"] = SkillDocumentation.Realkompetansevurdert,
    });

    public static CodeList<CertificateType> Certificate { get; } = new("sertifikater[].sertifikatslag", new Dictionary<string, CertificateType>
    {
        ["BILSERTIFIKAT"] = CertificateType.ForerkortB,
        ["LASTEBILSERTIFIKAT"] = CertificateType.ForerkortC,
        ["BUSSERTIFIKAT"] = CertificateType.ForerkortD,
        ["TRUCKBEVIS"] = CertificateType.Truck,
        ["BYGGEKORT"] = CertificateType.HmsKort,
        ["VARME_ARBEIDER"] = CertificateType.VarmtArbeid,
        ["MASKINBEVIS"] = CertificateType.Maskinforer,
        ["HYGIENEKURS"] = CertificateType.Hygiene,
        ["FØRSTEHJELPSKURS"] = CertificateType.Forstehjelp,
        ["VAKTBEVIS"] = CertificateType.Vekter,
        ["FAG_OG_SVENNEBREV"] = CertificateType.Fagbrev,
    });

    public static CodeList<GoalType> Wish { get; } = new("fremtidsplaner[].ønske", new Dictionary<string, GoalType>
    {
        ["ARBEID"] = GoalType.Jobb,
        ["STARTE_FOR_SEG_SELV"] = GoalType.EgenBedrift,
        ["BLI_FAGARBEIDER"] = GoalType.Fagbrev,
        ["FULLFØRE_GRUNNSKOLE"] = GoalType.Grunnskole,
        ["TA_VIDEREGÅENDE"] = GoalType.Videregaende,
        ["STUDERE"] = GoalType.HoyereUtdanning,
        ["BEDRE_NORSK"] = GoalType.Norsk,
        ["KORT_KURS"] = GoalType.Kurs,
    });

    public static CodeList<Timeframe> Horizon { get; } = new("fremtidsplaner[].tidshorisont", new Dictionary<string, Timeframe>
    {
        ["STRAKS"] = Timeframe.Na,
        ["HALVT_ÅR"] = Timeframe.Innen6Maneder,
        ["ETT_ÅR"] = Timeframe.Innen1Ar,
        ["TRE_ÅR"] = Timeframe.Innen3Ar,
        ["LENGER_FREM"] = Timeframe.Senere,
    });

    public static CodeList<NextStep> Step { get; } = new("fremtidsplaner[].nesteSteg", new Dictionary<string, NextStep>
    {
        ["JOBBSØKING"] = NextStep.SokeJobb,
        ["UTPRØVING"] = NextStep.Praksis,
        ["KURSSTART"] = NextStep.TaKurs,
        ["OPPMELDING_TIL_PRØVE"] = NextStep.TaProve,
        ["SKOLESØKNAD"] = NextStep.SokeSkole,
        ["SØKE_GODKJENNING"] = NextStep.GodkjenneUtdanning,
        ["VEILEDNINGSTIME"] = NextStep.Karriereveiledning,
        ["AVTALT_SAMTALE"] = NextStep.Mote,
    });
}
