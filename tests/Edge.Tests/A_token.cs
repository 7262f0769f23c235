using System.Net;
using System.Text.Json.Nodes;
using Navo.Edge.Tests.Hosting;
using Navo.Edge.Tests.Issuers;

namespace Navo.Edge.Tests;

public sealed class A_token : IAsyncLifetime
{
    private const string Pid = "01810012345";

    private EdgeHost _host = null!;

    public async Task InitializeAsync() => _host = await EdgeHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Of_a_participant_names_the_assurance()
    {
        Assert.Equal("High", await (await _host.GetAsync("/me", _host.Issuers.Participant(Pid))).Content.ReadAsStringAsync());
        Assert.Equal("Substantial", await (await _host.GetAsync("/me", _host.Issuers.Participant(Pid, "idporten-loa-substantial"))).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Of_an_employee_gets_agency_units_and_side_from_configuration()
    {
        var answer = await _host.GetAsync("/staff", _host.Issuers.Employee());
        Assert.Equal("\"first STAT unit-one SOME_ROLE Substantial\"", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Of_a_backend_gets_its_agency_from_its_consumer() =>
        Assert.Equal("first", await (await _host.GetAsync("/backend", _host.Issuers.Backend())).Content.ReadAsStringAsync());

    [Fact]
    public async Task Of_a_backend_without_the_scope_is_the_wrong_caller() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await _host.GetAsync("/backend", _host.Issuers.Backend(c => c["scope"] = "other"))).StatusCode);

    [Fact]
    public async Task Of_another_kind_is_the_wrong_caller()
    {
        var answer = await _host.GetAsync("/me", _host.Issuers.Employee());
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("urn:navo:problem:wrong-caller", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task May_claim_another_agency_and_gets_its_issuers() =>
        Assert.StartsWith("\"first ", await (await _host.GetAsync("/staff", _host.Issuers.Employee(c => c["agency"] = "second"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task That_is_missing_is_answered_401_with_the_scheme()
    {
        var answer = await _host.GetAsync("/me");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.e30.")]
    [InlineData("a.b.c.d.e")]
    [InlineData("%%%.%%%.%%%")]
    public async Task That_is_malformed_is_refused(string token) => await RefusedAsync("/me", token);

    [Fact]
    public async Task That_is_huge_is_refused() => await RefusedAsync("/me", new string('a', 20_000) + ".b.c");

    [Fact]
    public async Task That_is_unsigned_is_refused()
    {
        var payload = _host.Issuers.EmployeeClaims();
        foreach (var algorithm in (string[])["none", "None", "NONE"])
        {
            var token = $"{TestIssuer.Encode(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = "key-1" })}.{TestIssuer.Encode(payload)}.";
            await RefusedAsync("/staff", token);
        }
    }

    [Fact]
    public async Task Of_an_algorithm_that_is_not_allowed_is_refused()
    {
        await RefusedAsync("/staff", _host.Issuers.Employee(header: new JsonObject { ["alg"] = "HS256" }));
        await RefusedAsync("/staff", _host.Issuers.Employee(header: new JsonObject { ["alg"] = "ES384" }));
    }

    [Fact]
    public async Task Of_a_type_that_is_not_allowed_is_refused()
    {
        await RefusedAsync("/staff", _host.Issuers.Employee(header: new JsonObject { ["typ"] = "at+jwt" }));
        await RefusedAsync("/staff", _host.Issuers.Employee(header: new JsonObject { ["typ"] = "logout+jwt" }));
        await RefusedAsync("/staff", _host.Issuers.Employee(header: new JsonObject { ["typ"] = null }));
        await RefusedAsync("/me", _host.Issuers.IdPorten.Sign(new JsonObject { ["iss"] = _host.Issuers.IdPorten.Name }, new JsonObject { ["typ"] = "JWT" }));
    }

    [Fact]
    public async Task With_critical_extensions_is_refused() =>
        await RefusedAsync("/staff", _host.Issuers.Employee(header: new JsonObject { ["crit"] = new JsonArray("b64"), ["b64"] = false }));

    [Fact]
    public async Task Signed_with_another_issuers_key_is_refused()
    {
        await RefusedAsync("/staff", _host.Issuers.Employee(withKeyOf: _host.Issuers.EntraSecond));
        await RefusedAsync("/staff", _host.Issuers.Employee(withKeyOf: _host.Issuers.IdPorten));
    }

    [Fact]
    public async Task Of_an_unknown_issuer_is_refused()
    {
        using var stranger = new TestIssuer("https://entra-first.test.evil.test");
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["iss"] = stranger.Name, withKeyOf: stranger));
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["iss"] = _host.Issuers.EntraFirst.Name + "/"));
    }

    [Fact]
    public async Task For_another_audience_is_refused()
    {
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["aud"] = "navo-portal"));
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["aud"] = "urn:navo:api/"));
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c.Remove("aud")));
    }

    [Fact]
    public async Task Out_of_its_time_is_refused_beyond_thirty_seconds()
    {
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["exp"] = TestIssuers.Now() - 35));
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["nbf"] = TestIssuers.Now() + 60));
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["iat"] = TestIssuers.Now() + 60));
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c.Remove("exp")));
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/staff", _host.Issuers.Employee(c => c["exp"] = TestIssuers.Now() - 10))).StatusCode);
    }

    [Fact]
    public async Task That_is_an_id_token_is_refused()
    {
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["nonce"] = "n"));
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["at_hash"] = "h"));
        await RefusedAsync("/me", _host.Issuers.Participant(Pid, change: c => c["c_hash"] = "h"));
    }

    [Fact]
    public async Task Of_plain_type_that_grants_nothing_is_refused() => await RefusedAsync("/staff", _host.Issuers.Employee(c =>
    {
        c.Remove("scp");
        c.Remove("roles");
    }));

    [Fact]
    public async Task Without_what_its_kind_must_have_is_refused()
    {
        await RefusedAsync("/me", _host.Issuers.Participant(Pid, change: c => c.Remove("pid")));
        await RefusedAsync("/me", _host.Issuers.Participant(Pid, change: c => c["pid"] = "1234"));
        await RefusedAsync("/me", _host.Issuers.Participant(Pid, change: c => c["scope"] = "openid"));
        await RefusedAsync("/me", _host.Issuers.Participant(Pid, acr: "selfregistered-email"));
        await RefusedAsync("/me", _host.Issuers.Participant(Pid, change: c => c.Remove("sub")));
        await RefusedAsync("/staff", _host.Issuers.Employee(c => c["oid"] = 7));
        await RefusedAsync("/backend", _host.Issuers.Backend(c => c["consumer"] = "0192:000000001"));
        await RefusedAsync("/backend", _host.Issuers.Backend(c => c["consumer"]!["ID"] = "0192:999999999"));
    }

    [Fact]
    public async Task Sent_twice_or_in_the_query_does_not_count()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/staff");
        request.Headers.TryAddWithoutValidation("Authorization", ["Bearer " + _host.Issuers.Employee(), "Bearer " + _host.Issuers.Employee()]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.Client.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.GetAsync("/staff?access_token=" + _host.Issuers.Employee())).StatusCode);
    }

    [Fact]
    public async Task Lets_no_one_into_an_endpoint_that_forgot_to_say_whom() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await _host.GetAsync("/forgotten", _host.Issuers.Employee())).StatusCode);

    private async Task RefusedAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        var answer = await _host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("{\"type\":\"urn:navo:problem:unauthenticated\",\"title\":\"A valid access token is needed.\",\"status\":401,\"code\":\"NAVO-401\"}", await answer.Content.ReadAsStringAsync());
    }
}
