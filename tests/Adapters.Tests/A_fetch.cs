using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Navo.Adapters.Sources;
using Navo.Adapters.Tests.World;
using Navo.Contracts.Schemas;
using Navo.StandIns.Seeds;

namespace Navo.Adapters.Tests;

public sealed class A_fetch : IAsyncLifetime
{
    private static readonly string[] NorsknivaFields = ["skills[].skill", "skills[].level", "skills[].evidence", "skills[].observedOn", "targetLevel"];

    private static readonly string[] VoStatusFields =
        ["courses[].type", "courses[].level", "courses[].centre", "courses[].from", "courses[].to", "courses[].status", "modulesDone[]", "testDates[]"];

    private static readonly string[] NavPlanFields =
    [
        "activities[].type", "activities[].status", "activities[].avtalt", "activities[].from", "activities[].to", "tiltak[].group", "tiltak[].status",
        "nextMeetingDate", "programme",
    ];

    private AdapterWorld _vo = null!;
    private AdapterWorld _nav = null!;

    public async Task InitializeAsync()
    {
        _vo = await AdapterWorld.StartAsync("oslo-vo");
        _nav = await AdapterWorld.StartAsync("nav");
    }

    public async Task DisposeAsync()
    {
        await _vo.DisposeAsync();
        await _nav.DisposeAsync();
    }

    [Fact]
    public async Task Of_norskniva_answers_four_skills_in_one_observation()
    {
        foreach (var person in SeedFolder.Seed.Participants)
        {
            var (status, body) = await _vo.FetchAsync(_vo.Grant(person, "norskniva", NorsknivaFields));
            Assert.Equal(200, status);
            Assert.Equal("data", body.GetProperty("status").GetString());
            var observation = Assert.Single(body.GetProperty("observations").EnumerateArray());
            Assert.Equal("oslo-vo", observation.GetProperty("sourceAgency").GetString());
            Assert.Equal(person.OsloVo!.Unit, observation.GetProperty("sourceUnit").GetString());
            Assert.Equal(4, observation.GetProperty("data").GetProperty("skills").GetArrayLength());
            Assert.True(body.TryGetProperty("staleAfter", out _));
        }
    }

