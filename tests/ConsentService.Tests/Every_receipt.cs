using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Navo.ConsentService.Receipts;
using Navo.ConsentService.Tests.World;
using Navo.ConsentService.Texts;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Consenting;
using Navo.Ledger.Identity;
using Navo.Ledger.Identity.Merging;
using Navo.Ledger.Sealing;
using NJsonSchema;

namespace Navo.ConsentService.Tests;

public sealed class Every_receipt : IDisposable
{
    private readonly ConsentHost _host = new();

    [Fact]
    public async Task Has_the_fields_of_the_specification_and_the_state_of_its_kind()
    {
        var person = ConsentHost.Person(700);
        await _host.NoAsync(person);
        var first = await _host.YesAsync(person);
        var second = await _host.YesAsync(person, purposes: "\"P1\"", language: "ar");
        var (subject, consent) = (await _host.SubjectAsync(person), ConsentId.Parse(second["id"]));
        _ = await _host.Get<Consents>().PauseAsync(subject, consent, null, CancellationToken.None);
        _ = await _host.Get<Consents>().ResumeAsync(subject, consent, null, CancellationToken.None);
        _ = await _host.PostAsync($"consents/{second["id"]}/withdraw", person, "{}");
        _ = await _host.YesAsync(person);
        await _host.NoAsync(person);
        await _host.YesAsync(person);
        await OralStopAsync(person);
        await _host.YesAsync(person);
        _host.Clock.Offset += TimeSpan.FromDays(200);

        var schema = await JsonSchema.FromJsonAsync(await _host.Client.GetStringAsync(new Uri("/receipt-schema", UriKind.Relative)));
        var seen = new List<string>();
        foreach (var line in (await _host.GetAsync("receipts", person)).Json.EnumerateArray().Reverse())
        {
            var receipt = await _host.GetAsync("receipts/" + line.GetProperty("id"), person);
            Assert.Empty(schema.Validate(receipt["record"]));
            Assert.Equal("urn:uuid:" + line.GetProperty("id").GetString(), receipt.Json.GetProperty("record").GetProperty("@id").GetString());
            seen.Add($"{receipt["kind"]} {receipt.Json.GetProperty("record").GetProperty("dpv:hasConsentStatus").GetProperty("@type").GetString()!.Split(':')[1]}");
        }

        Assert.Equal(
            [
                "refused ConsentRefused", "given ConsentGiven", "changed RenewedConsentGiven", "paused ConsentPaused", "resumed ConsentResumed", "withdrawn ConsentWithdrawn",
                "given ConsentGiven", "refused ConsentRefused", "given ConsentGiven", "withdrawn ConsentRevoked", "given ConsentGiven", "expired ConsentExpired",
            ],
            seen);
        var changed = (await _host.GetAsync("receipts/" + second["id"], person)).Json.GetProperty("record");
        Assert.Equal("urn:uuid:" + first["id"], changed.GetProperty("dct:replaces").GetString());
        Assert.NotEmpty(schema.Validate(JsonNode.Parse(changed.GetRawText())!.AsObject().Without("dpv:hasEntity")));
    }

    [Fact]
    public async Task Of_every_thing_that_can_be_shared_has_the_fields_of_the_specification()
    {
        var person = ConsentHost.Person(701);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Receipts", "receipt.schema.json"));
        foreach (var item in (await _host.GetAsync("categories", person)).Json.EnumerateArray())
        {
            var of = JsonSerializer.Serialize(new { category = item.GetProperty("id"), holder = item.GetProperty("holder"), requestor = item.GetProperty("requestor"), purposes = item.GetProperty("purposes"), textVersion = item.GetProperty("textVersion"), language = "ps" });
            var given = await _host.PostAsync("consents", person, of);
            var receipt = await _host.GetAsync("receipts/" + given["id"], person);
            Assert.Empty(schema.Validate(receipt["record"]));
            var special = item.GetProperty("assurance").GetString() == "high";
            var basis = receipt.Json.GetProperty("record").GetProperty("dpv:hasProcess")[0].GetProperty("dpv:hasLegalBasis").EnumerateArray().Select(one => one.GetString()).ToList();
            Assert.Equal(special, basis.Contains("eu-gdpr:A9-2-a"));
            Assert.DoesNotContain("eu-gdpr:A6-1-a", basis);
        }
    }

