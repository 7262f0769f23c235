using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Navo.Gateway.Tests.World;

/// <summary>Four issuers on loopback: discovery, keys, and tokens for whoever a test needs.</summary>
internal sealed class FakeIdentity : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly SigningCredentials _credentials;

    private FakeIdentity(WebApplication app)
    {
        _app = app;
        _credentials = new SigningCredentials(new ECDsaSecurityKey(_key) { KeyId = "test" }, SecurityAlgorithms.EcdsaSha256);
    }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<FakeIdentity> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:0");
        var app = builder.Build();
        var identity = new FakeIdentity(app);
        app.MapGet("/{issuer}/.well-known/openid-configuration", (string issuer) => Results.Json(new JsonObject
        {
            ["issuer"] = $"{identity.Address}/{issuer}",
            ["jwks_uri"] = $"{identity.Address}/{issuer}/jwks",
        }));
        app.MapGet("/{issuer}/jwks", () => Results.Json(new JsonObject { ["keys"] = new JsonArray(identity.PublicKey()) }));
        await app.StartAsync();
        return identity;
    }

    /// <summary>The <c>Tokens</c> section that trusts these issuers, for the staff of the seed.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings(Seed seed)
    {
        yield return new("Tokens:Audience", "urn:navo:api");
        (string Path, string Kind, string Type, string Claim, string High)[] issuers =
            [("idporten", "Participant", "at+jwt", "acr", "idporten-loa-high"), ("entra-nav", "Employee", "JWT", "amr", "mfa"), ("entra-oslo", "Employee", "JWT", "amr", "mfa"), ("machine", "Machine", "at+jwt", "", "")];
        for (var i = 0; i < issuers.Length; i++)
        {
            var (path, kind, type, claim, high) = issuers[i];
            var section = $"Tokens:Issuers:{i}:";
            yield return new(section + "Issuer", $"{Address}/{path}");
            yield return new(section + "Kind", kind);
            yield return new(section + "Types:0", type);
            yield return new(section + "Algorithms:0", "ES256");
            if (claim.Length > 0)
            {
                yield return new(section + "Assurance:Claim", claim);
                yield return new(section + "Assurance:High:0", high);
            }

            if (kind == "Employee")
            {
                yield return new(section + "Agency", seed.AgencyOf(path).Value);
                yield return new(section + "EmployeeClaim", "oid");
                foreach (var group in seed.Groups)
                {
                    yield return new($"{section}Groups:{Group(group)}", group);
                }
            }

            if (kind == "Machine")
            {
                foreach (var agency in seed.Agencies)
                {
                    yield return new($"{section}Consumers:{Consumer(agency.Value)}", agency.Value);
                }
            }
        }
    }

    public string Participant(string pid) => Sign("idporten", "at+jwt", new() { ["sub"] = "p-" + pid, ["pid"] = pid, ["acr"] = "idporten-loa-high", ["scope"] = "navo:me" });

    public string Employee(Seed.Employee employee, string amr = "mfa") => Sign(Seed.IssuerOf(employee.Agency), "JWT", new()
    {
        ["sub"] = employee.User,
        ["oid"] = employee.Id,
        ["scp"] = "access_as_user",
        ["amr"] = new[] { "pwd", amr },
        ["roles"] = new[] { employee.Role },
        ["groups"] = employee.Units.Select(unit => "unit:" + unit).Concat(employee.Side is null ? [] : ["side:" + employee.Side]).Select(Group).ToArray(),
    });

    public string Machine(string agency) => Sign("machine", "at+jwt", new()
    {
        ["client_id"] = "backend-" + agency,
        ["scope"] = "navo:facts.write",
        ["consumer"] = new Dictionary<string, object> { ["authority"] = "iso6523-actorid-upis", ["ID"] = Consumer(agency) },
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    // A colon would part the configuration's key in two.
    private static string Group(string target) => target.Replace(':', '.');

    private static string Consumer(string agency) => "0192-" + agency;

    private string Sign(string issuer, string type, Dictionary<string, object> claims)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = $"{Address}/{issuer}",
            Audience = "urn:navo:api",
            IssuedAt = now,
            Expires = now.AddMinutes(30),
            TokenType = type,
            Claims = claims,
            SigningCredentials = _credentials,
        });
    }

    private JsonObject PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "test",
            ["use"] = "sig",
            ["x"] = Base64UrlEncoder.Encode(point.X),
            ["y"] = Base64UrlEncoder.Encode(point.Y),
        };
    }
}
