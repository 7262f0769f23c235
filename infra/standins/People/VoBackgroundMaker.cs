using System.Collections.Immutable;
using System.Globalization;

namespace Navo.StandIns.People;

/// <summary>Makes up what VO has noted about a pupil, from the pupil alone: the same person and day give the same notes, whoever else there is.</summary>
/// <remarks>The named people's are complete and clean. The others have what real files have: nothing at all, old notes, words that are on no list, two centres that disagree.</remarks>
internal sealed class VoBackgroundMaker
{
    private static readonly string[] Themes = ["INFORMASJON", "SAMHANDLING", "INNHOLD", "TRYGGHET", "PROBLEMLØSING"];
    private static readonly string[] Masters = ["RINGE_OG_SMS", "SENDE_EPOST", "LOGGE_INN_BANKID", "FYLLE_SKJEMA", "MØTE_PÅ_SKJERM", "JOBBSØK_PÅ_NETT", "TRYGG_PÅ_NETT", "BRUKE_PC"];
    private static readonly string[] Levels = ["INGEN", "ANNEN_SKRIFT", "LATIN_UNDERVEIS", "LATIN_TRYGG"];
    private static readonly string[] Systems = ["ARABISK", "ETIOPISK", "KYRILLISK", "LATINSK", "TAMILSK"];
    private static readonly string[] Schools = ["INGEN_SKOLE", "BARNESKOLE", "UNGDOMSSKOLE", "VGS_PÅBEGYNT", "VGS_FULLFØRT", "FAGSKOLE", "BACHELOR", "MASTER"];
    private static readonly string[] Directions = ["ALLMENT", "LÆRER", "ØKONOMI_ADM", "NATUR_TEKNIKK", "HELSE_SOSIAL", "PRIMÆRNÆRING"];
    private static readonly string[] Recognitions = ["GODKJENT", "AVSLAG", "IKKE_SØKT", "UNDER_BEHANDLING"];
    private static readonly string[] Occupations = ["5120", "5223", "9112", "5311", "7126", "8322", "6111", "9621"];
    private static readonly string[] Tasks = ["VASKE", "LAGE_MAT", "SELGE", "LAGERARBEID", "KJØRE", "BYGGE", "STELLE_DYR", "PASSE_BARN", "SY"];
    private static readonly string[] Sources = ["JOBB", "FRIVILLIG_INNSATS", "HJEM_OG_FAMILIE", "GÅRD_OG_VERKSTED", "FRITID", "FORENING"];
    private static readonly string[] Shown = ["FORTALT_SELV", "INTERVJU", "SETT_I_ARBEID", "PAPIR", "VURDERT_AV_SKOLE"];
    private static readonly string[] Papers = ["BILSERTIFIKAT", "TRUCKBEVIS", "BYGGEKORT", "HYGIENEKURS", "FØRSTEHJELPSKURS"];
    private static readonly string[] Wishes = ["ARBEID", "STARTE_FOR_SEG_SELV", "BLI_FAGARBEIDER", "FULLFØRE_GRUNNSKOLE", "TA_VIDEREGÅENDE", "STUDERE", "BEDRE_NORSK", "KORT_KURS"];
    private static readonly string[] Horizons = ["STRAKS", "HALVT_ÅR", "ETT_ÅR", "TRE_ÅR", "LENGER_FREM"];
    private static readonly string[] Steps = ["JOBBSØKING", "UTPRØVING", "KURSSTART", "OPPMELDING_TIL_PRØVE", "SKOLESØKNAD", "SØKE_GODKJENNING", "VEILEDNINGSTIME", "AVTALT_SAMTALE"];
    private static readonly string[] Languages = ["SOMALISK", "TIGRINJA", "ARABISK", "UKRAINSK", "DARI", "PASHTO", "TYRKISK", "NORSK"];
    private static readonly string[] Modes = ["PÅ_STEDET", "PER_TELEFON", "PÅ_SKJERM"];
    private static readonly string[] Needs = ["FORSTØRRET_TEKST", "OPPLEST_TEKST", "HYPPIGE_PAUSER", "UTEN_TRAPPER", "PLASS_FOR_SEG_SELV"];

    /// <summary>Skill groups of ESCO v1.2, with labels in plain words.</summary>
    private static readonly (string Concept, string Label)[] Skills =
    [
        ("http://data.europa.eu/esco/skill/S3.5.1", "lage mat"),
        ("http://data.europa.eu/esco/skill/S3.6", "gi personlig omsorg"),
        ("http://data.europa.eu/esco/skill/S6.11.2", "rengjøre og rydde"),
        ("http://data.europa.eu/esco/skill/S8.2.2", "kjøre bil"),
    ];

    private readonly Draw _draw;
    private readonly DateOnly _today;
    private readonly ImmutableArray<string> _centres;
    private readonly Imperfection _imperfection;
    private readonly bool _isNamed;

    private VoBackgroundMaker(Person person, DateOnly today)
    {
        _draw = new Draw(ulong.Parse(person.Number, CultureInfo.InvariantCulture));
        _today = today;
        _imperfection = person.Imperfection;
        _isNamed = person.User is not null;

        // Where the notes lie does not move when the pupil does: the centres of the courses on file.
        _centres = [.. person.OsloVo!.Courses.Select(course => course.Centre).Distinct()];
    }

    public static VoBackground Make(Person person, DateOnly today)
    {
        var maker = new VoBackgroundMaker(person, today);
        return new VoBackground
        {
            Scripts = maker.Rows(maker.Script),
            Schoolings = maker.Rows(maker.Schooling),
            Works = maker.Rows(maker.Work),
            Competences = [.. maker.Rows(maker.ByConcept), .. maker.Rows(maker.InOwnWords)],
            Certificates = maker.Rows(maker.Certificate),
            Digitals = maker.Rows(maker.Digital),
            Plans = maker.Rows(maker.Plan),
            Contacts = maker.Rows(maker.Contact),
            Adjustments = maker.Rows(maker.Adjustment),
        };
    }