    [Fact]
    public async Task Of_an_expiry_is_the_same_whenever_it_is_read()
    {
        var person = ConsentHost.Person(702);
        var given = await _host.YesAsync(person);
        Assert.Equal(["given"], await KindsAsync(person));
        _host.Clock.Offset += TimeSpan.FromDays(200);
        Assert.Equal(["expired", "given"], await KindsAsync(person));
        var list = (await _host.GetAsync("receipts", person)).Json[0];
        var receipt = await _host.GetAsync("receipts/" + list.GetProperty("id"), person);
        Assert.Equal(given["validTo"], receipt["at"]);
        _host.Clock.Offset += TimeSpan.FromDays(40);
        Assert.Equal(receipt["record"], (await _host.GetAsync("receipts/" + list.GetProperty("id"), person))["record"]);
    }

    [Fact]
    public async Task Of_one_spoken_stop_of_several_has_an_id_of_its_own()
    {
        var person = ConsentHost.Person(703);
        await _host.YesAsync(person);
        await _host.PostAsync("consents", person, """{"category":"vo-status","holder":"oslo-vo","requestor":"nav","purposes":["P2"],"textVersion":"1","language":"nb"}""");
        await OralStopAsync(person);
        var stops = (await _host.GetAsync("receipts", person)).Json.EnumerateArray().Where(one => one.GetProperty("kind").GetString() == "withdrawn").Select(one => one.GetProperty("id").GetString()!).ToList();
        Assert.Equal(2, stops.Distinct().Count());
        var categories = new List<string>();
        foreach (var id in stops)
        {
            categories.Add((await _host.GetAsync("receipts/" + id, person))["category"]);
        }

        Assert.Equal(["norskniva", "vo-status"], categories.Order());
    }

    [Theory]
    [InlineData("death", "NAV har meldt et dødsfall. Er det feil? Si fra til dem.")]
    [InlineData("merge", "Du sto der to ganger. Nå står du der én gang. Du kan si ja på nytt.")]
    public async Task Of_an_end_nobody_asked_for_does_not_say_that_the_participant_did(string why, string said)
    {
        var person = ConsentHost.Person(708);
        await _host.SayAsync(person);
        await _host.YesAsync(person);
        await (why == "death" ? _host.SayAsync(person, alive: false) : MergeAsync(person, ConsentHost.Person(709)));
        var line = (await _host.GetAsync("receipts", person)).Json[0];
        Assert.Equal("ended", line.GetProperty("kind").GetString());
        var receipt = await _host.GetAsync("receipts/" + line.GetProperty("id"), person);
        var schema = await JsonSchema.FromJsonAsync(await _host.Client.GetStringAsync(new Uri("/receipt-schema", UriKind.Relative)));
        Assert.Empty(schema.Validate(receipt["record"]));
        var lines = receipt.Json.GetProperty("lines").GetProperty("nb");
        Assert.Equal("Delingen er slutt for", lines[0].GetProperty("label").GetString());
        Assert.Contains(lines.EnumerateArray(), one => one.GetProperty("value").GetString() == said);
        Assert.DoesNotContain(lines.EnumerateArray(), one => one.GetProperty("value").GetString()!.Contains("ba om", StringComparison.Ordinal));
        Assert.All(receipt.Json.GetProperty("lines").EnumerateObject(), language => Assert.Equal(6, language.Value.GetArrayLength()));
    }

