using System.Net;
using System.Security.Cryptography;
using System.Text;
using Navo.AccessLog.Entries;
using Navo.ConsentService.Tests.World;
using Navo.Contracts.Identifiers;
using Navo.Ledger.Identity;
using Navo.Ledger.Retention;
using Navo.Ledger.Sealing;
using NJsonSchema;

namespace Navo.ConsentService.Tests;

/// <summary>GDPR art. 17, at the participant's own service.</summary>
public sealed class An_erasure : IDisposable
{
    private readonly ConsentHost _host = new(hasLog: true);

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Leaves_a_signed_receipt_that_names_nobody_and_nobody_to_look_up()
    {
        var person = ConsentHost.Person(980);
        _ = await _host.YesAsync(person);
        var subject = await _host.SubjectAsync(person);
        var looked = Assert.IsType<SealOutcome.Sealed>(await _host.SealAsync(_host.Draft(subject, EntryKind.Overview)));
        _ = await _host.WriteDownAsync(subject, looked.Entry);
        foreach (var agency in (string[])["nav", "oslo-vo"])
        {
            _host.Adapters.Answers[agency + "/erase"] = (HttpStatusCode.OK, $$"""{"agency":"{{agency}}","rows":3}""");
        }

        _ = _host.Adapters.Answers.TryRemove("oslo-vo/erase", out _);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.PostAsync("erasure", person, """{"confirm":"yes"}""")).Status);
        var answer = await EraseAsync(person);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal("done", answer["state"]);
        Assert.True(answer.Json.GetProperty("adapters").GetProperty("nav").GetBoolean());
        Assert.False(answer.Json.GetProperty("adapters").GetProperty("oslo-vo").GetBoolean());

        // NAV has written something down, and must find out about whom it is to delete.
        Assert.Equal("""{"recalled":true}""", _host.Adapters.Calls.Single(call => call is { Agency: "nav", Path: "erase" }).Body);
        Assert.Equal("""{"recalled":false}""", _host.Adapters.Calls.Single(call => call is { Agency: "oslo-vo", Path: "erase" }).Body);

        var schema = await JsonSchema.FromJsonAsync(await _host.Client.GetStringAsync(new Uri("/deletion-schema", UriKind.Relative)));
        Assert.Empty(schema.Validate(answer["record"]));
        Assert.True(await IsSignedAsync(answer["jws"]));
        foreach (var secret in (string[])[person, subject.Value, _host.Get<Pseudonyms>().For(ConsentHost.Nav, subject).Value])
        {
            Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal);
        }

        var octets = Convert.FromBase64String(answer.Json.GetProperty("record").GetProperty("navo:logEntries")[0].GetProperty("navo:canonical").GetString()!);
        Assert.Equal(EntryKind.Erasure, EntryFormat.Decode(octets).Kind);
        Assert.Equal(["ar", "en", "nb"], answer.Json.GetProperty("lines").EnumerateObject().Select(one => one.Name).Order());

        Assert.Null(await _host.Get<Participants>().FindAsync(Fodselsnummer.Parse(person), None));
        Assert.False((await _host.GetAsync("download", person)).Json.TryGetProperty("person", out _));
        Assert.Equal("not-asked", await _host.StateAsync(person));
        Assert.Equal(HttpStatusCode.NotFound, (await _host.PostAsync("erasure", person, """{"confirm":"erase"}""")).Status);
        Assert.Equal(answer["record"], (await _host.GetAsync("erasures/" + answer["id"], ConsentHost.Person(981)))["record"]);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.GetAsync("erasures/" + Guid.NewGuid(), person)).Status);
    }

    [Fact]
    public async Task Is_refused_under_a_legal_hold_with_whom_to_ask_and_stopping_still_works()
    {
        var person = ConsentHost.Person(982);
        var yes = await _host.YesAsync(person);
        var officer = _host.Get<EmployeeAliases>().For(ConsentHost.Nav, "officer-1");
        _ = await _host.Get<LegalHolds>().SetAsync(
            new OfficerAct { Agency = ConsentHost.Nav, Employee = officer, Role = "x", PolicyHash = _host.Policy.Hash }, await _host.SubjectAsync(person), "court-case", "26/1", None);
        var refused = await _host.PostAsync("erasure", person, """{"confirm":"erase"}""");
        Assert.Equal((HttpStatusCode.Conflict, "urn:navo:problem:legal-hold", "nav"), (refused.Status, refused.Type, refused["detail"]));
        Assert.DoesNotContain("court", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Adapters.Calls, call => call.Path == "erase");
        Assert.Equal("given", await _host.StateAsync(person));
        Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync($"consents/{yes["id"]}/withdraw", person, "{}")).Status);
        Assert.Equal("Du ba oss slette alt om deg. Det går ikke nå.", (await _host.GetAsync("accesses", person)).Json[1].GetProperty("words").GetProperty("nb").GetString());
    }

    [Fact]
    public async Task Of_nobody_is_not_found_and_the_adapters_forget_all_the_same()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _host.PostAsync("erasure", ConsentHost.Person(983), """{"confirm":"erase"}""")).Status);
        Assert.Equal(2, _host.Adapters.Calls.Count(call => call.Path == "erase"));
    }

    public void Dispose() => _host.Dispose();

    /// <summary>The wish, while the process that may delete does its part.</summary>
    private async Task<Answer> EraseAsync(string person)
    {
        var wish = _host.PostAsync("erasure", person, """{"confirm":"erase"}""");
        while (!wish.IsCompleted)
        {
            _ = await _host.Get<RetentionRuns>().CarryOutAsync(None);
            await Task.Yield();
        }

        return await wish;
    }

    private async Task<bool> IsSignedAsync(string jws)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(await _host.Client.GetStringAsync(new Uri("/receipt-key.pem", UriKind.Relative)));
        var parts = jws.Split('.');
        return key.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