    private bool IsOdd => _imperfection is Imperfection.Contradictory;

    private ImmutableArray<T> Rows<T>(Func<VoNoted, T> make)
    {
        if (!_isNamed && (_imperfection is Imperfection.NoLevel || _draw.Below(6) == 0))
        {
            return [];
        }

        var rows = _centres.Select(centre => make(new VoNoted(centre, Day()))).ToList();
        if (IsOdd)
        {
            // The same centre, the same day, something else.
            rows.Add(make(new VoNoted(_centres[0], _today.AddDays(-40))));
            rows.Add(make(new VoNoted(_centres[0], _today.AddDays(-40))));
        }

        return [.. rows];
    }

    private DateOnly Day() => _today.AddDays(-(_isNamed ? 45 : _imperfection is Imperfection.OldLevels ? _draw.Between(380, 1100) : _draw.Between(5, 300)));

    private VoScript Script(VoNoted noted) => _isNamed
        ? new VoScript(noted, "LATIN_UNDERVEIS", ["ARABISK", "LATINSK"], "JA")
        : new VoScript(noted, IsOdd ? "litt" : _draw.Of(Levels), [_draw.Of(Systems), "LATINSK"], _draw.Of(["JA", "NEI", null]));

    private VoSchooling Schooling(VoNoted noted) => _isNamed
        ? new VoSchooling(noted, "9", "UNGDOMSSKOLE", "ALLMENT", "JA", "IKKE_SØKT", "VITNEMÅL")
        : new VoSchooling(
            noted, IsOdd ? "7-8" : _draw.Between(0, 18).ToString(CultureInfo.InvariantCulture), _draw.Of(Schools), _draw.Of(Directions), _draw.Of(["JA", "NEI", null]),
            _draw.Of(Recognitions), _draw.Of(["VITNEMÅL", "SAMTALE"]));

    private VoWork Work(VoNoted noted) => _isNamed
        ? new VoWork(noted, "5120", "4,5", ["LAGE_MAT", "SERVERE"])
        : new VoWork(noted, IsOdd ? "kokk og litt av hvert" : _draw.Of(Occupations), _draw.Between(1, 20).ToString(CultureInfo.InvariantCulture), [_draw.Of(Tasks)]);

    private VoCompetence ByConcept(VoNoted noted)
    {
        var (concept, label) = _isNamed ? Skills[1] : _draw.Of(Skills);
        return new VoCompetence(noted, IsOdd ? "esco:" + label : concept, label, null, false, _isNamed ? "HJEM_OG_FAMILIE" : _draw.Of(Sources), _isNamed ? "INTERVJU" : _draw.Of(Shown), _isNamed ? 2 : _draw.Between(1, 3));
    }

    private VoCompetence InOwnWords(VoNoted noted) => _isNamed
        ? new VoCompetence(noted, null, null, "Jeg kan sy klær og gardiner", true, "FRITID", "SETT_I_ARBEID", 3)
        : new VoCompetence(noted, null, null, "Jeg hjalp naboen Fatima i butikken hennes", false, _draw.Of(Sources), "FORTALT_SELV", null);

    private VoCertificate Certificate(VoNoted noted) => _isNamed
        ? new VoCertificate(noted, "BILSERTIFIKAT", _today.AddYears(6))
        : new VoCertificate(noted, IsOdd ? "moped" : _draw.Of(Papers), _draw.Below(2) == 0 ? _today.AddDays(_draw.Between(-200, 2000)) : null);

    private VoDigital Digital(VoNoted noted) => _isNamed
        ? new VoDigital(noted, [.. Themes.Select((theme, index) => (theme, index + 1))], [.. Masters.Take(6)], "DigComp 2.2", "LÆRER")
        : new VoDigital(
            noted, [.. Themes.Where(_ => _draw.Below(5) > 0).Select(theme => (theme, IsOdd ? 11 : _draw.Between(0, 8)))], [.. Masters.Where(_ => _draw.Below(2) == 0)],
            _draw.Below(12) == 0 ? "eget skjema" : "DigComp 2.2", _draw.Of(["LÆRER", "OPPGAVER", "SELV"]));

    private VoPlan Plan(VoNoted noted) => _isNamed
        ? new VoPlan(noted, "ARBEID", "5120", "ETT_ÅR", "UTPRØVING")
        : new VoPlan(noted, IsOdd ? "bli noe" : _draw.Of(Wishes), _draw.Below(2) == 0 ? _draw.Of(Occupations) : null, _draw.Of(Horizons), _draw.Of(Steps));

    private VoContact Contact(VoNoted noted) => _isNamed
        ? new VoContact(noted, "900 00 123", "SOMALISK", "JA", "SOMALISK", "PÅ_STEDET")
        : new VoContact(
            noted, IsOdd ? "ring søsteren" : "+47 9" + _draw.Below(10_000_000).ToString("D7", CultureInfo.InvariantCulture), IsOdd ? "somali" : _draw.Of(Languages),
            _draw.Of(["JA", "NEI"]), _draw.Below(2) == 0 ? _draw.Of(Languages) : null, _draw.Of(Modes));

    private VoAdjustment Adjustment(VoNoted noted) => _isNamed
        ? new VoAdjustment(noted, ["FORSTØRRET_TEKST", "HYPPIGE_PAUSER"])
        : new VoAdjustment(noted, [.. Needs.Where(_ => _draw.Below(4) == 0)]);
}
