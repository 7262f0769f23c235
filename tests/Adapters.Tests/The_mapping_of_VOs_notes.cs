using System.Text.Json;
using Navo.Adapters.Mapping;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Contracts.Categories;

namespace Navo.Adapters.Tests;

public sealed class The_mapping_of_VOs_notes
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public void Names_each_code()
    {
        AssertCodes(LearningCodes.ScriptLevel, "INGEN=INGEN_SKRIFTSPRAAK ANNEN_SKRIFT=ANNET_SKRIFTSPRAAK LATIN_UNDERVEIS=LATINSK_BEGYNNER LATIN_TRYGG=LATINSK_FUNKSJONELL");
        AssertCodes(LearningCodes.Proof, "VITNEMÅL=DOKUMENT SAMTALE=KARTLEGGING");
        AssertCodes(LearningCodes.Masters, "RINGE_OG_SMS=TELEFON SENDE_EPOST=E_POST LOGGE_INN_BANKID=BANKID FYLLE_SKJEMA=SKJEMA MØTE_PÅ_SKJERM=TEAMS JOBBSØK_PÅ_NETT=SOKE_JOBB TRYGG_PÅ_NETT=SIKKERHET BRUKE_PC=PC");
        AssertCodes(LearningCodes.DigitalGround, "LÆRER=LAERERVURDERING OPPGAVER=KARTLEGGING SELV=EGENVURDERING");
        AssertCodes(
            WorkingLifeCodes.Task,
            "VASKE=RENHOLD LAGE_MAT=MATLAGING SERVERE=SERVERING SELGE=SALG LAGERARBEID=LAGER KJØRE=TRANSPORT BYGGE=BYGG LAGE_FOR_HÅND=HANDVERK FABRIKKARBEID=PRODUKSJON "
            + "REPARERE=REPARASJON DYRKE_JORD=JORDBRUK FANGE_FISK=FISKE STELLE_DYR=DYRESTELL PASSE_BARN=BARNEPASS STELLE_MENNESKER=OMSORG BEHANDLE_SYKE=HELSE "
            + "UNDERVISE=UNDERVISNING KONTORARBEID=KONTOR DATAARBEID=IT LEDE_ANDRE=LEDELSE PASSE_PÅ=SIKKERHET SY=SYING KLIPPE_HÅR=FRISOR");
        AssertCodes(WorkingLifeCodes.LearntThrough, "JOBB=ARBEID FRIVILLIG_INNSATS=FRIVILLIG HJEM_OG_FAMILIE=OMSORG_HJEMME GÅRD_OG_VERKSTED=HÅNDVERK_JORDBRUK FRITID=HOBBY FORENING=ORGANISASJON");
        AssertCodes(WorkingLifeCodes.ShownBy, "FORTALT_SELV=EGEN INTERVJU=SAMTALE SETT_I_ARBEID=OBSERVERT PAPIR=ATTEST VURDERT_AV_SKOLE=REALKOMPETANSEVURDERT");
        AssertCodes(
            WorkingLifeCodes.Certificate,
            "BILSERTIFIKAT=FORERKORT_B LASTEBILSERTIFIKAT=FORERKORT_C BUSSERTIFIKAT=FORERKORT_D TRUCKBEVIS=TRUCK BYGGEKORT=HMS_KORT VARME_ARBEIDER=VARMT_ARBEID "
            + "MASKINBEVIS=MASKINFORER HYGIENEKURS=HYGIENE FØRSTEHJELPSKURS=FORSTEHJELP VAKTBEVIS=VEKTER FAG_OG_SVENNEBREV=FAGBREV");
        AssertCodes(
            WorkingLifeCodes.Wish,
            "ARBEID=JOBB STARTE_FOR_SEG_SELV=EGEN_BEDRIFT BLI_FAGARBEIDER=FAGBREV FULLFØRE_GRUNNSKOLE=GRUNNSKOLE TA_VIDEREGÅENDE=VIDEREGAENDE STUDERE=HOYERE_UTDANNING BEDRE_NORSK=NORSK KORT_KURS=KURS");
        AssertCodes(WorkingLifeCodes.Horizon, "STRAKS=NA HALVT_ÅR=INNEN_6_MANEDER ETT_ÅR=INNEN_1_AR TRE_ÅR=INNEN_3_AR LENGER_FREM=SENERE");
        AssertCodes(
            WorkingLifeCodes.Step,
            "JOBBSØKING=SOKE_JOBB UTPRØVING=PRAKSIS KURSSTART=TA_KURS OPPMELDING_TIL_PRØVE=TA_PROVE SKOLESØKNAD=SOKE_SKOLE SØKE_GODKJENNING=GODKJENNE_UTDANNING VEILEDNINGSTIME=KARRIEREVEILEDNING AVTALT_SAMTALE=MOTE");
        AssertCodes(PracticalCodes.Mode, "PÅ_STEDET=OPPMOTE PER_TELEFON=TELEFON PÅ_SKJERM=SKJERM");
        AssertCodes(PracticalCodes.Needs, "FORSTØRRET_TEKST=STOR_SKRIFT OPPLEST_TEKST=LYD HYPPIGE_PAUSER=PAUSER UTEN_TRAPPER=TILGJENGELIG_LOKALE PLASS_FOR_SEG_SELV=STILLE_ROM");
    }

    [Fact]
    public void Has_a_word_of_VOs_for_every_code_of_the_canonical_lists()
    {
        AssertWhole(LearningCodes.ScriptLevel);
        AssertWhole(LearningCodes.Masters);
        AssertWhole(WorkingLifeCodes.Task);
        AssertWhole(WorkingLifeCodes.LearntThrough);
        AssertWhole(WorkingLifeCodes.ShownBy);
        AssertWhole(WorkingLifeCodes.Certificate);
        AssertWhole(WorkingLifeCodes.Wish);
        AssertWhole(WorkingLifeCodes.Horizon);
        AssertWhole(WorkingLifeCodes.Step);
        AssertWhole(PracticalCodes.Mode);
        AssertWhole(PracticalCodes.Needs);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], LearningCodes.Schooling.Words.Values.Order());
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], LearningCodes.Direction.Words.Values.Order());
        Assert.All(LearningCodes.Script.Words.Values, code => Assert.NotNull(Contracts.Codes.CodeLists.Of("script").Label(code, "nb")));
        Assert.All(PracticalCodes.Spoken.Words.Values, code => Assert.NotNull(Contracts.Codes.CodeLists.Of("language").Label(code, "nb")));
    }

    [Fact]
    public void Of_reading_and_writing_takes_each_centres_newest_note_with_its_day()
    {
        var mapped = LearningMapping.LeseSkrive(
            new ScriptAnswer { Skriftkartlegginger = [Script("a", "2026-01-01", "INGEN"), Script("b", "2026-02-01", "LATIN_TRYGG"), Script("a", "2026-03-01", "LATIN_UNDERVEIS")] },
            "agency", Today);
        Assert.Equal(
            [("a", new DateOnly(2026, 3, 1), Literacy.LatinskBegynner), ("b", new DateOnly(2026, 2, 1), Literacy.LatinskFunksjonell)],
            mapped.Values.Select(value => (value.SourceUnit, value.ObservedOn, value.Data.Literacy!.Value)));
        Assert.Equal(["Arab", "Latn"], mapped.Values[0].Data.Scripts.AsEnumerable());
        Assert.True(mapped.Values[0].Data.ReadsMotherTongue);
    }

    [Fact]
    public void Of_schooling_tells_each_education_highest_first()
    {
        var mapped = LearningMapping.Utdanning(
            new SchoolingAnswer
            {
                Skolebakgrunner =
                [
                    Schooling("UOPPGITT", "1", "UNDER_BEHANDLING"), Schooling("BARNESKOLE", "7", "IKKE_SØKT"), Schooling("BACHELOR", "16", "GODKJENT", "2026-02-02"),
                    Schooling("BACHELOR", "15", "AVSLAG"),
                ],
            },
            "agency", Today);
        Assert.Equal([("6", 16, true), ("1", 7, false), ("9", 1, (bool?)null)], mapped.Values.Select(value => (value.Data.NusLevel, value.Data.YearsSchool!.Value, value.Data.Recognised)));
        Assert.Equal(Evidence.Dokument, mapped.Values[0].Evidence);
    }

    [Fact]
    public void Of_digital_skills_always_has_five_areas_in_DigComps_order()
    {
        var row = new DigitalRow
        {
            Skolested = "a",
            Fort = "2026-01-01",
            Rammeversjon = "DigComp 2.2",
            Grunnlag = "SELV",
            Mestrer = ["BRUKE_PC", "RINGE_OG_SMS", "BRUKE_PC"],
            Temapoeng = [new() { Tema = "PROBLEMLØSING", Poengtall = 1 }, new() { Tema = "INFORMASJON", Poengtall = 8 }, new() { Tema = "INNHOLD", Poengtall = 11 }],
        };
        var mapped = LearningMapping.Digital(new DigitalAnswer { Digitalkartlegginger = [row] }, "agency", Today);
        var data = Assert.Single(mapped.Values);
        Assert.Equal([8, null, null, null, 1], data.Data.Areas.Select(area => area.Score));
        Assert.Equal([DigitalTask.Telefon, DigitalTask.Pc], data.Data.CanDo.AsEnumerable());
        Assert.Equal((Evidence.Egenvurdering, "2.2"), (data.Evidence, data.Data.FrameworkVersion));
        Assert.Equal("digitalkartlegginger[].temapoeng[].poengtall", Assert.Single(mapped.Apart).Field);
        Assert.Empty(LearningMapping.Digital(new DigitalAnswer { Digitalkartlegginger = [row with { Rammeversjon = "eget skjema" }] }, "agency", Today).Values);
    }

    [Fact]
    public void Of_work_tells_each_occupation_once_and_whole_years()
    {
        WorkRow[] rows =
        [
            new() { Skolested = "a", Fort = "2026-01-01", Stillingskode = "5120", AntallAr = "2", Gjoremal = ["SY"] },
            new() { Skolested = "a", Fort = "2026-02-01", Stillingskode = "5120", AntallAr = "4,9", Gjoremal = ["LAGE_MAT", "røre i gryter"] },
            new() { Skolested = "a", Fort = "2026-01-01", Stillingskode = "kokk" },
        ];
        var mapped = WorkingLifeMapping.Arbeid(new WorkAnswer { Yrkeserfaringer = rows }, "agency", Today);
        var job = Assert.Single(Assert.Single(mapped.Values).Data.Occupations);
        Assert.Equal(("5120", 4), (job.Styrk, job.Years));
        Assert.Equal([WorkTask.Matlaging], job.Tasks.AsEnumerable());
        Assert.Equal(["yrkeserfaringer[].gjøremål[]", "yrkeserfaringer[].stillingskode"], mapped.Apart.Select(apart => apart.Field).Order());
    }

    [Fact]
    public void Of_competence_tells_a_concept_or_confirmed_words_and_never_unconfirmed_ones()
    {
        const string concept = "http://data.europa.eu/esco/skill/S3.5.1";
        const string other = "http://data.europa.eu/esco/skill/S99.9";
        CompetenceRow[] rows =
        [
            Competence() with { Begrepslenke = concept, GodkjenteOrd = "andre ord" },
            Competence() with { GodkjenteOrd = "Jeg kan sy" },
            Competence() with { Begrepslenke = "esco:lage mat" },
            Competence() with { Begrepslenke = other, GodkjenteOrd = "Jeg kan hekle" },
            Competence() with { Begrepslenke = other + "2" },
            Competence(),
        ];
        var mapped = WorkingLifeMapping.Kompetanse(
            new CompetenceAnswer
            {
                Realkompetanser = rows,
                Sertifikater = [new() { Skolested = "a", Fort = "2026-04-01", Sertifikatslag = "TRUCKBEVIS", Utloper = "2030-01-01" }, new() { Skolested = "a", Fort = "2026-04-01", Sertifikatslag = "moped" }],
            },
            "agency", Today);
        var observation = Assert.Single(mapped.Values);
        Assert.Equal([(concept, "Lage mat"), (null, "Jeg kan sy"), (other, "Jeg kan hekle"), (other + "2", SkillLabels.Unnamed)], observation.Data.Skills.Select(skill => (skill.EscoUri, skill.Label)));
        Assert.Equal((CertificateType.Truck, new DateOnly(2030, 1, 1)), observation.Data.Certificates.Select(paper => (paper.Type, paper.ValidTo!.Value)).Single());
        Assert.Equal(new DateOnly(2026, 4, 1), observation.ObservedOn);
    }

    [Fact]
    public void Of_competence_never_tells_what_a_row_calls_its_concept()
    {
        var json = """{"realkompetanser":[{"skolested":"a","ført":"2026-01-01","begrepslenke":"http://data.europa.eu/esco/skill/S99.9","benevnelse":"Naboen Fatima er syk","lærtGjennom":"JOBB","påvistVed":"PAPIR"}],"sertifikater":[]}""";
        var mapped = WorkingLifeMapping.Kompetanse(JsonSerializer.Deserialize(json, OsloVoJson.Default.CompetenceAnswer)!, "agency", Today);
        Assert.DoesNotContain("Fatima", CanonicalJson.Write(Assert.Single(mapped.Values)).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["skills[].ownWords"], mapped.Withheld.AsEnumerable());
    }

    [Theory]
    [InlineData("TEGNSPRÅK", "JA", "TEGNSPRÅK", null, null, null)]
    [InlineData("TEGNSPRÅK", "JA", null, null, null, null)]
    [InlineData("NORSK", "JA", "norsk tegnspråk", "nb", null, null)]
    [InlineData("tegnspråk", "JA", "SOMALISK", null, true, "so")]
    [InlineData("NORSK", "JA", "SOMALISK", "nb", true, "so")]
    public void Of_contact_tells_neither_of_signs_nor_that_an_interpreter_of_them_is_needed(string spoken, string needed, string? interpreted, string? language, bool? isNeeded, string? interpreter)
    {
        ContactRow row = new() { Skolested = "a", Fort = "2026-01-01", Mobilnummer = "900 00 123", Samtalesprak = spoken, Tolkebehov = needed, Tolkesprak = interpreted, Tolkeform = "PÅ_STEDET" };
        var mapped = PracticalMapping.KontaktSprak(new ContactAnswer { Kontaktkort = [row] }, "agency", Today);
        var data = Assert.Single(mapped.Values).Data;
        Assert.Equal((language, isNeeded, interpreter, isNeeded is null), (data.PreferredLanguage, data.InterpreterNeeded, data.InterpreterLanguage, data.Mode is null));

        // Nor is it counted as a word on no list, or named on this row and not on others.
        Assert.Empty(mapped.Apart);
        Assert.Empty(mapped.Withheld);
        Assert.DoesNotContain("nsl", PracticalCodes.Spoken.Words.Values);
    }

    [Fact]
    public void Of_goals_takes_each_centres_newest_wish()
    {
        PlanRow[] rows =
        [
            new() { Skolested = "a", Fort = "2026-01-01", Onske = "STUDERE" },
            new() { Skolested = "a", Fort = "2026-03-01", Onske = "ARBEID", Yrkesonske = "5120", Tidshorisont = "ETT_ÅR", NesteSteg = "UTPRØVING" },
        ];
        var data = Assert.Single(WorkingLifeMapping.Mal(new PlansAnswer { Fremtidsplaner = rows }, "agency", Today).Values).Data;
        Assert.Equal((GoalType.Jobb, "5120", Timeframe.Innen1Ar, NextStep.Praksis), (data.GoalType, data.OccupationStyrk, data.Timeframe!.Value, data.NextStep!.Value));
    }

    [Theory]
    [InlineData("900 00 123", "+4790000123")]
    [InlineData("+47 900.00.123", "+4790000123")]
    [InlineData("0046 70-123 45 67", "+46701234567")]
    [InlineData("ring søsteren", null)]
    [InlineData("1234", null)]
    public void Of_contact_writes_a_telephone_number_in_one_way(string theirs, string? ours)
    {
        var mapped = PracticalMapping.KontaktSprak(
            new ContactAnswer { Kontaktkort = [new() { Skolested = "a", Fort = "2026-01-01", Mobilnummer = theirs, Samtalesprak = "TIGRINJA", Tolkebehov = "NEI" }] }, "agency", Today);
        var data = Assert.Single(mapped.Values).Data;
        Assert.Equal((ours, "ti", false), (data.Phone, data.PreferredLanguage, data.InterpreterNeeded!.Value));
    }

    [Fact]
    public void Of_what_is_needed_tells_the_newest_and_nothing_when_it_is_nothing()
    {
        AdjustmentRow[] rows =
        [
            new() { Skolested = "a", Fort = "2026-03-01", Behovskoder = [] },
            new() { Skolested = "a", Fort = "2026-01-01", Behovskoder = ["UTEN_TRAPPER"] },
            new() { Skolested = "b", Fort = "2026-01-01", Behovskoder = ["HYPPIGE_PAUSER", "dysleksi"] },
        ];
        var mapped = PracticalMapping.Tilrettelegging(new AdjustmentsAnswer { Tilpasninger = rows }, "agency", Today);
        Assert.Equal([Need.Pauser], Assert.Single(mapped.Values).Data.Needs.AsEnumerable());
    }

    [Theory]
    [InlineData("2026-05-21", "a", "ført")]
    [InlineData("i fjor", "a", "ført")]
    [InlineData(null, "a", "ført")]
    [InlineData("2026-01-01", "Skolen på hjørnet", "skolested")]
    public void Makes_no_observation_without_a_day_that_has_been_and_a_centre(string? day, string centre, string field)
    {
        var mapped = LearningMapping.LeseSkrive(new ScriptAnswer { Skriftkartlegginger = [Script(centre, day, "INGEN")] }, "agency", Today);
        Assert.Empty(mapped.Values);
        Assert.Equal("skriftkartlegginger[]." + field, Assert.Single(mapped.Apart).Field);
    }

    [Fact]
    public void Names_what_it_left_in_the_agreements_words_and_holds_none_of_it()
    {
        var json = """{"realkompetanser":[{"skolested":"a","ført":"2026-01-01","egneOrd":"hemmelig","omtaler":"naboen","lærtGjennom":"JOBB","påvistVed":"PAPIR","enda mer":1}],"sertifikater":[]}""";
        var answer = JsonSerializer.Deserialize(json, OsloVoJson.Default.CompetenceAnswer)!;
        Assert.Equal(["skills[].(other)", "skills[].ownWords", "skills[].thirdParty"], WorkingLifeMapping.Kompetanse(answer, "agency", Today).Withheld.AsEnumerable());
        Assert.Empty(answer.Realkompetanser![0]!.Unread!.Values);
    }

    private static ScriptRow Script(string centre, string? day, string level) =>
        new() { Skolested = centre, Fort = day, Skriftniva = level, Skriftsystemer = ["LATINSK", "ARABISK", "LATINSK", "runer"], LeserEgetSprak = "JA" };

    private static SchoolingRow Schooling(string level, string years, string recognition, string day = "2026-01-01") =>
        new() { Skolested = "a", Fort = day, HoyesteSkoleslag = level, AntallSkolear = years, NorskGodkjenning = recognition, Belegg = "VITNEMÅL" };

    private static CompetenceRow Competence() => new() { Skolested = "a", Fort = "2026-01-01", LartGjennom = "JOBB", PavistVed = "INTERVJU", Mestringsgrad = 2 };

    private static void AssertCodes<T>(CodeList<T> list, string pairs)
        where T : struct, Enum =>
        Assert.Equal(pairs.Split(' ').Order(StringComparer.Ordinal), list.Codes.Select(code => $"{code.Key}={Wire(code.Value)}").Order(StringComparer.Ordinal));

    private static void AssertWhole<T>(CodeList<T> list)
        where T : struct, Enum => Assert.Equal(Enum.GetValues<T>(), list.Codes.Values.Order());

    private static string Wire<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString()!;
}