    [Fact]
    public async Task Of_one_who_was_two_stays_theirs()
    {
        var (person, other) = (ConsentHost.Person(711), ConsentHost.Person(712));
        var before = await _host.YesAsync(other);
        var yes = await _host.YesAsync(person);
        await MergeAsync(person, other);

        // Neither yes took the other's place: each was given, and each ended.
        Assert.Equal(
            ["ended", "ended", "given", "given"],
            (await _host.GetAsync("receipts", person)).Json.EnumerateArray().Select(one => one.GetProperty("kind").GetString()).Order(StringComparer.Ordinal));
        foreach (var id in new[] { before["id"], yes["id"] })
        {
            Assert.Equal("withdrawn", (await _host.GetAsync("receipts/" + id, person)).Json.GetProperty("state").GetString());
            Assert.Equal(200, (int)(await _host.GetAsync($"consents/{id}/text", person)).Status);
            Assert.Equal(200, (int)(await _host.PostAsync($"consents/{id}/withdraw", person, "{}")).Status);
        }

        Assert.Equal(
            [before["id"], yes["id"]],
            (await _host.GetAsync("consents", person)).Json.EnumerateArray().Select(one => one.GetProperty("id").GetString()!).OrderBy(id => id != before["id"]));
        Assert.Equal(4, (await _host.GetAsync("receipts", other)).Json.GetArrayLength());
    }

    [Fact]
    public async Task Speaks_every_language_there_are_texts_in_with_names_of_that_language()
    {
        var person = ConsentHost.Person(704);
        var given = await _host.YesAsync(person);
        var lines = (await _host.GetAsync("receipts/" + given["id"], person)).Json.GetProperty("lines");
        var library = new TextLibrary();
        Assert.Equal(library.Register.Languages.Select(language => language.Id), lines.EnumerateObject().Select(one => one.Name));
        Assert.Equal("Norsk", lines.GetProperty("nb")[0].GetProperty("value").GetString());
        Assert.Equal("Your Norwegian", lines.GetProperty("en")[0].GetProperty("value").GetString());
        Assert.Contains("You do not have to answer the same thing twice.", lines.GetProperty("en").GetRawText(), StringComparison.Ordinal);
        var words = _host.Get<ReceiptLines>().Words;
        Assert.All(words, language => Assert.Equal(words["nb"].Keys.Order(StringComparer.Ordinal), language.Value.Keys.Order(StringComparer.Ordinal)));
        Assert.All(_host.Policy.Categories, category => Assert.Equal(category.Name, words["nb"]["category." + category.Id]));
        Assert.All(_host.Policy.Purposes, purpose => Assert.Equal(purpose.Text, words["nb"]["purpose." + purpose.Id]));
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("ar")]
    public async Task Gives_the_exact_words_back_when_the_text_has_a_newer_version(string language)
    {
        var person = ConsentHost.Person(705);
        var page = await _host.GetAsync($"texts/norskniva/oslo-vo/nav?language={language}", person);
        var given = await _host.YesAsync(person, language: language);
        Assert.Equal(page["hash"], (await _host.GetAsync("receipts/" + given["id"], person))["textHash"]);

        // A year on: a new version is current, and both are approved.
        using var folder = new TextFolder();
        foreach (var one in (string[])["nb", language])
        {
            folder.Add($"norskniva/1/{one}", TextFolder.Words($"norskniva/1/{one}"));
            folder.Add($"norskniva/2/{one}", TextFolder.Words($"norskniva/1/{one}").Replace("A2", "B1", StringComparison.Ordinal));
        }

        var later = new TextLibrary(folder.Directory);
        Assert.Equal("2", later.Current.Single().Version);
        var kept = (await _host.Get<Consents>().EventsAsync(await _host.SubjectAsync(person), CancellationToken.None)).Single();
        var shown = GivenText.Of(kept, later)!;
        Assert.Equal(page["hash"], shown.Hash);
        Assert.Contains("A2", shown.Parts[0].Text, StringComparison.Ordinal);
        Assert.Equal(language != "nb", shown.Agreed is not null);

        var words = await _host.GetAsync($"consents/{given["id"]}/text", person);
        Assert.Equal(page["hash"], words["hash"]);
        Assert.Equal(page["parts"], words["parts"]);
        Assert.Equal(page["more"], words["more"]);
        Assert.Equal(404, (int)(await _host.GetAsync($"consents/{given["id"]}/text", ConsentHost.Person(706))).Status);

        // Words that are no longer those of the yes are not shown as if they were.
        using var other = new TextFolder();
        other.Add("norskniva/1/nb", TextFolder.Words("norskniva/1/nb").Replace("A2", "B1", StringComparison.Ordinal));
        other.Add($"norskniva/1/{language}x", TextFolder.Words("norskniva/1/nb"));
        Assert.Null(GivenText.Of(kept, new TextLibrary(other.Directory)));
    }

