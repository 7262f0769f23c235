using Navo.Adapters.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's words about reading and writing, schooling and digital skills, and what each is called in the canonical model.</summary>
internal static class LearningCodes
{
    /// <summary>VO writes yes and no.</summary>
    public static IReadOnlyList<string> YesNo { get; } = ["JA", "NEI"];

    public static CodeList<Literacy> ScriptLevel { get; } = new("skriftkartlegginger[].skriftnivå", new Dictionary<string, Literacy>
    {
        ["INGEN"] = Literacy.IngenSkriftspraak,
        ["ANNEN_SKRIFT"] = Literacy.AnnetSkriftspraak,
        ["LATIN_UNDERVEIS"] = Literacy.LatinskBegynner,
        ["LATIN_TRYGG"] = Literacy.LatinskFunksjonell,
    });

    /// <summary>ISO 15924.</summary>
    public static WordList Script { get; } = new("skriftkartlegginger[].skriftsystemer[]", new Dictionary<string, string>
    {
        ["ARABISK"] = "Arab",
        ["ARMENSK"] = "Armn",
        ["BENGALSK"] = "Beng",
        ["BURMESISK"] = "Mymr",
        ["DEVANAGARI"] = "Deva",
        ["ETIOPISK"] = "Ethi",
        ["GEORGISK"] = "Geor",
        ["GRESK"] = "Grek",
        ["GUJARATI"] = "Gujr",
        ["GURMUKHI"] = "Guru",
        ["HEBRAISK"] = "Hebr",
        ["JAPANSK"] = "Jpan",
        ["KHMER"] = "Khmr",
        ["KINESISK_FORENKLET"] = "Hans",
        ["KINESISK_TRADISJONELL"] = "Hant",
        ["KOREANSK"] = "Kore",
        ["KYRILLISK"] = "Cyrl",
        ["LAOTISK"] = "Laoo",
        ["LATINSK"] = "Latn",
        ["SINGALESISK"] = "Sinh",
        ["SYRISK"] = "Syrc",
        ["TAMILSK"] = "Taml",
        ["TELUGU"] = "Telu",
        ["THAI"] = "Thai",
        ["TIBETANSK"] = "Tibt",
        ["TIFINAGH"] = "Tfng",
    });

    /// <summary>NUS2000, first digit.</summary>
    public static WordList Schooling { get; } = new("skolebakgrunner[].høyesteSkoleslag", new Dictionary<string, string>
    {
        ["INGEN_SKOLE"] = "0",
        ["BARNESKOLE"] = "1",
        ["UNGDOMSSKOLE"] = "2",
        ["VGS_PÅBEGYNT"] = "3",
        ["VGS_FULLFØRT"] = "4",
        ["FAGSKOLE"] = "5",
        ["BACHELOR"] = "6",
        ["MASTER"] = "7",
        ["DOKTORGRAD"] = "8",
        ["UOPPGITT"] = "9",
    });

    /// <summary>NUS2000, second digit.</summary>
    public static WordList Direction { get; } = new("skolebakgrunner[].fagretning", new Dictionary<string, string>
    {
        ["ALLMENT"] = "0",
        ["HUMANISTISK"] = "1",
        ["LÆRER"] = "2",
        ["SAMFUNN_JUS"] = "3",
        ["ØKONOMI_ADM"] = "4",
        ["NATUR_TEKNIKK"] = "5",
        ["HELSE_SOSIAL"] = "6",
        ["PRIMÆRNÆRING"] = "7",
        ["SERVICE_SAMFERDSEL"] = "8",
        ["UOPPGITT"] = "9",
    });

    /// <summary>What VO has seen of an education.</summary>
    public static CodeList<Evidence> Proof { get; } = new("skolebakgrunner[].belegg", new Dictionary<string, Evidence>
    {
        ["VITNEMÅL"] = Evidence.Dokument,
        ["SAMTALE"] = Evidence.Kartlegging,
    });

    /// <summary>Whether an education is recognised in Norway: yes, no, or not yet known.</summary>
    public static CodeList<Recognition> Recognised { get; } = new("skolebakgrunner[].norskGodkjenning", new Dictionary<string, Recognition>
    {
        ["GODKJENT"] = Recognition.Yes,
        ["AVSLAG"] = Recognition.No,
        ["IKKE_SØKT"] = Recognition.No,
        ["UNDER_BEHANDLING"] = Recognition.NotYet,
    });

    /// <summary>VO's theme and its place among DigComp's five areas, from 0.</summary>
    public static CodeList<DigitalTheme> Theme { get; } = new("digitalkartlegginger[].temapoeng[].tema", new Dictionary<string, DigitalTheme>
    {
        ["INFORMASJON"] = DigitalTheme.Information,
        ["SAMHANDLING"] = DigitalTheme.Communication,
        ["INNHOLD"] = DigitalTheme.Content,
        ["TRYGGHET"] = DigitalTheme.Safety,
        ["PROBLEMLØSING"] = DigitalTheme.Problems,
    });

    public static CodeList<DigitalTask> Masters { get; } = new("digitalkartlegginger[].mestrer[]", new Dictionary<string, DigitalTask>
    {
        ["RINGE_OG_SMS"] = DigitalTask.Telefon,
        ["SENDE_EPOST"] = DigitalTask.EPost,
        ["LOGGE_INN_BANKID"] = DigitalTask.BankId,
        ["FYLLE_SKJEMA"] = DigitalTask.Skjema,
        ["MØTE_PÅ_SKJERM"] = DigitalTask.Teams,
        ["JOBBSØK_PÅ_NETT"] = DigitalTask.SokeJobb,
        ["TRYGG_PÅ_NETT"] = DigitalTask.Sikkerhet,
        ["BRUKE_PC"] = DigitalTask.Pc,
    });

    public static WordList Framework { get; } = new("digitalkartlegginger[].rammeversjon", new Dictionary<string, string>
    {
        ["DigComp 2.2"] = "2.2",
        ["DigComp 3.0"] = "3.0",
    });

    public static CodeList<Evidence> DigitalGround { get; } = new("digitalkartlegginger[].grunnlag", new Dictionary<string, Evidence>
    {
        ["LÆRER"] = Evidence.Laerervurdering,
        ["OPPGAVER"] = Evidence.Kartlegging,
        ["SELV"] = Evidence.Egenvurdering,
    });
}

/// <summary>What Norway says of an education from elsewhere.</summary>
internal enum Recognition
{
    Yes,
    No,
    NotYet,
}

/// <summary>DigComp's five areas, in its own order.</summary>
internal enum DigitalTheme
{
    Information,
    Communication,
    Content,
    Safety,
    Problems,
}
