using Navo.Adapters.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.OsloVo.Mapping;

/// <summary>VO's words about languages, interpreters and what a pupil needs, and what each is called in the canonical model.</summary>
internal static class PracticalCodes
{
    /// <summary>ISO 639-1, else 639-3. TEGNSPRÅK is on VO's list and on none here: it is never told (<see cref="SignLanguages"/>).</summary>
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["AMHARISK"] = "am",
        ["ARABISK"] = "ar",
        ["BENGALI"] = "bn",
        ["BOSNISK"] = "bs",
        ["DARI"] = "prs",
        ["ENGELSK"] = "en",
        ["FRANSK"] = "fr",
        ["HINDI"] = "hi",
        ["KINESISK"] = "zh",
        ["KURMANDSJI"] = "kmr",
        ["LITAUISK"] = "lt",
        ["NORSK"] = "nb",
        ["NYNORSK"] = "nn",
        ["OROMO"] = "om",
        ["PANJABI"] = "pa",
        ["PASHTO"] = "ps",
        ["PERSISK"] = "fa",
        ["POLSK"] = "pl",
        ["PORTUGISISK"] = "pt",
        ["RUMENSK"] = "ro",
        ["RUSSISK"] = "ru",
        ["SOMALISK"] = "so",
        ["SORANI"] = "ckb",
        ["SPANSK"] = "es",
        ["SWAHILI"] = "sw",
        ["TAMILSK"] = "ta",
        ["THAI"] = "th",
        ["TIGRINJA"] = "ti",
        ["TYRKISK"] = "tr",
        ["UKRAINSK"] = "uk",
        ["URDU"] = "ur",
        ["VIETNAMESISK"] = "vi",
    };

    public static WordList Spoken { get; } = new("kontaktkort[].samtalespråk", Languages);

    public static WordList Interpreted { get; } = new("kontaktkort[].tolkespråk", Languages);

    public static CodeList<InterpreterMode> Mode { get; } = new("kontaktkort[].tolkeform", new Dictionary<string, InterpreterMode>
    {
        ["PÅ_STEDET"] = InterpreterMode.Oppmote,
        ["PER_TELEFON"] = InterpreterMode.Telefon,
        ["PÅ_SKJERM"] = InterpreterMode.Skjerm,
    });

    public static CodeList<Need> Needs { get; } = new("tilpasninger[].behovskoder[]", new Dictionary<string, Need>
    {
        ["FORSTØRRET_TEKST"] = Need.StorSkrift,
        ["OPPLEST_TEKST"] = Need.Lyd,
        ["HYPPIGE_PAUSER"] = Need.Pauser,
        ["UTEN_TRAPPER"] = Need.TilgjengeligLokale,
        ["PLASS_FOR_SEG_SELV"] = Need.StilleRom,
    });
}