    [Fact]
    public async Task Is_checked_with_openssl_alone_as_its_page_says()
    {
        var person = ConsentHost.Person(707);
        var given = await _host.YesAsync(person);
        var jws = (await _host.GetAsync("receipts/" + given["id"], person))["jws"];
        var folder = Directory.CreateTempSubdirectory("navo-openssl-").FullName;
        try
        {
            var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "docs", "receipts.md"));
            await File.WriteAllTextAsync(Path.Combine(folder, "check.sh"), page.Split("```sh\n")[1].Split("```")[0]);
            await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), await _host.Client.GetStringAsync(new Uri("/receipt-key.pem", UriKind.Relative)));
            using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            await File.WriteAllTextAsync(Path.Combine(folder, "other.pem"), stranger.ExportSubjectPublicKeyInfoPem());
            await File.WriteAllTextAsync(Path.Combine(folder, "receipt.jws"), jws + "\n");
            var (exit, record) = await CheckAsync("receipt.jws", "key.pem");
            Assert.Equal(0, exit);
            Assert.Equal(given["id"], JsonNode.Parse(record)!["dct:identifier"]!.GetValue<string>());
            Assert.NotEqual(0, (await CheckAsync("receipt.jws", "other.pem")).Exit);
            var middle = jws.Length / 2;
            await File.WriteAllTextAsync(Path.Combine(folder, "receipt.jws"), jws[..middle] + (jws[middle] == 'A' ? 'B' : 'A') + jws[(middle + 1)..]);
            Assert.NotEqual(0, (await CheckAsync("receipt.jws", "key.pem")).Exit);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task<(int Exit, string Said)> CheckAsync(string receipt, string key)
        {
            using var check = Process.Start(new ProcessStartInfo("sh", ["check.sh", receipt, key]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await check.StandardOutput.ReadToEndAsync();
            await check.WaitForExitAsync();
            return (check.ExitCode, said);
        }
    }

    public void Dispose() => _host.Dispose();

    private async Task<IEnumerable<string>> KindsAsync(string person) =>
        (await _host.GetAsync("receipts", person)).Json.EnumerateArray().Select(one => one.GetProperty("kind").GetString()!);

    private async Task MergeAsync(string kept, string gone)
    {
        var merges = _host.Get<Merges>();
        var proposed = Assert.IsType<MergeOutcome.Done>(
            await merges.ProposeAsync(await _host.SubjectAsync(kept), await _host.SubjectAsync(gone), "registry", Officer(ConsentHost.Nav), CancellationToken.None));
        Assert.IsType<MergeOutcome.Done>(await merges.AnswerAsync(proposed.Proposal.Id, true, Officer(ConsentHost.Vo), CancellationToken.None));

        OfficerAct Officer(AgencyId agency) => new() { Agency = agency, Employee = _host.Get<EmployeeAliases>().For(agency, "officer"), EmployeeId = "officer", Role = "OFFICER" };
    }

    private async Task OralStopAsync(string person)
    {
        var caller = _host.Caseworker();
        _ = await _host.Get<Requests>().StopAsync(
            new OralStop
            {
                Pseudonym = _host.Get<Pseudonyms>().For(ConsentHost.Nav, await _host.SubjectAsync(person)),
                Caller = caller,
                Role = caller.Roles[0],
                MayAct = true,
                PolicyHash = _host.Policy.Hash,
            },
            CancellationToken.None);
    }
}

file static class Records
{
    public static string Without(this JsonObject record, string member)
    {
        _ = record.Remove(member);
        return record.ToJsonString();
    }
}