    [Fact]
    public async Task Of_vo_status_answers_courses_and_never_attendance()
    {
        var (status, body) = await _vo.FetchAsync(_vo.Grant(SeedFolder.One, "vo-status", VoStatusFields));
        Assert.Equal(200, status);
        var data = body.GetProperty("observations")[0].GetProperty("data");
        Assert.Equal(["courses", "modulesDone", "testDates"], data.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal("I_GANG", data.GetProperty("courses")[1].GetProperty("status").GetString());
        Assert.DoesNotContain("syk", body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_nav_plan_answers_what_was_agreed_and_nothing_that_stays_at_NAV()
    {
        var (status, body) = await _nav.FetchAsync(_nav.Grant(SeedFolder.Two, "nav-plan", NavPlanFields));
        Assert.Equal(200, status);
        var data = body.GetProperty("observations")[0].GetProperty("data");
        Assert.Equal(3, data.GetProperty("activities").GetArrayLength());
        Assert.Equal("OPPLAERING", Assert.Single(data.GetProperty("tiltak").EnumerateArray()).GetProperty("group").GetString());
        Assert.Equal("INTRODUKSJONSPROGRAM", data.GetProperty("programme").GetString());
        Assert.True(data.TryGetProperty("nextMeetingDate", out _));
        Assert.DoesNotContain("ritekst", body.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("tittel", body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_out_every_field_the_grant_does_not_name()
    {
        var (_, body) = await _nav.FetchAsync(_nav.Grant(SeedFolder.Two, "nav-plan", "activities[].type", "tiltak[].group"));
        var data = body.GetProperty("observations")[0].GetProperty("data");
        Assert.Equal(["activities", "tiltak"], data.EnumerateObject().Select(member => member.Name).Order());
        Assert.All(data.GetProperty("activities").EnumerateArray(), activity => Assert.Equal(["type"], activity.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task Carries_no_identity_and_no_name()
    {
        foreach (var person in SeedFolder.Seed.Participants)
        {
            var (_, body) = await _vo.FetchAsync(_vo.Grant(person, "norskniva", NorsknivaFields));
            Assert.DoesNotContain(person.Fodselsnummer, body.GetRawText(), StringComparison.Ordinal);
            Assert.DoesNotContain(person.Name, body.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_a_person_the_adapter_does_not_know_is_no_guess()
    {
        var claims = _vo.Grant(SeedFolder.One, "norskniva", NorsknivaFields);
        claims["sub"] = _vo.Gateway.Pseudonym("someone else");
        Assert.Equal(503, (await _vo.FetchAsync(claims)).Status);
    }

    [Fact]
    public async Task Of_a_made_up_person_answers_data_or_no_data_and_never_a_fault()
    {
        var snapshot = _vo.Gateway.Batches.First();
        var seen = new Dictionary<string, int>();
        foreach (var number in snapshot.GetProperty("participants").EnumerateArray().Select(person => person.GetProperty("fodselsnummer").GetString()!))
        {
            var claims = _vo.Grant(SeedFolder.One, "norskniva", NorsknivaFields);
            claims["sub"] = _vo.Gateway.Pseudonym(number);
            var (status, body) = await _vo.FetchAsync(claims);
            Assert.Equal(200, status);
            var word = body.GetProperty("status").GetString()!;
            seen[word] = seen.GetValueOrDefault(word) + 1;
        }

        Assert.True(seen["no-data"] >= 72, "Three in ten have no level.");
        Assert.True(seen["data"] > 100);
    }

    /// <summary>Each made-up person in one of NAV's categories in turn; in all of them with NAVO_LONG=1. An answer that does not fit its schema would be a 502.</summary>
    [Fact]
    public async Task Of_NAVs_categories_answers_data_or_no_data_for_every_made_up_person()
    {
        var categories = _nav.Services.GetRequiredService<ICaseSystem>().Categories;
        var isLong = Environment.GetEnvironmentVariable("NAVO_LONG") == "1";
        var seen = new Dictionary<string, int>();
        var numbers = _nav.Gateway.Batches.First().GetProperty("participants").EnumerateArray().Select(person => person.GetProperty("fodselsnummer").GetString()!).ToList();
        for (var index = 0; index < numbers.Count; index++)
        {
            foreach (var category in isLong ? categories : [categories[index % categories.Length]])
            {
                var claims = _nav.Grant(SeedFolder.One, category.Value);
                claims["sub"] = _nav.Gateway.Pseudonym(numbers[index]);
                var (status, body) = await _nav.FetchAsync(claims);
                Assert.True(status == 200, category.Value + ": " + body.GetRawText());
                var word = category.Value + " " + body.GetProperty("status").GetString();
                seen[word] = seen.GetValueOrDefault(word) + 1;
            }
        }

        Assert.All(categories, category => Assert.True(seen.GetValueOrDefault(category.Value + " data") > 10, category.Value));
        Assert.True(seen.Where(pair => pair.Key.EndsWith("no-data", StringComparison.Ordinal)).Sum(pair => pair.Value) > 20, "Some have nothing on file.");
    }

    [Fact]
    public async Task Of_every_NAV_category_is_complete_for_the_named()
    {
        foreach (var person in (SeedParticipant[])[SeedFolder.One, SeedFolder.Two])
        {
            foreach (var category in _nav.Services.GetRequiredService<ICaseSystem>().Categories)
            {
                var (_, body) = await _nav.FetchAsync(_nav.Grant(person, category.Value, [.. CategoryDocuments.Find(category)!.Fields.Select(field => field.Path)]));
                var data = Assert.Single(body.GetProperty("observations").EnumerateArray()).GetProperty("data");
                var missing = CategoryDocuments.Find(category)!.Fields.Where(field => !Has(data, field.Path)).Select(field => field.Path);
                Assert.True(!missing.Any(), category.Value + " lacks " + string.Join(", ", missing));
            }
        }
    }

    private static bool Has(JsonElement data, string path)
    {
        IEnumerable<JsonElement> nodes = [data];
        foreach (var part in path.Split('.'))
        {
            var name = part.Replace("[]", "", StringComparison.Ordinal);
            nodes = nodes.Where(node => node.ValueKind is JsonValueKind.Object && node.TryGetProperty(name, out _)).Select(node => node.GetProperty(name))
                .SelectMany(node => part.EndsWith("[]", StringComparison.Ordinal) ? node.EnumerateArray().AsEnumerable() : [node]).ToList();
        }

        return nodes.Any();
    }

    [Fact]
    public async Task Is_on_the_holders_own_record_without_an_identity_number()
    {
        _ = await _nav.FetchAsync(_nav.Grant(SeedFolder.Two, "nav-plan", NavPlanFields));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_nav.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT subject, category, fields, agreement, outcome FROM grant_served";
        using var rows = command.ExecuteReader();
        Assert.True(rows.Read());
        Assert.Equal(_nav.Gateway.Pseudonym(SeedFolder.Two.Fodselsnummer), rows.GetString(0));
        Assert.Equal(("nav-plan", "test-agreement@1", "data"), (rows.GetString(1), rows.GetString(3), rows.GetString(4)));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(_nav.Database)!, "adapter.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(SeedFolder.Two.Fodselsnummer, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }
}
