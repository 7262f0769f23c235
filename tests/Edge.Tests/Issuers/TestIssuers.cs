using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Navo.Edge.Tokens;

namespace Navo.Edge.Tests.Issuers;

/// <summary>The four issuers of the design, served from memory.</summary>
public sealed class TestIssuers : HttpMessageHandler
{
    public const string Audience = "urn:navo:api";

    public const string UnitGroup = "11111111-0000-4000-8000-000000000001";

    public const string SideGroup = "11111111-0000-4000-8000-000000000002";

    public TestIssuer IdPorten { get; } = new("https://idporten.test");

    public TestIssuer EntraFirst { get; } = new("https://entra-first.test");

    public TestIssuer EntraSecond { get; } = new("https://entra-second.test");

    public TestIssuer Machine { get; } = new("https://machine.test");

    /// <summary>What the issuers take for now; a host with a moved clock needs tokens of its own time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    private IEnumerable<TestIssuer> All => [IdPorten, EntraFirst, EntraSecond, Machine];

    public void Configure(TokenOptions options)
    {
        options.Audience = Audience;
        options.Issuers.Add(new IssuerOptions
        {
            Issuer = IdPorten.Name,
            Kind = IssuerKind.Participant,
            Types = ["at+jwt"],
            Algorithms = ["ES256"],
            RequiredScope = "navo:me",
            Assurance = new AssuranceOptions { Claim = "acr", High = ["idporten-loa-high"], Substantial = ["idporten-loa-substantial"] },
        });
        options.Issuers.Add(Entra(EntraFirst, "first"));
        options.Issuers.Add(Entra(EntraSecond, "second"));
        options.Issuers.Add(new IssuerOptions
        {
            Issuer = Machine.Name,
            Kind = IssuerKind.Machine,
            Types = ["at+jwt"],
            Algorithms = ["ES256"],
            Consumers = { ["0192:000000001"] = "first" },
        });
    }

    public string Participant(string pid, string acr = "idporten-loa-high", Action<JsonObject>? change = null)
    {
        var payload = Common(IdPorten, "subject-of-" + pid[..2] + pid[^3..]);
        payload["pid"] = pid;
        payload["acr"] = acr;
        payload["scope"] = "openid navo:me";
        change?.Invoke(payload);
        return IdPorten.Sign(payload);
    }

    public JsonObject EmployeeClaims()
    {
        var payload = Common(EntraFirst, "employee-subject");
        payload["oid"] = "b0000000-0000-4000-8000-000000000001";
        payload["roles"] = new JsonArray("SOME_ROLE");
        payload["groups"] = new JsonArray(UnitGroup, SideGroup, "unmapped");
        payload["amr"] = new JsonArray("pwd", "mfa");
        payload["scp"] = "access_as_user";
        return payload;
    }

    public string Employee(Action<JsonObject>? change = null, JsonObject? header = null, TestIssuer? withKeyOf = null)
    {
        var payload = EmployeeClaims();
        change?.Invoke(payload);
        var head = new JsonObject { ["typ"] = "JWT" };
        foreach (var (member, value) in header ?? [])
        {
            head[member] = value?.DeepClone();
        }

        return EntraFirst.Sign(payload, head, withKeyOf);
    }

    public string Backend(Action<JsonObject>? change = null)
    {
        var payload = Common(Machine, "backend");
        payload["scope"] = "navo:facts.write";
        payload["consumer"] = new JsonObject { ["authority"] = "iso6523-actorid-upis", ["ID"] = "0192:000000001" };
        change?.Invoke(payload);
        return Machine.Sign(payload);
    }

    public static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        var issuer = All.Single(i => address.StartsWith(i.Name, StringComparison.Ordinal));
        if (issuer.IsDown)
        {
            throw new HttpRequestException("The identity provider does not answer.");
        }

        issuer.Fetches++;
        var body = address.EndsWith("/jwks", StringComparison.Ordinal) ? issuer.KeySet() : issuer.Metadata();
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }

    private static IssuerOptions Entra(TestIssuer issuer, string agency) => new()
    {
        Issuer = issuer.Name,
        Kind = IssuerKind.Employee,
        Agency = agency,
        Types = ["JWT"],
        Algorithms = ["ES256"],
        EmployeeClaim = "oid",
        Groups = { [UnitGroup] = "unit:unit-one", [SideGroup] = "side:STAT" },
        Assurance = new AssuranceOptions { Claim = "amr", Substantial = ["mfa"] },
    };

    private JsonObject Common(TestIssuer issuer, string subject) => new()
    {
        ["iss"] = issuer.Name,
        ["aud"] = Audience,
        ["sub"] = subject,
        ["iat"] = Clock.GetUtcNow().ToUnixTimeSeconds() - 5,
        ["nbf"] = Clock.GetUtcNow().ToUnixTimeSeconds() - 5,
        ["exp"] = Clock.GetUtcNow().ToUnixTimeSeconds() + 300,
        ["jti"] = Guid.NewGuid().ToString("D"),
    };
}
