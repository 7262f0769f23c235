using Navo.AccessLog.Entries;
using Navo.ConsentService.Accesses;
using Navo.ConsentService.Tests.World;
using Navo.Decisions;
using Navo.Ledger.Breaches;
using Navo.Ledger.Sealing;

namespace Navo.ConsentService.Tests;

public sealed class Own_accesses : IClassFixture<HostFixture>
{
    private readonly ConsentHost _host;

    public Own_accesses(HostFixture fixture) => _host = fixture.Host;

    [Fact]
    public async Task Tell_of_every_row_in_words_newest_first()
    {
        var person = ConsentHost.Person(400);
        await _host.YesAsync(person);
        await _host.SealAsync(await DraftAsync(person, EntryKind.Overview));
        await _host.SealAsync(await DraftAsync(person, EntryKind.Refusal) with
        {
            Decision = EntryDecision.Deny,
            Reasons = [new EntryReason("D11", ReasonCodes.Withdrawn, "")],
        });
        var rows = (await _host.GetAsync("accesses", person)).Json.EnumerateArray().ToList();
        Assert.Equal(["refusal", "overview", "consent-event"], rows.Select(row => row.GetProperty("kind").GetString()));
        Assert.Equal(_host.Policy.Words["stopped"].Nb, rows[0].GetProperty("words").GetProperty("nb").GetString());
        Assert.StartsWith("لم تتم المشاركة.", rows[0].GetProperty("words").GetProperty("ar").GetString(), StringComparison.Ordinal);
        Assert.Equal("deny", rows[0].GetProperty("decision").GetString());
        Assert.Equal(22, rows[0].GetProperty("employee").GetString()!.Length);
        Assert.Equal("Du sa ja til å dele.", rows[2].GetProperty("words").GetProperty("nb").GetString());
        Assert.False(rows[2].TryGetProperty("employee", out _));
    }

    [Theory]
    [InlineData(BreachCodes.Flag)]
    [InlineData(BreachCodes.Notified)]
    [InlineData(BreachCodes.NoRisk)]
    [InlineData(BreachCodes.NoBreach)]
    public async Task Say_of_a_possible_breach_that_what_was_shared_is_looked_through_and_not_why(string detail)
    {
        var person = ConsentHost.Person(405);
        var draft = await DraftAsync(person, EntryKind.ConsentEvent);
        await _host.SealAsync(draft with { Category = null, Purpose = null, Requestor = null, Detail = detail });
        var answer = await _host.GetAsync("accesses", person);
        Assert.EndsWith("gjennom hva de har delt om deg.", answer.Json[0].GetProperty("words").GetProperty("nb").GetString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("protect|breach|beskytt|brudd", answer.Text.ToLowerInvariant());
    }

    [Fact]
    public async Task Are_nobody_elses()
    {
        await _host.SealAsync(await DraftAsync(ConsentHost.Person(401), EntryKind.Overview));
        await _host.SealAsync(await DraftAsync(ConsentHost.Person(402), EntryKind.Overview));
        Assert.Single((await _host.GetAsync("accesses", ConsentHost.Person(401))).Json.EnumerateArray());
    }

    [Fact]
    public async Task Are_not_given_as_a_part_of_the_log_before_it_is_signed()
    {
        Assert.Equal(404, (int)(await _host.GetAsync("log", ConsentHost.Person(499))).Status);
        await _host.YesAsync(ConsentHost.Person(403));
        Assert.Equal(503, (int)(await _host.GetAsync("log", ConsentHost.Person(403))).Status);
    }

    [Fact]
    public void Have_words_for_every_kind_of_row()
    {
        var keys = _host.Get<AccessWords>().Keys;
        foreach (var kind in Enum.GetValues<EntryKind>().Where(kind => kind is not (EntryKind.None or EntryKind.Release or EntryKind.Refusal)))
        {
            Assert.Contains(Codes.Of(kind), keys);
        }

        foreach (var said in (string[])["ended-by-death", "ended-by-merge", "merge-proposed", "merge-approved", "merge-rejected", "identifier-changed"])
        {
            Assert.Contains(said, keys);
        }
    }

    [Fact]
    public void Have_no_Arabic_words_for_what_is_said_no_more() => Assert.Empty(_host.Get<AccessWords>().Strays);

    private async Task<EntryDraft> DraftAsync(string person, EntryKind kind) => _host.Draft(await _host.SubjectAsync(person), kind);
}
