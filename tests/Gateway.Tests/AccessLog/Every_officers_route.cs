using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Navo.Gateway.Tests.World;

namespace Navo.Gateway.Tests.AccessLog;

/// <summary>What is neither a caseworker's nor a backend's is an officer's: a new route is so too, until it is named here.</summary>
public sealed partial class Every_officers_route(OneWorld one) : IClassFixture<OneWorld>
{
    private const string WrongCaller =
        """{"type":"urn:navo:problem:wrong-caller","title":"This is not open to this kind of caller.","status":403,"code":"NAVO-WRONG-CALLER"}""";

    private static readonly string[] s_caseworkers = ["GET /v1/caseload", "GET /v1/corrections", "POST /v1/access-log/{entry}/outcome"];
    private static readonly string[] s_backends =
        ["GET /v1/standing-facts", "PUT /v1/standing-facts", "POST /v1/standing-facts/pseudonyms", "POST /v1/corrections", "POST /v1/recalls/answers"];

    // Whoever writes no body that could be read is told so first.
    private static readonly Dictionary<string, string> s_bodies = new()
    {
        ["POST /v1/access-log/search"] = """{"reason":"innsyn"}""",
        ["POST /v1/access-log/evidence"] = """{"kind":"participant","reason":"innsyn"}""",
        ["POST /v1/legal-holds"] = """{"everything":true,"reason":"supervision","reference":"A-1"}""",
        ["POST /v1/legal-holds/{hold:guid}/lift"] = """{"reason":"closed"}""",
        ["POST /v1/breaches/{entry}/assessment"] = """{"outcome":"no-risk"}""",
        ["POST /v1/merges"] = """{"keep":"x","merge":"y","reason":"other"}""",
    };

    private readonly GatewayWorld _world = one.World;

    [Fact]
    public async Task Is_closed_to_a_caseworker_with_the_same_octets_everywhere()
    {
        var answers = await AskAllAsync(_world.Identity.Employee(_world.Seed.Of("veileder-grorud")));

        Assert.All(answers, answer => Assert.Equal((answer.Route, WrongCaller), (answer.Route, answer.Answer.Text)));
        _ = Assert.Single(answers.Select(answer => answer.Answer.Visible).Distinct());
    }

    [Fact]
    public async Task Is_closed_to_an_officer_whose_sign_in_is_weak()
    {
        var answers = await AskAllAsync(_world.Identity.Employee(_world.Seed.Of("ombud-nav"), amr: "nothing"));

        Assert.All(answers, answer => Assert.Equal((answer.Route, 403, "NAVO-D01"), (answer.Route, answer.Answer.Status, answer.Answer.Code)));
        _ = Assert.Single(answers.Select(answer => answer.Answer.Visible).Distinct());
    }

    [Fact]
    public async Task Is_open_to_an_officer()
    {
        var answers = await AskAllAsync(_world.Identity.Employee(_world.Seed.Of("ombud-nav")));

        Assert.All(answers, answer => Assert.True(answer.Answer.Status is not (401 or 403) and < 500, $"{answer.Route}: {answer.Answer.Status}"));
    }

    private async Task<List<(string Route, Answer Answer)>> AskAllAsync(string token)
    {
        var answers = new List<(string Route, Answer Answer)>();
        foreach (var (method, pattern) in Routes())
        {
            var route = $"{method} {pattern}";
            var address = Parameter().Replace(pattern, "00000000-0000-4000-8000-000000000000");
            answers.Add((route, await _world.SendAsync(method, address, token, method == HttpMethod.Get ? null : s_bodies.GetValueOrDefault(route, "{}"))));
        }

        Assert.True(answers.Count >= 20, "The routes were not found.");
        return answers;
    }

    private IEnumerable<(HttpMethod Method, string Pattern)> Routes() => _world.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => (HttpMethod.Parse(method), endpoint.RoutePattern.RawText!)) ?? [])
        .Where(route => route.Item2.StartsWith("/v1/", StringComparison.Ordinal) && !route.Item2.StartsWith("/v1/participants/", StringComparison.Ordinal))
        .Where(route => !s_caseworkers.Concat(s_backends).Contains($"{route.Item1} {route.Item2}"));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
