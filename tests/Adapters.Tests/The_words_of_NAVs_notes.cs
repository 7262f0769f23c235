using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Navo.Adapters.Tests.World;

namespace Navo.Adapters.Tests;

/// <summary>What the stand-in serves of NAV's notes and registers has no member in common with any canonical record, so that nothing passes a mapping by its name.</summary>
public sealed class The_words_of_NAVs_notes : IAsyncLifetime
{
    private AdapterWorld _world = null!;

    public async Task InitializeAsync() => _world = await AdapterWorld.StartAsync("nav", feed: false);

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Share_no_field_name_with_the_canonical_model()
    {
        var canonical = FieldNames.Canonical();
        Assert.All((string[])["occupations", "needs", "goalType", "interpreterNeeded", "hasDecision", "score", "type", "status"], name => Assert.Contains(name, canonical));
        var theirs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var person in SeedFolder.Seed.Participants)
        {
            foreach (var answer in await AnswersAsync(person.Fodselsnummer))
            {
                // Keyed by the person's number is an envelope and no word.
                theirs.UnionWith(FieldNames.Of(answer));
                _ = theirs.Remove(person.Fodselsnummer);
            }
        }

        Assert.True(theirs.Count > 70, "The comparison must see all of NAV's notes.");
        Assert.Empty(theirs.Intersect(canonical, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Of_the_jobseeker_register_are_told_to_a_token_of_its_own_scope_only()
    {
        var own = _world.Gateway.RegisterToken("nav:arbeid:arbeidssokerregisteret.read");
        Assert.Equal(200, await StatusAsync(own));
        Assert.Equal(403, await StatusAsync(null));
        Assert.Equal(403, await StatusAsync("x.y.z"));
        Assert.Equal(403, await StatusAsync(own[..^4] + "AAAA"));
        Assert.Equal(403, await StatusAsync(_world.Gateway.RegisterToken("navo:facts.write")));

        // The adapter brings one, asks for it once, and without one the register is down: never "not registered".
        _world.Gateway.ToldOf.Add(SeedFolder.One.Fodselsnummer);
        await Eventually.HoldsAsync(async () => (await _world.FetchAsync(_world.Grant(SeedFolder.One, "arbeid"))).Status == 200);
        Assert.Equal(200, (await _world.FetchAsync(_world.Grant(SeedFolder.One, "arbeid"))).Status);
        Assert.Equal(1, _world.Gateway.RegisterTokens);
    }

    private async Task<int> StatusAsync(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_world.StandIns + "/nav/paw/api/v1/arbeidssoekerperioder")) { Content = JsonContent.Create(new { identitetsnummer = "x" }) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _world.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private async Task<List<JsonElement>> AnswersAsync(string number)
    {
        var (who, fnr) = (new { personident = number }, new { fnr = number });
        return
        [
            await AskAsync("/nav/veilarbvedtaksstotte/api/ekstern/hent-gjeldende-14a-vedtak", fnr),
            await AskAsync("/nav/veilarbvedtaksstotte/api/v2/hent-siste-14a-vedtak", fnr),
            (await AskAsync("/nav/veilarboppfolging/api/graphql", new { query = "q", variables = new { fnr = number } })).GetProperty("data"),
            (await AskAsync("/nav/pdl/graphql", new { query = "tilrettelagtKommunikasjon", variables = new { ident = number } })).GetProperty("data"),
            await AskAsync("/nav/veilarbjobbsokerkompetanse/api/hent-kartlegging", fnr),
            await AskAsync("/nav/digdir-krr-proxy/rest/v1/personer", new { personidenter = new[] { number } }),
            await AskAsync("/nav/aktivitetskort/api/v1/hent", who),
            await AskAsync("/nav/brukerkort/api/v1/yrkesbakgrunn", who),
            await AskAsync("/nav/brukerkort/api/v1/onsker", who),
            await AskAsync("/nav/brukerkort/api/v1/behov", who),
            await AskAsync("/nav/brukerkort/api/v1/samtale", who),
            await AskAsync("/nav/paw/api/v1/arbeidssoekerperioder", new { identitetsnummer = number }),
            await AskAsync("/nav/paw/api/v3/snapshot", new { type = "IDENTITETSNUMMER", identitetsnummer = number }),
        ];
    }

    private async Task<JsonElement> AskAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_world.StandIns + path)) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _world.Gateway.RegisterToken("nav:arbeid:arbeidssokerregisteret.read"));
        using var answer = await _world.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, path);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
