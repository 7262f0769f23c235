using System.Globalization;
using System.Text.Json.Nodes;
using Navo.StandIns.People;

namespace Navo.StandIns.OsloVo;

/// <summary>What centres have noted about a pupil, in VO's own words. Much of it is for the school only, and there so that a test can see it stay.</summary>
internal static class OsloVoBackgroundWords
{
    public static JsonObject Scripts(VoBackground file) => new()
    {
        ["skriftkartlegginger"] = List(file.Scripts, row => Row(row.Noted, new()
        {
            ["skriftnivå"] = row.Level,
            ["skriftsystemer"] = Texts(row.Systems),
            ["leserEgetSpråk"] = row.ReadsOwn,
            ["opplæringsspor"] = 1,
            ["lærevansker"] = "Bare for skolen: mulig dysleksi.",
        })),
    };

    public static JsonObject Schoolings(VoBackground file) => new()
    {
        ["skolebakgrunner"] = List(file.Schoolings, row => Row(row.Noted, new()
        {
            ["antallSkoleår"] = row.Years,
            ["høyesteSkoleslag"] = row.Level,
            ["fagretning"] = row.Direction,
            ["fullførtMedVitnemål"] = row.Diploma,
            ["norskGodkjenning"] = row.Recognition,
            ["belegg"] = row.Proof,
            ["skoleland"] = "Bare for skolen: landet",
            ["skolenavn"] = "Bare for skolen: skolens navn",
            ["vedlegg"] = Texts(["Bare for skolen: vitnemål.pdf"]),
        })),
    };

    public static JsonObject Works(VoBackground file) => new()
    {
        ["yrkeserfaringer"] = List(file.Works, row => Row(row.Noted, new()
        {
            ["stillingskode"] = row.Occupation,
            ["antallÅr"] = row.Years,
            ["gjøremål"] = Texts(row.Tasks),
            ["arbeidsgiver"] = "Bare for skolen: bedriften",
            ["arbeidsland"] = "Bare for skolen: landet",
            ["referanseperson"] = "Bare for skolen: sjefen",
        })),
    };

    public static JsonObject Competences(VoBackground file) => new()
    {
        ["realkompetanser"] = List(file.Competences, row => Row(row.Noted, new()
        {
            ["begrepslenke"] = row.Concept,
            ["benevnelse"] = row.Label,
            ["egneOrd"] = row.OwnWords,
            ["godkjenteOrd"] = row.Confirmed ? row.OwnWords : null,
            ["omtaler"] = row.Confirmed ? null : "Bare for skolen: naboen",
            ["lærtGjennom"] = row.Source,
            ["påvistVed"] = row.Shown,
            ["mestringsgrad"] = row.Degree,
        })),
        ["sertifikater"] = List(file.Certificates, row => Row(row.Noted, new()
        {
            ["sertifikatslag"] = row.Kind,
            ["utløper"] = row.Until is { } until ? Day(until) : null,
        })),
    };

    public static JsonObject Digitals(VoBackground file) => new()
    {
        ["digitalkartlegginger"] = List(file.Digitals, row => Row(row.Noted, new()
        {
            ["temapoeng"] = List(row.Scores, score => new JsonObject { ["tema"] = score.Theme, ["poengtall"] = score.Score }),
            ["mestrer"] = Texts(row.Masters),
            ["rammeversjon"] = row.Framework,
            ["grunnlag"] = row.Ground,
            ["utstyr"] = Texts(["Bare for skolen: lånt nettbrett"]),
            ["bankIdAvtale"] = true,
        })),
    };

    public static JsonObject Plans(VoBackground file) => new()
    {
        ["fremtidsplaner"] = List(file.Plans, row => Row(row.Noted, new()
        {
            ["ønske"] = row.Wish,
            ["yrkesønske"] = row.Occupation,
            ["tidshorisont"] = row.Horizon,
            ["nesteSteg"] = row.Step,
            ["hindringer"] = Texts(["Bare for skolen: hindring"]),
            ["egenTekst"] = "Bare for skolen: elevens egen tekst",
        })),
    };

    public static JsonObject Contacts(VoBackground file) => new()
    {
        ["kontaktkort"] = List(file.Contacts, row => Row(row.Noted, new()
        {
            ["mobilnummer"] = row.Phone,
            ["samtalespråk"] = row.Language,
            ["tolkebehov"] = row.Interpreter,
            ["tolkespråk"] = row.InterpreterLanguage,
            ["tolkeform"] = row.Mode,
            ["postadresse"] = "Bare for skolen: Liksomgata 1",
            ["epostadresse"] = "bare-for-skolen@example.invalid",
            ["pårørende"] = Texts(["Bare for skolen: en søster"]),
        })),
    };

    public static JsonObject Adjustments(VoBackground file) => new()
    {
        ["tilpasninger"] = List(file.Adjustments, row => Row(row.Noted, new()
        {
            ["behovskoder"] = Texts(row.Needs),
            ["bakgrunn"] = "Bare for skolen: en diagnose",
            ["bilag"] = "Bare for skolen: legeerklæring.pdf",
        })),
    };

    private static JsonObject Row(VoNoted noted, JsonObject row)
    {
        row.Insert(0, "skolested", noted.Centre);
        row.Insert(1, "ført", Day(noted.Day));
        return row;
    }

    private static JsonArray List<T>(IEnumerable<T> rows, Func<T, JsonObject> write) => new([.. rows.Select(write)]);

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
