using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Contracts.Identifiers;

namespace Navo.Adapters.OsloVo.FileImport;

/// <summary>The lists a centre may import. A list has the columns of one part of VO's contract that the adapter reads, and no others: a remark in a file stays in the file.</summary>
internal static partial class ImportLists
{
    public const string Levels = "språkferdighet";
    public const string Courses = "kursdeltakelser";
    public const string Modules = "beståtteModuler";
    public const string Tests = "prøvepåmeldinger";
    public const string Scripts = "skriftkartlegginger";
    public const string Schoolings = "skolebakgrunner";
    public const string Digitals = "digitalkartlegginger";
    public const string Works = "yrkeserfaringer";
    public const string Competences = "realkompetanser";
    public const string Certificates = "sertifikater";
    public const string Plans = "fremtidsplaner";
    public const string Contacts = "kontaktkort";
    public const string Adjustments = "tilpasninger";

    private const string ConfirmedWords = "godkjenteOrd";

    /// <param name="today">The Norwegian day of the import: nothing is noted in the future.</param>
    public static ImmutableArray<ImportList> Of(DateOnly today)
    {
        var noted = Must("ført", Cells.DayUntil(today), "Dato", "Noted on", "Date");
        return
        [
            List(Levels, "norskniva",
                Must("vurdertDato", Cells.DayUntil(today), "Dato", "Assessed on", "Date"),
                Must("ferdighet", Codes(OsloVoCodes.Skill), "Skill"),
                Must("trinn", Codes(OsloVoCodes.Step), "Nivå", "Level"),
                Must("grunnlag", Codes(OsloVoCodes.Ground), "Evidence")),
            List(Courses, "vo-status", noted,
                Must("kursslag", Codes(OsloVoCodes.Course), "Course type", "Type of course"),
                May("nivåtrinn", Codes(OsloVoCodes.CourseStep), "Nivå", "Level"),
                Must("fase", Codes(OsloVoCodes.Phase), "Status"),
                May("oppstart", Cells.Day, "Start", "Starts on"),
                May("avslutning", Cells.Day, "Slutt", "Ends on", "End")),
            List(Modules, "vo-status", noted, Must("modul", Codes(OsloVoCodes.Module), "Module")),
            List(Tests, "vo-status", noted, Must("prøvedato", Cells.Day, "Test date", "Test on")),
            List(Scripts, "lese-skrive", noted,
                Must("skriftnivå", Codes(LearningCodes.ScriptLevel), "Literacy"),
                May("skriftsystemer", Cells.Codes(LearningCodes.Script.Words.Keys), "Scripts"),
                May("leserEgetSpråk", Cells.YesNo, "Reads mother tongue", "Reads own language")),
            List(Schoolings, "utdanning", noted,
                Must("høyesteSkoleslag", Cells.Code(LearningCodes.Schooling.Words.Keys), "Utdanning", "Education", "Level of education"),
                May("antallSkoleår", Cells.Told(text => LearningMapping.YearsOf(text) is not null, "not a whole number of years from 0 to 30"), "Years of school"),
                May("fagretning", Cells.Code(LearningCodes.Direction.Words.Keys), "Field", "Fag"),
                May("fullførtMedVitnemål", Cells.YesNo, "Completed"),
                May("norskGodkjenning", Codes(LearningCodes.Recognised), "Recognition", "Recognised"),
                May("belegg", Codes(LearningCodes.Proof), "Proof")),
            List(Digitals, "digital", noted,
                Must("rammeversjon", Cells.Code(LearningCodes.Framework.Words.Keys), "Framework"),
                May("INFORMASJON", Cells.Whole(0, 8), "Information"),
                May("SAMHANDLING", Cells.Whole(0, 8), "Communication"),
                May("INNHOLD", Cells.Whole(0, 8), "Content"),
                May("TRYGGHET", Cells.Whole(0, 8), "Safety"),
                May("PROBLEMLØSING", Cells.Whole(0, 8), "Problem solving"),
                May("mestrer", Cells.Codes(LearningCodes.Masters.Codes.Keys), "Can do"),
                May("grunnlag", Codes(LearningCodes.DigitalGround), "Evidence")) with { Shape = Themes },
            List(Works, "arbeid", noted,
                Must("stillingskode", Cells.Pattern(FourDigits(), "not a STYRK-08 code of four digits"), "Yrkeskode", "Styrk", "Occupation code"),
                May("antallÅr", Cells.Number(0, 60), "Years"),
                May("gjøremål", Cells.Codes(WorkingLifeCodes.Task.Codes.Keys), "Tasks")),
            List(Competences, "kompetanse", noted,
                May("begrepslenke", Cells.Told(SkillLabels.IsConcept, "not the address of an ESCO skill"), "Esco", "Esco uri"),
                May(ConfirmedWords, Cells.Text, "Confirmed words"),
                Must("lærtGjennom", Codes(WorkingLifeCodes.LearntThrough), "Learnt through"),
                Must("påvistVed", Codes(WorkingLifeCodes.ShownBy), "Shown by"),
                May("mestringsgrad", Cells.Whole(1, 3), "Level")) with { Complain = Untold },
            List(Certificates, "kompetanse", noted,
                Must("sertifikatslag", Codes(WorkingLifeCodes.Certificate), "Certificate"),
                May("utløper", Cells.Day, "Valid to", "Gyldig til")),
            List(Plans, "mal", noted,
                Must("ønske", Codes(WorkingLifeCodes.Wish), "Mål", "Goal"),
                May("yrkesønske", Cells.Pattern(FourDigits(), "not a STYRK-08 code of four digits"), "Occupation"),
                May("tidshorisont", Codes(WorkingLifeCodes.Horizon), "Timeframe"),
                May("nesteSteg", Codes(WorkingLifeCodes.Step), "Next step")),
            List(Contacts, "kontakt-sprak", noted,
                Must("samtalespråk", Cells.Code(PracticalCodes.Spoken.Words.Keys), "Language", "Språk"),
                May("mobilnummer", Cells.Told(text => PracticalMapping.PhoneOf(text) is not null, "not a telephone number"), "Telefon", "Phone", "Mobile"),
                May("tolkebehov", Cells.YesNo, "Tolk", "Interpreter"),
                May("tolkespråk", Cells.Code(PracticalCodes.Interpreted.Words.Keys), "Interpreter language"),
                May("tolkeform", Codes(PracticalCodes.Mode), "Interpreter mode")),
            List(Adjustments, "tilrettelegging", noted, Must("behovskoder", Cells.Codes(PracticalCodes.Needs.Codes.Keys), "Behov", "Needs")),
        ];
    }

