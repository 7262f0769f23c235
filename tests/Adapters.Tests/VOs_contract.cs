using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Navo.Adapters.OsloVo;
using Navo.Adapters.OsloVo.Client;
using Navo.Adapters.OsloVo.FileImport;
using Navo.Adapters.OsloVo.Mapping;
using Navo.Adapters.Tests.World;
using Navo.StandIns.People;

namespace Navo.Adapters.Tests;

/// <summary>docs/spec/oslo-vo.openapi.json: what the stand-in answers, and what the client reads, are held against it.</summary>
public sealed class VOs_contract(VoWorld world) : IClassFixture<VoWorld>, IAsyncLifetime
{
    private readonly AdapterWorld _vo = world.World;
    private OpenApiSchema _contract = null!;

    public async Task InitializeAsync() =>
        _contract = new OpenApiSchema(await _vo.Http.GetFromJsonAsync<JsonElement>(new Uri(_vo.StandIns + "/oslo-vo/openapi.json")));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_kept_by_the_stand_in_about_everyone()
    {
        var people = Population.Make(SeedFolder.Seed, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Where(person => person.OsloVo is not null).ToList();
        Assert.True(people.Count > 200);
        var calls = Calls();
        foreach (var person in people.Where((person, index) => person.User is not null || index % 8 == 0 || person.Imperfection is Imperfection.Contradictory))
        {
            foreach (var call in calls)
            {
                Assert.Empty(_contract.Faults(await AskAsync($"/api/v1/{call}/hent", new { personnummer = person.Number }), _contract.Answer($"/api/v1/{call}/hent", "post")));
            }
        }

        Assert.Empty(_contract.Faults(
            await AskAsync("/api/v1/elever/oppslag", new { personnumre = people.Select(person => person.Number) }), _contract.Answer("/api/v1/elever/oppslag", "post")));
        _ = await _vo.SwitchAsync("/_correct", new { user = SeedFolder.One.User, agency = "oslo-vo", subject = "KURSDELTAKELSE", centre = SeedFolder.One.OsloVo!.Unit });
        var corrections = await _vo.Http.GetFromJsonAsync<JsonElement>(new Uri(_vo.StandIns + "/oslo-vo/api/v1/rettelser?etter=0"));
        Assert.NotEmpty(corrections.GetProperty("rettelser").EnumerateArray());
        Assert.Empty(_contract.Faults(corrections, _contract.Answer("/api/v1/rettelser", "get")));
        Assert.Empty(_contract.Faults(
            await AskAsync("/api/v1/tilsatte/oppslag", new { tilsattnummer = SeedFolder.Seed.Staff.First(staff => staff.Agency == "oslo-vo").Employee }),
            _contract.Answer("/api/v1/tilsatte/oppslag", "post")));
    }

    [Fact]
    public async Task Is_broken_where_an_answer_has_a_member_too_many_or_a_code_of_its_own()
    {
        var answer = (await AskAsync("/api/v1/skolebakgrunn/hent", new { personnummer = SeedFolder.One.Fodselsnummer })).GetRawText();
        var schema = _contract.Answer("/api/v1/skolebakgrunn/hent", "post");
        Assert.NotEmpty(_contract.Faults(JsonSerializer.Deserialize<JsonElement>(answer.Replace("\"ført\"", "\"noteret\"", StringComparison.Ordinal)), schema));
        Assert.NotEmpty(_contract.Faults(JsonSerializer.Deserialize<JsonElement>(answer.Replace("UNGDOMSSKOLE", "MELLOMSKOLE", StringComparison.Ordinal)), schema));
    }

    [Fact]
    public void Has_every_member_that_the_client_reads_and_the_client_reads_nothing_kept_for_the_school()
    {
        foreach (var (row, name) in Rows())
        {
            var properties = _contract.Named(name).GetProperty("properties");
            foreach (var member in Members(row))
            {
                Assert.True(properties.TryGetProperty(member, out var property), $"{name} has no {member}");
                Assert.False(property.TryGetProperty("x-bare-for-skolen", out _), $"{name}.{member} is for the school only");
            }
        }
    }

    [Fact]
    public void Names_everything_kept_for_the_school_as_the_agreements_do()
    {
        var known = new HashSet<string>(typeof(WithheldWords).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .SelectMany(property => ((IReadOnlyDictionary<string, string>)property.GetValue(null)!).Keys));
        var kept = Rows().SelectMany(row => _contract.Named(row.Name).GetProperty("properties").EnumerateObject())
            .Where(property => property.Value.TryGetProperty("x-bare-for-skolen", out _)).Select(property => property.Name).Distinct().ToList();
        Assert.True(kept.Count >= 20);
        Assert.Empty(kept.Except(known));
    }

    [Fact]
    public void Lists_the_same_codes_as_the_mapping()
    {
        AssertCodes("Skriftkartlegging", "skriftsystemer", LearningCodes.Script.Words.Keys);
        AssertCodes("Skolebakgrunn", "høyesteSkoleslag", LearningCodes.Schooling.Words.Keys);
        AssertCodes("Skolebakgrunn", "fagretning", LearningCodes.Direction.Words.Keys);
        AssertCodes("Skolebakgrunn", "norskGodkjenning", LearningCodes.Recognised.Codes.Keys);
        AssertCodes("Skolebakgrunn", "belegg", LearningCodes.Proof.Codes.Keys);
        AssertCodes("Temapoeng", "tema", LearningCodes.Theme.Codes.Keys);
        AssertCodes("Digitalkartlegging", "mestrer", LearningCodes.Masters.Codes.Keys);
        AssertCodes("Digitalkartlegging", "grunnlag", LearningCodes.DigitalGround.Codes.Keys);
        AssertCodes("Yrkeserfaring", "gjøremål", WorkingLifeCodes.Task.Codes.Keys);
        AssertCodes("Realkompetanse", "lærtGjennom", WorkingLifeCodes.LearntThrough.Codes.Keys);
        AssertCodes("Realkompetanse", "påvistVed", WorkingLifeCodes.ShownBy.Codes.Keys);
        AssertCodes("Fremtidsplan", "tidshorisont", WorkingLifeCodes.Horizon.Codes.Keys);
        AssertCodes("Fremtidsplan", "nesteSteg", WorkingLifeCodes.Step.Codes.Keys);
        AssertCodes("Kontaktkort", "tolkeform", PracticalCodes.Mode.Codes.Keys);
        AssertCodes("Tilpasning", "behovskoder", PracticalCodes.Needs.Codes.Keys);
        foreach (var (schema, member, codes) in (IEnumerable<(string, string, IEnumerable<string>)>)
            [
                ("Skriftkartlegging", "skriftnivå", LearningCodes.ScriptLevel.Codes.Keys),
                ("Sertifikat", "sertifikatslag", WorkingLifeCodes.Certificate.Codes.Keys),
                ("Fremtidsplan", "ønske", WorkingLifeCodes.Wish.Codes.Keys),
                ("Kontaktkort", "samtalespråk", PracticalCodes.Spoken.Words.Keys),
                ("Kontaktkort", "tolkespråk", PracticalCodes.Interpreted.Words.Keys),
            ])
        {
            var described = _contract.Named(schema).GetProperty("properties").GetProperty(member).GetProperty("description").GetString()!;
            Assert.All(codes, code => Assert.Contains(code, described, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Has_every_column_of_every_list_that_may_be_imported()
    {
        string[] own = [ImportColumn.Key, ImportColumn.Person, ImportColumn.Removed, "ført", .. LearningCodes.Theme.Codes.Keys];
        var schemas = new Dictionary<string, string>
        {
            [ImportLists.Levels] = "Språkferdighet",
            [ImportLists.Courses] = "Kursdeltakelse",
            [ImportLists.Modules] = "BeståttModul",
            [ImportLists.Tests] = "Prøvepåmelding",
            [ImportLists.Scripts] = "Skriftkartlegging",
            [ImportLists.Schoolings] = "Skolebakgrunn",
            [ImportLists.Digitals] = "Digitalkartlegging",
            [ImportLists.Works] = "Yrkeserfaring",
            [ImportLists.Competences] = "Realkompetanse",
            [ImportLists.Certificates] = "Sertifikat",
            [ImportLists.Plans] = "Fremtidsplan",
            [ImportLists.Contacts] = "Kontaktkort",
            [ImportLists.Adjustments] = "Tilpasning",
        };
        foreach (var list in ImportLists.Of(new DateOnly(2026, 5, 20)))
        {
            var properties = _contract.Named(schemas[list.Name]).GetProperty("properties");
            Assert.All(list.Columns.Select(column => column.Word).Except(own), word => Assert.True(
                properties.TryGetProperty(word, out var property) && !property.TryGetProperty("x-bare-for-skolen", out _), $"{list.Name}: {word}"));
        }

        Assert.Equal(
            OsloVoSources.All.Select(source => source.Category.Value).Order(StringComparer.Ordinal),
            ImportLists.Of(new DateOnly(2026, 5, 20)).Select(list => list.Category.Value).Distinct().Order(StringComparer.Ordinal));
    }

    private static List<string> Calls() => [.. OsloVoSources.All.Select(source => (string)source.GetType().GetProperty("Call")!.GetValue(source)!)];

    private static List<(Type Row, string Name)> Rows() =>
    [
        (typeof(LevelRow), "Språkferdighet"), (typeof(CourseRow), "Kursdeltakelse"), (typeof(ModuleRow), "BeståttModul"), (typeof(TestRow), "Prøvepåmelding"),
        (typeof(ScriptRow), "Skriftkartlegging"), (typeof(SchoolingRow), "Skolebakgrunn"), (typeof(DigitalRow), "Digitalkartlegging"), (typeof(DigitalThemeRow), "Temapoeng"),
        (typeof(WorkRow), "Yrkeserfaring"), (typeof(CompetenceRow), "Realkompetanse"), (typeof(CertificateRow), "Sertifikat"), (typeof(PlanRow), "Fremtidsplan"),
        (typeof(ContactRow), "Kontaktkort"), (typeof(AdjustmentRow), "Tilpasning"), (typeof(CorrectionRow), "Rettelse"),
    ];

    /// <summary>What the client reads; "ført" on rows of vo-status is only on those from files.</summary>
    private static IEnumerable<string> Members(Type row) => row.GetProperties()
        .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>()
        .Where(name => name != "ført" || row.IsAssignableTo(typeof(INotedRow)));

    private void AssertCodes(string schema, string member, IEnumerable<string> codes)
    {
        var property = _contract.Named(schema).GetProperty("properties").GetProperty(member);
        var list = property.TryGetProperty("items", out var items) ? items.GetProperty("enum") : property.GetProperty("enum");
        Assert.Equal(codes.Order(StringComparer.Ordinal), list.EnumerateArray().Select(code => code.GetString()).OfType<string>().Order(StringComparer.Ordinal));
    }

    private async Task<JsonElement> AskAsync(string path, object body)
    {
        using var answer = await _vo.SwitchAsync("/oslo-vo" + path, body);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
