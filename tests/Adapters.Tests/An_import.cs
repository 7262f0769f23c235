using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

public sealed class An_import : IAsyncLifetime
{
    private const string Header = "radnøkkel;personnummer;skolested;vurdertDato;ferdighet;trinn;grunnlag;slettes";

    private static readonly string Person = SeedFolder.One.Fodselsnummer;
    private static readonly string Centre = SeedFolder.One.OsloVo!.Unit;

    private readonly string _folder = Directory.CreateTempSubdirectory("navo-import-").FullName;
    private AdapterWorld _vo = null!;

    private string FilePath => Path.Combine(_folder, "list.csv");

    public async Task InitializeAsync() => _vo = await AdapterWorld.StartAsync("oslo-vo");

    public async Task DisposeAsync()
    {
        await _vo.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Stands_beside_the_case_system_and_the_newest_of_each_skill_is_told()
    {
        var (newer, older, same) = (Day(-10), Day(-200), Day(-62));
        Write($"1;{Person};{Centre};{newer};LYTTE;C1;LÆRER;", $"2;{Person};{Centre};{older};LESE;C1;PRØVE;", $"3;{Person};{Centre};{same};SKRIVE;C2;PRØVE;");
        Assert.Equal("3 rows imported: 3 new, 0 changed, 0 as before, 0 taken away", Import().Report[^2]);
        var levels = await LevelsAsync();
        Assert.Equal(("C1", newer), levels["LYTTING"]);
        Assert.Equal("A2", levels["LESING"].Level);
        Assert.Equal("A2", levels["SKRIFTLIG"].Level);
    }

    [Fact]
    public async Task Of_another_centre_is_an_observation_of_its_own_with_source_and_date()
    {
        var other = SeedFolder.Seed.UnitsOf("oslo-vo").First(unit => unit.Id != Centre).Id;
        File.WriteAllLines(FilePath, ["key,identity number,centre,date,needs", $"a,{Person},{other},{Day(-3)},OPPLEST TEKST | uten trapper"]);
        Assert.Equal(0, Import().Code);
        var (_, body) = await _vo.FetchAsync(_vo.Grant(SeedFolder.One, "tilrettelegging", "needs[]"));
        Assert.Equal(
            [(other, Day(-3), "LYD TILGJENGELIG_LOKALE"), (Centre, Day(-45), "STOR_SKRIFT PAUSER")],
            body.GetProperty("observations").EnumerateArray().Select(row => (
                row.GetProperty("sourceUnit").GetString()!,
                row.GetProperty("observedOn").GetString()!,
                string.Join(' ', row.GetProperty("data").GetProperty("needs").EnumerateArray().Select(need => need.GetString())))));
    }

    [Fact]
    public async Task Of_every_list_reaches_its_category()
    {
        var rows = new Dictionary<string, (string Header, string Row, string Category, string Field, string Expected)>
        {
            ["courses"] = ("kursslag;nivåtrinn;fase;oppstart", $"FOV;MODUL_4;PÅGÅR;{Day(-9)}", "vo-status", "courses[].level", "MODUL_4"),
            ["modules"] = ("modul", "MODUL_3", "vo-status", "modulesDone[]", "MODUL_3"),
            ["tests"] = ("prøvedato", Day(21), "vo-status", "testDates[]", Day(21)),
            ["scripts"] = ("skriftnivå;skriftsystemer", "LATIN_TRYGG;tifinagh|LATINSK", "lese-skrive", "scripts[]", "Tfng"),
            ["schooling"] = ("høyesteSkoleslag;antallSkoleår", "MASTER;17", "utdanning", "nusLevel", "\"7\""),
            ["digital"] = ("rammeversjon;problemløsing;mestrer", "DigComp 3.0;8;BRUKE_PC", "digital", "frameworkVersion", "3.0"),
            ["work"] = ("yrkeskode;gjøremål", "7126;BYGGE", "arbeid", "occupations[].styrk", "7126"),
            ["competence"] = ("godkjenteOrd;lærtGjennom;påvistVed", "Jeg kan male hus;FRITID;PAPIR", "kompetanse", "skills[].label", "Jeg kan male hus"),
            ["papers"] = ("sertifikatslag;utløper", $"BUSSERTIFIKAT;{Day(90)}", "kompetanse", "certificates[].type", "FORERKORT_D"),
            ["plans"] = ("ønske;tidshorisont", "STUDERE;TRE_ÅR", "mal", "goalType", "HOYERE_UTDANNING"),
            ["contact"] = ("samtalespråk;mobilnummer", "UKRAINSK;41 00 00 00", "kontakt-sprak", "phone", "+4741000000"),
            ["needs"] = ("behovskoder", "PLASS_FOR_SEG_SELV", "tilrettelegging", "needs[]", "STILLE_ROM"),
        };
        var other = SeedFolder.Seed.UnitsOf("oslo-vo").First(unit => unit.Id != Centre).Id;
        foreach (var (name, row) in rows)
        {
            File.WriteAllLines(FilePath, ["radnøkkel;personnummer;skolested;ført;" + row.Header, $"{name};{Person};{other};{Day(-1)};{row.Row}"]);
            Assert.Equal(0, Import().Code);
            var (status, body) = await _vo.FetchAsync(_vo.Grant(SeedFolder.One, row.Category, [.. Contracts.Schemas.CategoryDocuments.Find(Contracts.Identifiers.CategoryId.Parse(row.Category))!.Fields.Select(field => field.Path)]));
            Assert.Equal(200, status);
            Assert.Contains(row.Expected, JsonSerializer.Serialize(body, Readable), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_the_same_file_twice_changes_nothing_and_of_a_changed_one_changes_those_rows()
    {
        Write($"1;{Person};{Centre};{Day(-10)};LYTTE;C1;LÆRER;", $"2;{Person};{Centre};{Day(-10)};LESE;C1;LÆRER;");
        Assert.Equal("2 rows imported: 2 new, 0 changed, 0 as before, 0 taken away", Import().Report[^2]);
        Assert.Equal("2 rows imported: 0 new, 0 changed, 2 as before, 0 taken away", Import().Report[^2]);
        Write($"1;{Person};{Centre};{Day(-10)};LYTTE;C2;LÆRER;", $"2;{Person};{Centre};{Day(-10)};LESE;C1;LÆRER;ja");
        Assert.Equal("2 rows imported: 0 new, 1 changed, 0 as before, 1 taken away", Import().Report[^2]);
        var levels = await LevelsAsync();
        Assert.Equal(("C2", "A2"), (levels["LYTTING"].Level, levels["LESING"].Level));
    }

    [Fact]
    public async Task With_one_bad_row_imports_nothing_and_a_dry_run_opens_no_store()
    {
        Write($"1;{Person};{Centre};{Day(-10)};LYTTE;C1;LÆRER;", $"2;{Person};{Centre};{Day(1)};LESE;C1;LÆRER;");
        var (code, report) = Import();
        Assert.Equal((1, "line 3, column 4 (vurdertDato): a day in the future"), (code, report[1]));
        Assert.Equal("2 rows read, 1 with faults; nothing was imported", report[^2]);
        Assert.Equal("A2", (await LevelsAsync())["LYTTING"].Level);
        Assert.Equal((1, report[1]), (Import("--dry-run").Code, Import("--dry-run").Report[1]));
        Assert.Equal(0, Count(Path.GetDirectoryName(_vo.Database)!));
    }

    [Fact]
    public void Leaves_no_number_key_or_level_in_clear_on_disk()
    {
        Write($"nokkel-om-noen;{Person};{Centre};{Day(-10)};LYTTE;C1;INNPLASSERING;");
        Assert.Equal(0, Import().Code);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_vo.Database)!, "import*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var text = reader.ReadToEnd();
            Assert.All((string[])[Person, "nokkel-om-noen", "INNPLASSERING", "LYTTE"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whose_store_cannot_be_read_is_a_source_that_is_down_and_never_half_the_truth()
    {
        Write($"1;{Person};{Centre};{Day(-10)};LYTTE;C1;LÆRER;");
        _ = Import();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(Path.GetDirectoryName(_vo.Database)!, "imported.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE imported_row SET sealed = x'00'";
            _ = command.ExecuteNonQuery();
        }

        Assert.Equal(503, (await _vo.FetchAsync(_vo.Grant(SeedFolder.One, "norskniva", "skills[].level"))).Status);
        Assert.Equal(200, (await _vo.FetchAsync(_vo.Grant(SeedFolder.One, "mal", "goalType"))).Status);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Day(int days) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")).DateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Count(string state)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(state, "imported.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM imported_row) + 0 * (SELECT COUNT(*) FROM import_run)";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Write(params string[] rows) => File.WriteAllLines(FilePath, [Header, .. rows]);

    /// <summary>The command in this process, into the running adapter's own store.</summary>
    private (int Code, string[] Report) Import(params string[] options)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Adapter:Agency"] = "oslo-vo",
            ["Adapter:State"] = Path.GetDirectoryName(_vo.Database),
        }).Build();
        using var report = new StringWriter();
        var code = ImportCommand.Run([FilePath, .. options], configuration, TimeProvider.System, report, TextWriter.Null);
        return (code, report.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<Dictionary<string, (string Level, string Day)>> LevelsAsync()
    {
        var (status, body) = await _vo.FetchAsync(_vo.Grant(SeedFolder.One, "norskniva", "skills[].skill", "skills[].level", "skills[].observedOn", "skills[].evidence"));
        Assert.Equal(200, status);
        return body.GetProperty("observations")[0].GetProperty("data").GetProperty("skills").EnumerateArray().ToDictionary(
            skill => skill.GetProperty("skill").GetString()!, skill => (skill.GetProperty("level").GetString()!, skill.GetProperty("observedOn").GetString()!));
    }
}
