using System.Net;
using System.Text.Json;
using Navo.AccessLog.Entries;
using Navo.ConsentService.Tests.World;
using Navo.Contracts.Identifiers;
using Navo.Decisions;
using Navo.Decisions.Facts;
using Navo.Decisions.Recording;
using Navo.Ledger.Consenting;
using Navo.Ledger.Corrections;
using Navo.Ledger.Identity;
using Navo.Ledger.Rights;
using Navo.Ledger.Sealing;
using Navo.Ledger.Standing;
using NJsonSchema;

namespace Navo.ConsentService.Tests;

/// <summary>Everything NAVO holds about a participant, in one file (GDPR art. 15 and 20).</summary>
public sealed class A_download : IClassFixture<HostFixture>
{
    private static readonly Interpreter Somali = new(true, "so", "phone");

    private readonly ConsentHost _host;

    public A_download(HostFixture fixture) => _host = fixture.Host;

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Of_a_full_life_has_something_of_every_table_that_can_hold_something_of_a_person()
    {
        var person = ConsentHost.Person(960);
        await LiveAsync(person);
        var answer = await _host.GetAsync("download", person);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var schema = await JsonSchema.FromJsonAsync(await _host.Client.GetStringAsync(new Uri("/download-schema", UriKind.Relative)));
        Assert.Empty(schema.Validate(answer.Text));

        foreach (var member in HeldTables.All.Select(table => table.Member).OfType<string>().Distinct().Except(["merges"]))
        {
            var told = answer.Json.GetProperty(member);
            Assert.True(told.ValueKind is JsonValueKind.Array ? told.GetArrayLength() > 0 : told.EnumerateObject().Any(), member);
        }

        var whole = answer.Json;
        Assert.Equal(person, whole.GetProperty("person").GetProperty("numbers")[0].GetProperty("number").GetString());
        Assert.Equal(_host.Get<Pseudonyms>().For(ConsentHost.Nav, await _host.SubjectAsync(person)).Value, whole.GetProperty("person").GetProperty("pseudonyms").GetProperty("nav").GetString());
        Assert.Contains("A2", whole.GetProperty("consents")[0].GetProperty("words").GetProperty("parts")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(whole.GetProperty("consents")[0].GetProperty("text").GetProperty("sha256").GetString(), whole.GetProperty("consents")[0].GetProperty("words").GetProperty("hash").GetString());
        Assert.True(whole.GetProperty("facts")[0].GetProperty("adult").GetBoolean());
        Assert.Equal(["spoken", "given", "paused", "resumed", "withdrawn"], Kinds(whole.GetProperty("history")).Where(kind => kind != "asked"));
        Assert.Contains(whole.GetProperty("history").EnumerateArray(), one => one.TryGetProperty("interpreter", out var by) && by.GetProperty("language").GetString() == "so");
        Assert.Contains(whole.GetProperty("help").EnumerateArray(), help => help.GetProperty("kind").GetString() == "code" && help.TryGetProperty("usedAt", out _));
        Assert.Equal(["blocked", "unblocked", "blocked"], Kinds(whole.GetProperty("blocks").GetProperty("history")));
        _ = Assert.Single(whole.GetProperty("blocks").GetProperty("standing").EnumerateArray());
        Assert.Equal(["withdrawn", "resumed", "paused", "given"], Kinds(whole.GetProperty("receipts")));
        Assert.Equal("ok", whole.GetProperty("agencies").EnumerateArray().Single(agency => agency.GetProperty("agency").GetString() == "nav").GetProperty("status").GetString());
        Assert.Equal("unavailable", whole.GetProperty("agencies").EnumerateArray().Single(agency => agency.GetProperty("agency").GetString() == "oslo-vo").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Holds_each_row_with_its_octets_and_what_it_was_decided_on_but_nothing_of_the_employee()
    {
        var person = ConsentHost.Person(961);
        await LiveAsync(person);
        var rows = (await _host.GetAsync("download", person)).Json.GetProperty("accesses").EnumerateArray().ToList();
        foreach (var row in rows)
        {
            var entry = EntryFormat.Decode(Convert.FromBase64String(row.GetProperty("canonical").GetString()!));
            Assert.Equal(row.GetProperty("row").GetProperty("entry").GetString(), entry.Id.ToString("D"));
        }

        var decided = rows.Single(row => row.TryGetProperty("decidedOn", out _)).GetProperty("decidedOn");
        Assert.False(decided.TryGetProperty("caseworker", out _));
        Assert.Equal(["category", "holder", "purpose", "requestor"], decided.GetProperty("request").EnumerateObject().Select(one => one.Name).Order());
    }

    [Fact]
    public async Task Is_a_row_itself_and_leads_to_nobody_else()
    {
        var (person, other) = (ConsentHost.Person(962), ConsentHost.Person(963));
        await LiveAsync(person);
        await LiveAsync(other);
        var first = await _host.GetAsync("download", person);
        Assert.Equal(first["entry"], first.Json.GetProperty("accesses")[0].GetProperty("row").GetProperty("entry").GetString());
        var rows = (await _host.GetAsync("accesses", person)).Json;
        Assert.Equal(("export", "Du hentet alt vi har om deg."), (rows[0].GetProperty("kind").GetString(), rows[0].GetProperty("words").GetProperty("nb").GetString()));

        var stranger = await _host.SubjectAsync(other);
        foreach (var secret in (string[])[other, stranger.Value, _host.Get<Pseudonyms>().For(ConsentHost.Nav, stranger).Value, _host.Get<Pseudonyms>().For(ConsentHost.Vo, stranger).Value, (await _host.SubjectAsync(person)).Value, "employee-1"])
        {
            Assert.DoesNotContain(secret, first.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_someone_nobody_has_named_says_so_and_makes_nobody()
    {
        var person = ConsentHost.Person(964);
        var answer = await _host.GetAsync("download", person);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(answer.Json.TryGetProperty("person", out _));
        Assert.Empty(answer.Json.GetProperty("accesses").EnumerateArray());
        Assert.NotEmpty(answer.Json.GetProperty("withheld").EnumerateArray());
        Assert.Null(await _host.Get<Participants>().FindAsync(Fodselsnummer.Parse(person), None));
    }

    private static List<string> Kinds(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetProperty("kind").GetString()!)];

    /// <summary>Everything that can happen to a participant, once.</summary>
    private async Task LiveAsync(string person)
    {
        await _host.SayAsync(person);
        _host.Adapters.Answers["nav/held"] = (HttpStatusCode.OK, """{"agency":"nav","pseudonyms":[],"grants":[],"reports":[],"skills":[],"corrections":[],"imported":[]}""");
        var subject = await _host.SubjectAsync(person);
        var ask = _host.Question(subject);
        await _host.Get<Requests>().SpeakAsync(new SpokenYes { Ask = ask, Interpreter = Somali }, None);
        var code = await _host.Get<AssistedCodes>().StartAsync(ask, Somali, act: null, None);
        _ = await _host.PostAsync("codes", person, JsonSerializer.Serialize(new { code = code.Code }));
        var request = (await _host.GetAsync("requests", person)).Json[0].GetProperty("id").GetString();
        var yes = await _host.CallAsync(HttpMethod.Post, $"requests/{request}/answer", person, """{"answer":"yes","textVersion":"1","language":"nb","question":"passed"}""", key: Guid.NewGuid().ToString());
        var consent = yes.Json.GetProperty("consent").GetProperty("id").GetString();
        _ = await _host.WriteDownAsync(subject, await ReleaseAsync(subject));
        await _host.Get<Corrections>().TakeAsync(ConsentHost.Nav, [new Correction { Id = Guid.NewGuid(), Person = Fodselsnummer.Parse(person), Category = ConsentHost.Norsk, CorrectedAt = _host.Clock.GetUtcNow() }], None);
        foreach (var act in (string[])["pause", "resume", "withdraw"])
        {
            Assert.Equal(HttpStatusCode.OK, (await _host.PostAsync($"consents/{consent}/{act}", person, "{}")).Status);
        }

        var block = await _host.PostAsync("blocks", person, """{"agency":"nav"}""");
        _ = await _host.CallAsync(HttpMethod.Delete, "blocks/" + block["id"], person);
        _ = await _host.PostAsync("blocks", person, """{"agency":"nav","category":"norskniva"}""");
    }

    /// <summary>A release, and the facts it was decided on, as the gateway seals them.</summary>
    private async Task<EntryId> ReleaseAsync(SubjectId subject)
    {
        await _host.Get<PolicyHead>().SetAsync(_host.Policy.Hash, None);
        var caller = _host.Caseworker();
        var request = new DecisionRequest { Category = ConsentHost.Norsk, Holder = ConsentHost.Vo, Requestor = ConsentHost.Nav, Purpose = PurposeId.Parse("P1"), Caller = caller };
        var facts = await _host.Get<Facts>().ReadAsync(
            new FactsQuery { Pseudonym = _host.Get<Pseudonyms>().For(ConsentHost.Nav, subject), PolicyHash = _host.Policy.Hash, Request = request }, None);
        var agreement = _host.Policy.Agreements.First(one => one.Category == ConsentHost.Norsk && one.Requestor == ConsentHost.Nav);
        var outcome = await _host.Get<Seal>().SealAsync(
            new SealItem
            {
                Permit = new Decision.Permit
                {
                    Agreement = agreement,
                    Consent = facts.Consent!.Consent!.Value,
                    ConsentRevision = facts.Consent.Revision,
                    NotBefore = facts.At,
                    NotAfter = facts.At.AddMinutes(5),
                    Revisions = facts.Revisions,
                    Reasons = [],
                },
                Draft = _host.Draft(subject, EntryKind.Release) with
                {
                    EmployeeId = "employee-1",
                    Decision = EntryDecision.Permit,
                    Consent = facts.Consent.Consent,
                    ConsentRevision = facts.Consent.Revision,
                    AgreementId = agreement.Reference.Split('@')[0],
                    AgreementVersion = 1,
                    FieldsReleased = ["skills[].level"],
                    Request = RequestId.From(Guid.NewGuid()),
                    DecisionInputs = RecordedDecision.Of(request, agreement, facts, FactLimits.Longest).ToBytes(),
                },
            },
            None);
        return Assert.IsType<SealOutcome.Sealed>(outcome).Entry;
    }
}