    private static ImportList List(string name, string category, params ImportColumn[] columns) => new()
    {
        Name = name,
        Category = CategoryId.Parse(category),
        Columns =
        [
            Must(ImportColumn.Key, Cells.Text, "Nøkkel", "Row key", "Key"),
            Must(ImportColumn.Person, Cells.Person, "Fødselsnummer", "Fnr", "National identity number", "Identity number"),
            Must(ImportColumn.Centre, Cells.Centre, "Senter", "Centre", "Center"),
            May(ImportColumn.Removed, Cells.YesNo, "Remove", "Delete"),
            .. columns,
        ],
    };

    /// <summary>The five columns of scores as the contract's list of them.</summary>
    private static JsonObject Themes(JsonObject cells)
    {
        var scores = new JsonArray();
        foreach (var theme in LearningCodes.Theme.Codes.Keys)
        {
            if (cells.Remove(theme, out var score) && score is not null)
            {
                scores.Add(new JsonObject { ["tema"] = theme, ["poengtall"] = score });
            }
        }

        cells["temapoeng"] = scores;
        return cells;
    }

    /// <summary>A skill that has neither a concept nor words the pupil has confirmed is told to nobody.</summary>
    private static (string Column, string Reason)? Untold(JsonObject cells) =>
        SkillLabels.Of(cells["begrepslenke"]?.GetValue<string>(), cells[ConfirmedWords]?.GetValue<string>()) is null
            ? (ConfirmedWords, "neither the address of an ESCO skill (begrepslenke) nor confirmed words (godkjenteOrd): it would never be told")
            : null;

    private static ImportColumn Must(string word, CellReader reader, params string[] headers) => new(word, [.. headers], reader, IsRequired: true);

    private static ImportColumn May(string word, CellReader reader, params string[] headers) => new(word, [.. headers], reader, IsRequired: false);

    private static CellReader Codes<T>(CodeList<T> list)
        where T : struct, Enum => Cells.Code(list.Codes.Keys);

    [GeneratedRegex(@"\A[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
