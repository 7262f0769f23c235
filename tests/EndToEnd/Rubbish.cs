using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Navo.EndToEnd.World;

namespace Navo.EndToEnd;

/// <summary>Every byte a stranger can send is hostile: it gets a clear problem, and never a 500.</summary>
[Collection(OnOneSystem.Name)]
public sealed class Rubbish(TheWholeSystem whole)
{
    private readonly RunningSystem _system = whole.Running;

    public static TheoryData<string> HostileTokens => new(
        "", "x", "a.b.c", "....", new string('a', 20_000), "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.AAAA", "\u00e6\u00f8\u00e5");

    [Theory]
    [MemberData(nameof(HostileTokens))]
    public async Task For_a_token_is_a_401(string token)
    {
        foreach (var address in (Uri[])[new(_system.Gateway, "/v1/caseload"), new(_system.Consent, "/v1/me/categories"), new(_system.Gateway, "/v1/access-log")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            _ = request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Uri.EscapeDataString(token));
            using var response = await _system.Http.SendAsync(request);
            // A header too large for the server is refused before anyone reads it (RFC 6585 section 5).
            Assert.True(response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.RequestHeaderFieldsTooLarge, $"{response.StatusCode} for {token[..Math.Min(token.Length, 30)]}");
        }
    }

    [Fact]
    public async Task For_a_tampered_token_is_a_401()
    {
        var good = await _system.TokenAsync("veileder-grorud");
        var parts = good.Split('.');
        var payload = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]));
        var forged = $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.Replace("\"aud\"", "\"aux\"", StringComparison.Ordinal)))}.{parts[2]}";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_system.Gateway, "/v1/caseload")) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", forged) } };
        using var response = await _system.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("x", "norskniva", "P1", 400)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAB", "norskniva", "P1", 400)] // not canonical: the spare bits are set
    [InlineData("..%2f..%2fetc", "norskniva", "P1", 400)]
    [InlineData("{one}", "norskniva", "", 400)]
    [InlineData("{one}", "norskniva", "P99", 400)]
    [InlineData("{one}", "norskniva", "p1", 400)]
    [InlineData("{one}", "norskniva", "P1%27--", 400)]
    [InlineData("{one}", "no-such-category", "P1", 403)]
    [InlineData("{one}", "%F0%9F%92%A9", "P1", 403)]
    public async Task For_a_path_or_a_purpose_is_a_clear_problem(string pseudonym, string category, string purpose, int status)
    {
        var one = await _system.WhoIsAsync("deltaker-1");
        var answer = await _system.SharedAsync("veileder-grorud", pseudonym.Replace("{one}", one.Nav, StringComparison.Ordinal), category, purpose);
        Assert.True((int)answer.Status == status || (int)answer.Status is 400 or 404, $"{(int)answer.Status} {answer.Text}");
        Assert.StartsWith("application/problem+json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.StartsWith("urn:navo:problem:", answer.Type, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_request_line_is_refused_before_anyone_reads_it()
    {
        // Kestrel's own 400: no document, since nothing of the request could be read.
        var answer = await _system.SharedAsync("veileder-grorud", "%00", "norskniva", "P1");
        Assert.Equal((HttpStatusCode.BadRequest, 0), (answer.Status, answer.Body.Length));
    }

    [Fact]
    public async Task For_a_body_is_a_clear_problem_everywhere_a_body_is_read()
    {
        var one = await _system.WhoIsAsync("deltaker-1");
        (string User, HttpMethod Method, Uri Address)[] doors =
        [
            ("deltaker-1", HttpMethod.Post, new(_system.Consent, "/v1/me/consents")),
            ("deltaker-1", HttpMethod.Post, new(_system.Consent, "/v1/me/refusals")),
            ("veileder-grorud", HttpMethod.Post, new(_system.Gateway, $"/v1/participants/{one.Nav}/requests")),
            ("veileder-grorud", HttpMethod.Post, new(_system.Gateway, $"/v1/access-log/{Guid.NewGuid()}/outcome")),
            ("ombud-nav", HttpMethod.Post, new(_system.Gateway, "/v1/access-log/search")),
            ("backend-nav", HttpMethod.Put, new(_system.Gateway, "/v1/standing-facts")),
        ];
        var deep = new StringBuilder().Insert(0, "{\"a\":", 5_000).Append('1').Append('}', 5_000).ToString();
        string[] bodies =
        [
            "", "{", "[]", "null", "1", "\"x\"", "{\"unknown\":1}", "{\"category\":1}", "{\"category\":\"norskniva\",\"category\":\"norskniva\"}", "{\"category\":\"\\ud800\"}", deep,
            "{\"category\":\"" + new string('x', 9_000_000) + "\"}", "\u0000\u0001", "{\"category\":\"norskniva\",\"holder\":\"oslo-vo\",\"requestor\":\"nav\",\"purposes\":[null]}",
            "{\"sequence\":1,\"asOf\":\"2026-01-01T00:00:00Z\",\"kind\":\"snapshot\",\"units\":[null],\"caseworkers\":[null],\"participants\":[null]}",
        ];
        foreach (var (user, method, address) in doors)
        {
            foreach (var body in bodies)
            {
                using var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.Authorization = new("Bearer", await _system.TokenAsync(user));
                HttpResponseMessage response;
                try
                {
                    response = await _system.Http.SendAsync(request);
                }
                catch (HttpRequestException) when (body.Length > 1_000_000)
                {
                    continue; // The server may close before a stranger has sent nine megabytes.
                }

                using (response)
                {
                    Assert.True((int)response.StatusCode is >= 400 and < 500, $"{method} {address.AbsolutePath} {body[..Math.Min(60, body.Length)]}: {(int)response.StatusCode}");
                    Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
                }
            }
        }
    }

    [Fact]
    public async Task For_a_query_of_the_log_is_a_clear_problem()
    {
        foreach (var query in (string[])["from=yesterday", "to=%00", "decision=maybe", "participant=x", "cursor=%ff%fe", "cursor=AAAA", "employee=1", "unit=%20%27", "from=9999-99-99", "from=0001-01-01", "to=9999-12-31", "category=%3Cscript%3E"])
        {
            var answer = await _system.GatewayAsync("ombud-nav", HttpMethod.Get, "/v1/access-log?" + query);
            Assert.True((int)answer.Status is 200 or (>= 400 and < 500), $"{query}: {(int)answer.Status}");
        }
    }

    [Fact]
    public async Task For_a_method_or_an_address_is_a_problem_document()
    {
        foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Delete, "/v1/caseload"), (HttpMethod.Get, "/v1/nothing-here"), (HttpMethod.Get, "/tile/entries/000"), (HttpMethod.Get, "/tile/99/x"), (HttpMethod.Get, "/tile/0/" + string.Concat(Enumerable.Repeat("x999/", 60)) + "999")])
        {
            var answer = await _system.GatewayAsync("veileder-grorud", method, path);
            Assert.True((int)answer.Status is 400 or 404 or 405, string.Create(CultureInfo.InvariantCulture, $"{path}: {(int)answer.Status}"));
        }
    }

    [Fact]
    public async Task Of_the_wrong_kind_of_caller_is_named_so()
    {
        var one = await _system.WhoIsAsync("deltaker-1");
        Answer[] answers =
        [
            await _system.SharedAsync("deltaker-1", one.Nav, "norskniva", "P1"),
            await _system.SharedAsync("backend-nav", one.Nav, "norskniva", "P1"),
            await _system.MeAsync("veileder-grorud", HttpMethod.Get, "categories"),
            await _system.GatewayAsync("veileder-grorud", HttpMethod.Get, "/v1/access-log"),
        ];
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.Forbidden, "urn:navo:problem:wrong-caller"), (answer.Status, answer.Type)));
    }
}
