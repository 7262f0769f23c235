using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Navo.Contracts.Identifiers;
using Navo.Gateway.Tests.World;
using Navo.Ledger.Rows;
using NJsonSchema;

namespace Navo.Gateway.Tests.AccessLog;

public sealed class An_export(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Checks_by_the_documented_steps_on_a_machine_without_NAVO_and_fails_when_one_octet_is_changed()
    {
        _ = await ReleaseAsync();
        using var machine = await UnpackAsync(await ParticipantAsync("deltaker-1", "innsyn: deltakeren ba om det"));
        var steps = A_machine_without_NAVO.DocumentedSteps();
        Assert.Equal(3, steps.Length);
        Assert.Equal(steps, A_machine_without_NAVO.Steps(machine.Read("LES-MEG.md")));

        var (holds, said) = await machine.RunAsync(steps);
        Assert.True(holds, said);

        foreach (var file in machine.Files)
        {
            Assert.False(await machine.HoldsWithOneOctetChangedAsync(file, steps), file);
        }

        // Each step by itself, as if the list had been made anew around the change.
        Assert.False(await machine.HoldsWithOneOctetChangedAsync(Path.Combine(machine.Export, "checkpoint"), steps[1]));
        foreach (var kind in (string[])["entries", "leaves", "proofs"])
        {
            Assert.False(await machine.HoldsWithOneOctetChangedAsync(Directory.GetFiles(Path.Combine(machine.Export, kind))[0], steps[2]), kind);
        }

        foreach (var added in (string[])["one-more", "SHA256SUMS-annex.csv", "entries/SHA256SUMS"])
        {
            await File.WriteAllTextAsync(Path.Combine(machine.Export, added), "x");
            Assert.False((await machine.RunAsync(steps[0])).Holds, added + " was added");
            File.Delete(Path.Combine(machine.Export, added));
        }

        machine.Forge(Path.Combine(machine.Export, "rows.csv"));
        Assert.False((await machine.RunAsync(steps)).Holds, "a forger signed with a key of their own");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("cef")]
    public async Task Has_a_signed_list_in_every_format(string format)
    {
        var release = await ReleaseAsync();
        using var machine = await UnpackAsync(await GetAsync("ombud-nav", $"/v1/access-log/export?format={format}&as=zip&category=norskniva"));

        var (holds, said) = await machine.RunAsync(A_machine_without_NAVO.DocumentedSteps());
        Assert.True(holds, said);
        Assert.Contains(release.Entry!, machine.Read("rows." + format), StringComparison.Ordinal);
        var manifest = JsonNode.Parse(machine.Read("manifest.json"))!;
        Assert.Equal(("navo-export/v1", "rows", "nav", "norskniva"), (
            manifest["format"]!.GetValue<string>(), manifest["kind"]!.GetValue<string>(), manifest["agency"]!.GetValue<string>(), manifest["filter"]!["category"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Has_rows_by_its_own_schema_a_manifest_and_no_number()
    {
        var release = await ReleaseAsync();
        using var machine = await UnpackAsync(await ParticipantAsync("deltaker-1", "klage: sak 12"));

        var schema = await JsonSchema.FromJsonAsync(machine.Read("row.schema.json"));
        var rows = machine.Read("rows.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(rows, row => Assert.Empty(schema.Validate(row)));
        Assert.Contains(rows, row => row.Contains(release.Entry!, StringComparison.Ordinal));
        var manifest = JsonNode.Parse(machine.Read("manifest.json"))!;
        Assert.Equal(rows.Length, manifest["rows"]!.GetValue<int>());
        Assert.Equal(manifest["checkpoint"]!["size"]!.GetValue<long>(), manifest["belowLeaf"]!.GetValue<long>());
        Assert.Equal("klage: sak 12", manifest["reason"]!.GetValue<string>());
        Assert.Equal(await _world.PseudonymAsync("nav", "deltaker-1"), manifest["filter"]!["participant"]!.GetValue<string>());

        // The export's own row is proved too, and the number stands nowhere.
        Assert.Equal(rows.Length + 1, Directory.GetFiles(Path.Combine(machine.Export, "proofs")).Length);
        Assert.True(File.Exists(Path.Combine(machine.Export, "proofs", manifest["export"]!.GetValue<string>() + ".tlog-proof")));
        var number = _world.Seed.Named("deltaker-1").Number;
        Assert.All(machine.Files, file => Assert.DoesNotContain(number, File.ReadAllText(file, Encoding.Latin1), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_an_incident_has_a_title_and_is_narrowed()
    {
        var release = await ReleaseAsync();
        var employee = _world.Seed.Of("veileder-grorud").Id;
        using var machine = await UnpackAsync(await PackAsync("ombud-nav", new JsonObject
        {
            ["kind"] = "incident",
            ["title"] = "Oppslag uten grunn",
            ["reason"] = "avvik: meldt av leder",
            ["employeeId"] = employee,
            ["from"] = "2020-01-01",
            ["decision"] = "permit",
        }));

        Assert.Contains(release.Entry!, machine.Read("rows.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(employee, machine.Read("rows.csv") + machine.Read("manifest.json"), StringComparison.Ordinal);
        Assert.Equal("Oppslag uten grunn", JsonNode.Parse(machine.Read("manifest.json"))!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Of_a_person_nobody_knows_holds_no_rows_and_no_pseudonym()
    {
        using var machine = await UnpackAsync(await PackAsync(
            "ombud-nav", new JsonObject { ["kind"] = "participant", ["fodselsnummer"] = new string('9', 11), ["reason"] = "innsyn" }));

        var manifest = JsonNode.Parse(machine.Read("manifest.json"))!;
        Assert.Equal((0, null), (manifest["rows"]!.GetValue<int>(), manifest["filter"]!["participant"]));
    }

    [Theory]
    [InlineData("""{"kind":"incident","reason":"avvik","title":"t"}""")]
    [InlineData("""{"kind":"incident","reason":"avvik","unit":"x"}""")]
    [InlineData("""{"kind":"incident","reason":"","title":"t","from":"2026-01-01"}""")]
    [InlineData("""{"kind":"incident","reason":"avvik","title":"om 010190 12345","from":"2026-01-01"}""")]
    [InlineData("""{"kind":"participant","reason":"innsyn"}""")]
    [InlineData("""{"kind":"participant","reason":"innsyn","fodselsnummer":"x"}""")]
    [InlineData("""{"kind":"everything","reason":"innsyn","from":"2026-01-01"}""")]
    public async Task Is_refused_without_what_it_needs(string body) =>
        Assert.Equal(400, (await _world.AsAsync("ombud-nav", HttpMethod.Post, "/v1/access-log/evidence", body)).Status);

    [Fact]
    public async Task Holds_no_octets_in_which_a_reason_is_the_other_agencys()
    {
        // Only NAV says that this person is shielded.
        var number = _world.Seed.Named("deltaker-2").Number;
        var nav = _world.Seed.Named("deltaker-1").NavUnit;
        await _world.PutFactsAsync(batch => batch["participants"]!.AsArray().Single(person => person!["fodselsnummer"]!.GetValue<string>() == number)!["shielded"] =
            batch["units"]!.AsArray().Any(unit => unit!["unit"]!.GetValue<string>() == nav));
        var refusal = await _world.SharedAsync("veileder-stovner", await _world.PseudonymAsync("nav", "deltaker-2"));

        using var own = await UnpackAsync(await ParticipantAsync("deltaker-2", "tilsyn"));
        using var other = await UnpackAsync(await ParticipantAsync("deltaker-2", "tilsyn", "ombud-vo"));

        Assert.True(File.Exists(Path.Combine(own.Export, "entries", refusal.Entry + ".bin")));
        Assert.False(File.Exists(Path.Combine(other.Export, "entries", refusal.Entry + ".bin")));
        Assert.True(File.Exists(Path.Combine(other.Export, "leaves", refusal.Entry!)));
        Assert.All(other.Files, file => Assert.DoesNotContain("shielded", File.ReadAllText(file, Encoding.Latin1), StringComparison.Ordinal));
        var (holds, said) = await other.RunAsync(A_machine_without_NAVO.DocumentedSteps());
        Assert.True(holds, said);
    }

    [Fact]
    public async Task Is_one_row_as_is_every_look()
    {
        var release = await ReleaseAsync();
        _ = await _world.ProofAsync("/v1/access-log/" + release.Entry, _world.Identity.Employee(_world.Seed.Of("ombud-nav"))); // from here on it is there at once
        var number = _world.Seed.Named("deltaker-1").Number;
        foreach (var (method, address, body) in (ValueTuple<HttpMethod, string, string?>[])
        [
            (HttpMethod.Get, "/v1/access-log", null),
            (HttpMethod.Post, "/v1/access-log/search", $$"""{"fodselsnummer":"{{number}}","reason":"innsyn: x"}"""),
            (HttpMethod.Get, "/v1/access-log/" + release.Entry, null),
            (HttpMethod.Get, $"/v1/access-log/{release.Entry}/proof", null),
            (HttpMethod.Get, "/v1/access-log/asks", null),
            (HttpMethod.Get, "/v1/access-log/export?format=jsonl", null),
            (HttpMethod.Get, "/v1/access-log/export?format=cef&as=zip", null),
            (HttpMethod.Post, "/v1/access-log/evidence", $$"""{"kind":"participant","fodselsnummer":"{{number}}","reason":"klage"}"""),
            (HttpMethod.Post, "/v1/access-log/evidence", """{"kind":"incident","title":"t","from":"2026-01-01","reason":"avvik"}"""),
        ])
        {
            var before = await RowsAsync();
            var answer = await _world.AsAsync("ombud-nav", method, address, body);
            Assert.Equal((address, 200, before + 1), (address, answer.Status, await RowsAsync()));
        }
    }

    [Fact]
    public async Task Of_a_search_is_nothing_kept_for_a_repeat_which_is_a_row_of_its_own()
    {
        var body = $$"""{"fodselsnummer":"{{_world.Seed.Named("deltaker-1").Number}}","reason":"innsyn: x"}""";
        var token = _world.Identity.Employee(_world.Seed.Of("ombud-nav"));
        var first = await _world.SendAsync(HttpMethod.Post, "/v1/access-log/search", token, body, ("Idempotency-Key", "again"));
        var second = await _world.SendAsync(HttpMethod.Post, "/v1/access-log/search", token, body, ("Idempotency-Key", "again"));
        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.NotEqual(first.Entry, second.Entry);
        Assert.Equal(first.Entry, second.Json["items"]![0]!["entry"]!.GetValue<string>());
    }

    [Fact]
    public async Task Is_refused_to_whoever_is_no_officer() => Assert.Equal(
        403, (await _world.AsAsync("veileder-grorud", HttpMethod.Post, "/v1/access-log/evidence", """{"kind":"incident","title":"t","from":"2026-01-01","reason":"avvik"}""")).Status);

    private Task<long> RowsAsync() =>
        _world.Services.GetRequiredService<AccessRows>().CountAsync(new AccessRowQuery { Agency = AgencyId.Parse("nav"), Limit = 1_000_000 }, CancellationToken.None);

    private async Task<Answer> ReleaseAsync()
    {
        _ = await _world.YesAsync("deltaker-1");
        var release = await _world.SharedAsync("veileder-grorud", await _world.PseudonymAsync("nav", "deltaker-1"));
        Assert.True(release.Status == 200, release.Text);
        return release;
    }

    private Task<byte[]> ParticipantAsync(string user, string reason, string officer = "ombud-nav") => PackAsync(
        officer, new JsonObject { ["kind"] = "participant", ["fodselsnummer"] = _world.Seed.Named(user).Number, ["reason"] = reason });

    private Task<byte[]> PackAsync(string officer, JsonObject body) => OctetsAsync(
        officer, new HttpRequestMessage(HttpMethod.Post, "/v1/access-log/evidence") { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") });

    private Task<byte[]> GetAsync(string officer, string address) => OctetsAsync(officer, new HttpRequestMessage(HttpMethod.Get, address));

    private async Task<byte[]> OctetsAsync(string officer, HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _world.Identity.Employee(_world.Seed.Of(officer)));
            using var response = await _world.Http.SendAsync(request);
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
            Assert.Equal("application/zip", response.Content.Headers.ContentType!.MediaType);
            return await response.Content.ReadAsByteArrayAsync();
        }
    }

    private async Task<A_machine_without_NAVO> UnpackAsync(byte[] zip)
    {
        var exportKey = await _world.SendAsync(HttpMethod.Get, "/export-key", token: null);
        var logKeys = await _world.SendAsync(HttpMethod.Get, "/log-key", token: null);
        return new A_machine_without_NAVO(zip, exportKey.Text, logKeys.Text);
    }
}
