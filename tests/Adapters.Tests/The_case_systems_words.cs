using System.Net.Http.Json;
using System.Text.Json;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

public sealed class The_case_systems_words : IAsyncLifetime
{
    private AdapterWorld _world = null!;

    public async Task InitializeAsync() => _world = await AdapterWorld.StartAsync("oslo-vo", feed: false);

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Share_no_field_name_with_the_canonical_model()
    {
        var canonical = FieldNames.Canonical();
        Assert.Contains("skills", canonical);
        Assert.Contains("status", canonical);
        Assert.Contains("escoUri", canonical);
        var theirs = (await AnswersAsync()).SelectMany(FieldNames.Of).ToHashSet(StringComparer.Ordinal);

        Assert.True(theirs.Count > 60, "The comparison must see the whole of both contracts.");
        Assert.Empty(theirs.Intersect(canonical, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Of_VO_are_all_in_its_published_contract()
    {
        var contract = await _world.Http.GetFromJsonAsync<JsonElement>(new Uri(_world.StandIns + "/oslo-vo/openapi.json"));
        var documented = new HashSet<string>(StringComparer.Ordinal);
        Documented(contract, documented);
        Assert.Empty((await AnswersAsync(navToo: false)).SelectMany(FieldNames.Of).Except(documented));
    }

    private async Task<List<JsonElement>> AnswersAsync(bool navToo = true)
    {
        var one = SeedFolder.One.Fodselsnummer;
        var teacher = SeedFolder.Seed.Staff.First(person => person.Agency == "oslo-vo").Employee;
        var answers = new List<JsonElement>
        {
            await AskAsync("/oslo-vo/api/v1/sprakferdighet/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/kursdeltakelser/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/skriftkyndighet/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/skolebakgrunn/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/yrkeserfaring/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/realkompetanse/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/digitalmestring/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/fremtidsplan/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/kontaktkort/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/tilpasning/hent", new { personnummer = one }),
            await AskAsync("/oslo-vo/api/v1/elever/oppslag", new { personnumre = new[] { one } }),
            await AskAsync("/oslo-vo/api/v1/tilsatte/oppslag", new { tilsattnummer = teacher }),
            await ReadAsync("/oslo-vo/api/v1/endringer?etter=0"),
        };
        if (navToo)
        {
            var identities = await AskAsync("/nav/pdl/graphql", new { query = "q", variables = new { ident = one } });
            var actor = identities.GetProperty("data").GetProperty("hentIdenter").GetProperty("identer").EnumerateArray()
                .Single(row => row.GetProperty("gruppe").GetString() == "AKTORID").GetProperty("ident").GetString();

            // "data" is the envelope of any GraphQL answer; what is in it are NAV's words.
            answers.Add(identities.GetProperty("data"));
            answers.Add((await AskAsync("/nav/veilarboppfolging/api/graphql", new { query = "q", variables = new { fnr = one } })).GetProperty("data"));
            answers.Add(await ReadAsync("/nav/veilarbaktivitet/internal/api/v1/aktivitet?aktorId=" + actor));
            answers.Add(await AskAsync("/nav/amt-deltaker/external/deltakelser", new { personident = one }));
            answers.Add(await AskAsync("/nav/veilarbvedtaksstotte/api/ekstern/hent-gjeldende-14a-vedtak", new { fnr = one }));
            answers.Add(await AskAsync("/nav/veilarboppfolging/api/v2/hent-underOppfolging", new { fnr = one }));
            answers.Add(await AskAsync("/nav/veilarbportefolje/api/v1/hent-brukere", new { identer = new[] { one } }));
            answers.Add(await AskAsync("/nav/ansatt/api/v1/hent", new { navIdent = SeedFolder.Seed.Staff.First(person => person.Agency == "nav").Employee }));
            answers.Add(await ReadAsync("/nav/hendelser/api/v1/hendelser?etterLopenummer=0"));
        }

        return answers;
    }

    private async Task<JsonElement> AskAsync(string path, object body)
    {
        using var answer = await _world.SwitchAsync(path, body);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private Task<JsonElement> ReadAsync(string path) => _world.Http.GetFromJsonAsync<JsonElement>(new Uri(_world.StandIns + path));

    private static void Documented(JsonElement element, ISet<string> names)
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.Name == "properties")
                {
                    foreach (var property in member.Value.EnumerateObject())
                    {
                        _ = names.Add(property.Name);
                    }
                }

                Documented(member.Value, names);
            }
        }
        else if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Documented(item, names);
            }
        }
    }
}
