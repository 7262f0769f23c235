using Navo.Contracts.Identifiers;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.Refusing;

public sealed class A_refusal(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Is_the_same_octets_whatever_its_reason_and_only_the_row_tells()
    {
        var first = await _world.PseudonymAsync("nav", "deltaker-1");
        var hidden = await _world.PseudonymAsync("nav", "deltaker-fortrolig");
        var never = await _world.PseudonymAsync("nav", "deltaker-3");
        var refusals = new List<(string Reason, Answer Answer)>
        {
            ("never-asked", await AskAsync(never)),
            ("unknown-subject", await AskAsync(Other(never, at: 5))),
            ("unknown-subject", await AskAsync(Other(never, at: 0))),
        };
        _ = await _world.YesAsync("deltaker-fortrolig");
        refusals.Add(("protected", await AskAsync(hidden)));
        await _world.NoAsync("deltaker-1");
        refusals.Add(("refused", await AskAsync(first)));
        await _world.StopAsync("deltaker-1", await _world.YesAsync("deltaker-1"));
        refusals.Add(("withdrawn", await AskAsync(first)));
        _ = await _world.YesAsync("deltaker-1", validTo: TimeProvider.System.GetUtcNow().AddSeconds(-1));
        refusals.Add(("expired", await AskAsync(first)));

        Assert.All(refusals, refusal => Assert.Equal(403, refusal.Answer.Status));
        _ = Assert.Single(refusals.Select(refusal => refusal.Answer.Visible).Distinct());
        Assert.Equal(refusals.Count, refusals.Select(refusal => refusal.Answer.Entry).Distinct().Count());
        foreach (var (reason, answer) in refusals)
        {
            var row = await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + answer.Entry);
            Assert.Equal(200, row.Status);
            Assert.Contains(reason, row.Json["reasons"]!.AsArray().Select(item => item!["code"]!.GetValue<string>()));
            Assert.Equal("deny", row.Json["decision"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Has_exactly_the_members_of_the_template()
    {
        var answer = await AskAsync(await _world.PseudonymAsync("nav", "deltaker-3"));

        Assert.Equal(
            $$"""{"type":"urn:navo:problem:not-shared","title":"Not shared","status":403,"code":"NAVO-NOT-SHARED","entry":"{{answer.Entry}}"}""",
            answer.Text);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("veileder-grorud", "no-such-category", "P1", "NAVO-D03")]
    [InlineData("veileder-grorud", "NOT_EVEN_AN_ID", "P1", "NAVO-D03")]
    [InlineData("veileder-grorud", "nav-plan", "P2", "NAVO-D03")]
    [InlineData("veileder-grorud", "vo-status", "P4", "NAVO-D03")]
    [InlineData("veileder-grorud", "norskniva", "P2", "NAVO-D04")]
    [InlineData("larer-rosenhof", "norskniva", "P1", "NAVO-D03")]
    [InlineData("ombud-nav", "norskniva", "P1", "NAVO-D02")]
    public async Task By_the_first_four_rules_is_told_by_its_number_and_leaves_a_row(string user, string category, string purpose, string code)
    {
        var pseudonym = await _world.PseudonymAsync(_world.Seed.Of(user).Agency.Value, "deltaker-1");

        var answer = await _world.SharedAsync(user, pseudonym, category, purpose);

        Assert.Equal((403, "urn:navo:problem:not-permitted", code), (answer.Status, answer.Type, answer.Code));
        Assert.Equal(answer.Entry, answer.Json["entry"]!.GetValue<string>());
    }

    [Fact]
    public async Task By_the_fourth_rule_names_the_purposes_that_are_agreed_whoever_it_is_about()
    {
        foreach (var person in new[] { "deltaker-1", "deltaker-fortrolig" })
        {
            var answer = await _world.SharedAsync("veileder-grorud", await _world.PseudonymAsync("nav", person), "norskniva", "P2");

            Assert.Equal(
                "Ikke avtalt til dette formålet, men til P1, P3. / Not agreed for this purpose, but for P1, P3.",
                answer.Json["detail"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Of_a_weak_sign_in_is_D01()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");

        var answer = await _world.SendAsync(
            HttpMethod.Get,
            $"/v1/participants/{pseudonym}/shared/norskniva?purpose=P1",
            _world.Identity.Employee(_world.Seed.Of("veileder-grorud"), amr: "nothing"));

        Assert.Equal("NAVO-D01", answer.Code);
    }

    /// <summary>A yes that no page takes, written straight into the Ledger: the gateway itself refuses data of a special category on it, by D12 and by nothing else.</summary>
    [Fact]
    public async Task Of_a_yes_too_weak_for_a_special_category_is_by_the_twelfth_rule_alone()
    {
        _ = await _world.YesOfAsync("deltaker-1", "utdanning", Assurance.Substantial, "P1");

        var answer = await _world.SharedAsync("veileder-grorud", await _world.PseudonymAsync("nav", "deltaker-1"), "utdanning", "P1");

        Assert.Equal((403, "NAVO-NOT-SHARED"), (answer.Status, answer.Code));
        var row = await _world.AsAsync("ombud-vo", HttpMethod.Get, "/v1/access-log/" + answer.Entry);
        var reason = Assert.Single(row.Json["reasons"]!.AsArray())!;
        Assert.Equal(("D12", "consent-assurance-too-low"), ((string)reason["rule"]!, (string)reason["code"]!));
    }

    [Fact]
    public async Task Of_another_units_caseworker_is_neutral()
    {
        _ = await _world.YesAsync("deltaker-2");
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-2");

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym);

        Assert.Equal("NAVO-NOT-SHARED", answer.Code);
    }

    [Theory]
    [InlineData("x", "P1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAB", "P1")]
    [InlineData("{one}", "")]
    [InlineData("{one}", "P9")]
    [InlineData("{one}", "p1")]
    public async Task Is_no_refusal_when_the_request_has_no_form(string pseudonym, string purpose)
    {
        var known = await _world.PseudonymAsync("nav", "deltaker-1");

        var answer = await _world.SharedAsync("veileder-grorud", pseudonym.Replace("{one}", known, StringComparison.Ordinal), "norskniva", purpose);

        Assert.Equal((400, "NAVO-400"), (answer.Status, answer.Code));
        Assert.Null(answer.Entry);
    }

    [Fact]
    public async Task Of_a_wrong_kind_of_caller_is_named_so()
    {
        var pseudonym = await _world.PseudonymAsync("nav", "deltaker-1");
        var address = $"/v1/participants/{pseudonym}/shared/norskniva?purpose=P1";

        var participant = await _world.SendAsync(HttpMethod.Get, address, _world.Identity.Participant(_world.Seed.Named("deltaker-1").Number));
        var machine = await _world.SendAsync(HttpMethod.Get, address, _world.Identity.Machine("nav"));
        var none = await _world.SendAsync(HttpMethod.Get, address, token: null);

        Assert.Equal((403, "urn:navo:problem:wrong-caller"), (participant.Status, participant.Type));
        Assert.Equal((403, "urn:navo:problem:wrong-caller"), (machine.Status, machine.Type));
        Assert.Equal((401, "urn:navo:problem:unauthenticated"), (none.Status, none.Type));
    }

    private Task<Answer> AskAsync(string pseudonym) => _world.SharedAsync("veileder-grorud", pseudonym);

    // Well formed, but nobody's: another block, or another epoch.
    private static string Other(string pseudonym, int at)
    {
        var bytes = Pseudonym.Parse(pseudonym).ToBytes();
        bytes[at] ^= 0x5a;
        return Pseudonym.From(bytes).Value;
    }
}
