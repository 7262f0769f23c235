using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Navo.Portal.Tests.World;

/// <summary>
/// An OpenID Connect issuer that signs in whoever the next-user switch says, at once. It checks what the Portal must
/// send: PKCE, a client assertion with the issuer as audience, resource and nonce, and a pushed request where it asks for one.
/// </summary>
internal sealed class FakeIssuer(string id, bool isPushed)
{
    private readonly ECDsaSecurityKey key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "fake-" + id };
    private readonly JsonWebTokenHandler handler = new();
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> grants = new();
    private string address = "";

    /// <summary>Claims of the person who signs in next.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>How long the access token lives.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>What was asked for last.</summary>
    public Dictionary<string, string> LastRequest { get; private set; } = [];

    /// <summary>Turns the answer wrong in one named way: "nonce", "audience", "signature".</summary>
    public string? Fault { get; set; }

    public void Map(WebApplication app, string baseAddress)
    {
        address = $"{baseAddress}/{id}";
        app.MapGet($"/{id}/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = address,
            ["authorization_endpoint"] = address + "/authorize",
            ["pushed_authorization_request_endpoint"] = address + "/par",
            ["token_endpoint"] = address + "/token",
            ["jwks_uri"] = address + "/jwks",
            ["end_session_endpoint"] = address + "/logout",
        }));
        app.MapGet($"/{id}/jwks", () => Results.Text(Jwks(), "application/json"));
        app.MapPost($"/{id}/par", async (HttpRequest request) =>
        {
            var form = await FormAsync(request);
            var uri = "urn:request:" + Guid.NewGuid();
            grants[uri] = form;
            return Results.Json(new Dictionary<string, object> { ["request_uri"] = uri, ["expires_in"] = 60 }, statusCode: 201);
        });
        app.MapGet($"/{id}/authorize", Authorize);
        app.MapGet($"/{id}/logout", (string post_logout_redirect_uri) => Results.Redirect(post_logout_redirect_uri));
        app.MapPost($"/{id}/token", TokenAsync);
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (isPushed && (!asked.TryGetValue("request_uri", out var uri) || !grants.TryRemove(uri, out asked)))
        {
            return Results.BadRequest("not pushed");
        }

        if (asked.GetValueOrDefault("resource") != "urn:navo:api" || asked.GetValueOrDefault("code_challenge_method") != "S256"
            || !asked.ContainsKey("nonce"))
        {
            return Results.BadRequest("resource, PKCE or nonce missing");
        }

        LastRequest = asked;
        var code = Guid.NewGuid().ToString("N");
        grants[code] = asked;
        return Results.Redirect(QueryHelpers.AddQueryString(
            asked["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await FormAsync(request);
        if (!grants.TryRemove(form["code"], out var asked) || asked["redirect_uri"] != form["redirect_uri"]
            || WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]))) != asked["code_challenge"])
        {
            return Results.BadRequest("code, redirect or verifier wrong");
        }

        var idToken = new Dictionary<string, object>(Person)
        {
            ["nonce"] = Fault == "nonce" ? "another" : asked["nonce"],
        };
        var life = TokenLife;
        return Results.Json(new Dictionary<string, object>
        {
            ["access_token"] = Sign(new Dictionary<string, object>(Person), "urn:navo:api", life),
            ["id_token"] = Fault == "signature"
                ? Sign(idToken, "navo-portal", life)[..^4] + "AAAA"
                : Sign(idToken, Fault == "audience" ? "someone-else" : "navo-portal", life),
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)life.TotalSeconds,
        });
    }

    private async Task<Dictionary<string, string>> FormAsync(HttpRequest request)
    {
        var form = (await request.ReadFormAsync()).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var assertion = new JsonWebToken(form["client_assertion"]);
        return assertion.Audiences.Single() == address && assertion.Issuer == "navo-portal" && assertion.Alg == "ES256"
            ? form
            : throw new BadHttpRequestException("the client assertion is for someone else");
    }

    private string Sign(Dictionary<string, object> claims, string audience, TimeSpan life) =>
        handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = address,
            Audience = audience,
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime + life,
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
        });

    private string Jwks()
    {
        var point = key.ECDsa.ExportParameters(false).Q;
        return $$"""{"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"{{key.KeyId}}","x":"{{WebEncoders.Base64UrlEncode(point.X!)}}","y":"{{WebEncoders.Base64UrlEncode(point.Y!)}}"}]}""";
    }
}
