using System.Text;
using System.Text.Json.Nodes;
using Navo.AccessLog;
using Navo.AccessLog.Notes;
using Navo.AccessLog.Tree;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.AccessLog;

public sealed class An_officer(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Sees_the_rows_of_the_own_agency_by_the_own_pseudonym_and_leaves_a_row()
    {
        var release = await ReleaseAsync();

        foreach (var (officer, agency) in (ValueTuple<string, string>[])[("ombud-nav", "nav"), ("ombud-vo", "oslo-vo")])
        {
            var list = await _world.AsAsync(officer, HttpMethod.Get, "/v1/access-log?category=norskniva&decision=permit");
            var row = list.Json["items"]!.AsArray().First(item => item!["entry"]!.GetValue<string>() == release.Entry)!;
            Assert.Equal(await _world.PseudonymAsync(agency, "deltaker-1"), row["participant"]!.GetValue<string>());
            var other = await _world.PseudonymAsync(agency == "nav" ? "oslo-vo" : "nav", "deltaker-1");
            Assert.DoesNotContain(other, list.Text, StringComparison.Ordinal);
            Assert.True(Guid.TryParse(list.Entry, out _));
            Assert.StartsWith("navo.local/log\n", Encoding.UTF8.GetString(Convert.FromBase64String(list.Headers["Navo-Checkpoint"])), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leaves_looks_of_the_own_that_the_other_agency_does_not_see()
    {
        var look = await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log");

        Assert.Equal("log-read", (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + look.Entry)).Json["kind"]!.GetValue<string>());
        Assert.Equal(404, (await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + look.Entry)).Status);
    }

    [Fact]
    public async Task Can_prove_a_row_with_nothing_but_the_logs_key()
    {
        var release = await ReleaseAsync();
        var row = await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + release.Entry);
        var proof = await _world.ProofAsync("/v1/access-log/" + release.Entry, _world.Identity.Employee(_world.Seed.Of("ombud-vo")));

        Assert.True(proof.Status == 200, proof.Text);
        Assert.StartsWith("text/plain", proof.Headers["Content-Type"], StringComparison.Ordinal);
        await ProvesAsync(row, proof);
    }

    [Fact]
    public async Task Finds_a_person_by_number_and_the_number_stays_out_of_the_answer()
    {
        var release = await ReleaseAsync();
        var number = _world.Seed.Named("deltaker-1").Number;

        var found = await SearchAsync("ombud-nav", number, "innsyn");
        var unknown = await SearchAsync("ombud-nav", new string('9', 11), "innsyn");

        Assert.Contains(found.Json["items"]!.AsArray(), item => item!["entry"]!.GetValue<string>() == release.Entry);
        Assert.DoesNotContain(number, found.Text, StringComparison.Ordinal);
        Assert.Empty(unknown.Json["items"]!.AsArray());
        Assert.Equal(400, (await SearchAsync("ombud-nav", "x", "innsyn")).Status);
        Assert.Equal(400, (await SearchAsync("ombud-nav", number, "")).Status);
    }

    [Fact]
    public async Task Writes_down_why_and_only_the_own_agencys_officers_read_it_again()
    {
        var number = _world.Seed.Named("deltaker-1").Number;
        var search = await SearchAsync("ombud-nav", number, "klage: deltakeren klaget i mai");

        var row = (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + search.Entry)).Json;

        Assert.Equal(("search-klage", "klage: deltakeren klaget i mai"), (row["detail"]!.GetValue<string>(), row["lookReason"]!.GetValue<string>()));
        Assert.DoesNotContain("klaget i mai", Encoding.Latin1.GetString(Convert.FromBase64String(row["canonical"]!.GetValue<string>())), StringComparison.Ordinal);
        Assert.Equal(404, (await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + search.Entry)).Status);
        Assert.Equal(400, (await SearchAsync("ombud-nav", number, "innsyn for 010190 12345")).Status);
    }

    [Fact]
    public async Task Finds_an_employee_of_the_own_agency_by_the_agencys_own_id_and_of_no_other()
    {
        var release = await ReleaseAsync();
        var body = new JsonObject { ["employeeId"] = _world.Seed.Of("veileder-grorud").Id, ["reason"] = "kontroll", ["decision"] = "permit" }.ToJsonString();

        var own = await _world.AsAsync("ombud-nav", HttpMethod.Post, "/v1/access-log/search", body);
        var other = await _world.AsAsync("ombud-vo", HttpMethod.Post, "/v1/access-log/search", body);

        Assert.Contains(own.Json["items"]!.AsArray(), item => item!["entry"]!.GetValue<string>() == release.Entry);
        Assert.Empty(other.Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Learns_which_employee_it_was_when_it_is_the_own_agencys()
    {
        var release = await ReleaseAsync();

        var own = await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + release.Entry);
        var other = await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + release.Entry);

        Assert.Equal(_world.Seed.Of("veileder-grorud").Id, own.Json["employeeId"]!.GetValue<string>());
        Assert.Null(other.Json["employeeId"]);
    }

    [Fact]
    public async Task Pages_without_a_gap_or_a_repeat()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-3");
        for (var i = 0; i < 60; i++)
        {
            _ = await _world.SharedAsync("veileder-grorud", pseudonym);
        }

        var first = await _world.AsAsync("ombud-nav", HttpMethod.Get, $"/v1/access-log?participant={pseudonym}&decision=deny");
        var next = await _world.AsAsync("ombud-nav", HttpMethod.Get, $"/v1/access-log?participant={pseudonym}&decision=deny&cursor={first.Json["next"]!.GetValue<string>()}");

        var positions = Positions(first).Concat(Positions(next)).ToList();
        Assert.Equal(positions.OrderDescending(), positions);
        Assert.Equal(positions.Distinct().Count(), positions.Count);
        Assert.True(positions.Count >= 60);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("cef", "text/plain")]
    public async Task Exports_the_rows_with_the_newest_checkpoint(string format, string mediaType)
    {
        var release = await ReleaseAsync();

        var export = await _world.AsAsync("ombud-nav", HttpMethod.Get, $"/v1/access-log/export?format={format}&category=norskniva");

        Assert.StartsWith(mediaType, export.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains(release.Entry!, export.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_world.Seed.Named("deltaker-1").Number, export.Text, StringComparison.Ordinal);
        Assert.True(Guid.TryParse(export.Entry, out _));
        if (format == "json")
        {
            Assert.StartsWith("navo.local/log\n", export.Json["checkpoint"]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Is_a_role_and_no_caseworker_has_it()
    {
        var answer = await _world.AsAsync("veileder-grorud", HttpMethod.Get, "/v1/access-log");

        Assert.Equal((403, "urn:navo:problem:wrong-caller"), (answer.Status, answer.Type));
    }

    [Theory]
    [InlineData("from=yesterday")]
    [InlineData("to=%00")]
    [InlineData("decision=maybe")]
    [InlineData("participant=x")]
    [InlineData("cursor=%ff%fe")]
    [InlineData("cursor=AAAA")]
    [InlineData("employee=1")]
    [InlineData("unit=%20%27")]
    [InlineData("from=9999-99-99")]
    [InlineData("to=9999-12-31")]
    [InlineData("to=9999-01-01")]
    [InlineData("from=0001-01-01")]
    [InlineData("to=0001-01-01")]
    [InlineData("from=1969-12-31")]
    [InlineData("category=%3Cscript%3E")]
    public async Task Is_told_when_a_filter_has_no_form(string query) =>
        Assert.Equal(400, (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log?" + query)).Status);

    [Fact]
    public async Task Hears_nothing_of_the_other_agencys_facts_not_even_in_the_leaf()
    {
        // Only NAV says that this person is shielded.
        await _world.PutFactsAsync(batch => Shield(batch, _world.Seed.Named("deltaker-2").Number, batch["units"]!.AsArray().Any(IsNav)));
        var answer = await _world.SharedAsync("veileder-stovner", await _world.PseudonymAsync("nav", "deltaker-2"));

        var own = (await _world.AsAsync("ombud-nav", HttpMethod.Get, "/v1/access-log/" + answer.Entry)).Json;
        var other = (await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + answer.Entry)).Json;

        Assert.Contains(Codes(own), code => code == "shielded");
        Assert.DoesNotContain(Codes(other), code => code == "shielded");
        Assert.Contains(Codes(other), code => code == "other-agency-fact");
        Assert.Null(other["canonical"]);
        Assert.NotNull(other["leafHash"]);
    }

    [Fact]
    public async Task Shares_an_entry_with_the_participant_concerned_and_with_no_other()
    {
        var release = await ReleaseAsync();
        var own = _world.Identity.Participant(_world.Seed.Named("deltaker-1").Number);
        var stranger = _world.Identity.Participant(_world.Seed.Named("deltaker-3").Number);

        var row = await _world.SendAsync(HttpMethod.Get, "/v1/access-log/" + release.Entry, own);
        var proof = await _world.ProofAsync("/v1/access-log/" + release.Entry, own);
        var foreign = await _world.SendAsync(HttpMethod.Get, "/v1/access-log/" + release.Entry, stranger);
        var unknown = await _world.SendAsync(HttpMethod.Get, $"/v1/access-log/{Guid.NewGuid()}", stranger);

        Assert.True(row.Status == 200, row.Text);
        Assert.Null(row.Json["participant"]);
        await ProvesAsync(row, proof);
        Assert.Equal(404, foreign.Status);
        Assert.Equal(unknown.Visible, foreign.Visible);
    }

    private async Task ProvesAsync(Answer row, Answer proof)
    {
        Assert.True(TlogProof.TryParse(Encoding.UTF8.GetBytes(proof.Text), out var parsed));
        var key = (await _world.SendAsync(HttpMethod.Get, "/log-key", token: null)).Text.Trim();
        Assert.True(VerifierKey.TryParse(key, out var verifier));
        var leaf = MerkleTree.LeafHash(Convert.FromBase64String(row.Json["canonical"]!.GetValue<string>()));
        Assert.Equal(Octets32.From(Convert.FromBase64String(row.Json["leafHash"]!.GetValue<string>())), leaf);
        Assert.True(parsed.Verify(leaf, [verifier], "navo.local/log"));
    }

    private async Task<Answer> ReleaseAsync()
    {
        _ = await _world.YesAsync("deltaker-1");
        var release = await _world.SharedAsync("veileder-grorud", await _world.PseudonymAsync("nav", "deltaker-1"));
        Assert.True(release.Status == 200, release.Text);
        return release;
    }

    private Task<Answer> SearchAsync(string user, string number, string reason) => _world.AsAsync(
        user, HttpMethod.Post, "/v1/access-log/search", new JsonObject { ["fodselsnummer"] = number, ["reason"] = reason }.ToJsonString());

    private bool IsNav(JsonNode? unit) => unit!["unit"]!.GetValue<string>() == _world.Seed.Named("deltaker-1").NavUnit;

    private static void Shield(JsonObject batch, string number, bool isShielded)
    {
        var person = batch["participants"]!.AsArray().Single(one => one!["fodselsnummer"]!.GetValue<string>() == number)!;
        person["shielded"] = isShielded;
    }

    private static IEnumerable<string> Codes(JsonNode row) => row["reasons"]!.AsArray().Select(reason => reason!["code"]!.GetValue<string>());

    private static IEnumerable<long> Positions(Answer page) => page.Json["items"]!.AsArray().Select(item => item!["position"]!.GetValue<long>());
}
