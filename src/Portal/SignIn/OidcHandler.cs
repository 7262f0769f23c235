using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Navo.Portal.SignIn;

/// <summary>
/// OpenID Connect on the framework's OAuth handler: code flow with PKCE (RFC 7636), a client key instead of a secret,
/// pushed requests where the issuer wants them (RFC 9126), and a validated id_token with nonce.
/// </summary>
internal sealed class OidcHandler(
    IOptionsMonitor<OidcOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ClientAssertions assertions,
    IdTokens idTokens) : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    /// <summary>Set on a challenge that must end in the issuer's strongest sign-in.</summary>
    public const string StrongItem = "strong";

    /// <summary>Set on a challenge that must ask who one is, whoever is signed in at the issuer: a shared machine.</summary>
    public const string FreshItem = "fresh";

    private const string NonceItem = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var issuer = await Options.Configuration.GetConfigurationAsync(Context.RequestAborted);
        var parameters = AuthorizationRequest(properties);
        if (Options.SignIn.PushedAuthorization)
        {
            parameters = await PushAsync(issuer, parameters);
        }

        Response.Redirect(QueryHelpers.AddQueryString(issuer.AuthorizationEndpoint, parameters));
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var issuer = await Options.Configuration.GetConfigurationAsync(Context.RequestAborted);
        var form = new Dictionary<string, string?>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = Options.RedirectAddress,
            ["resource"] = Options.Resource,
        };
        if (context.Properties.Items.TryGetValue(OAuthConstants.CodeVerifierKey, out var verifier))
        {
            form[OAuthConstants.CodeVerifierKey] = verifier;
            _ = context.Properties.Items.Remove(OAuthConstants.CodeVerifierKey);
        }

        var answer = await PostAsync(issuer.TokenEndpoint, form);
        return answer is null
            ? OAuthTokenResponse.Failed(new AuthenticationFailureException("The issuer gave no token."))
            : OAuthTokenResponse.Success(answer);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        _ = properties.Items.Remove(NonceItem, out var nonce);
        var idToken = tokens.Response?.RootElement.GetProperty("id_token").GetString();
        var claims = await idTokens.ValidateAsync(Options, idToken, nonce, Context.RequestAborted);
        Session.Fill(identity, Options.SignIn, claims, tokens.AccessToken);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private Dictionary<string, string?> AuthorizationRequest(AuthenticationProperties properties)
    {
        GenerateCorrelationId(properties);
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[NonceItem] = nonce;
        var isStrong = properties.Items.Remove(StrongItem) && Options.SignIn.StrongAcr.Length > 0;
        var isFresh = properties.Items.Remove(FreshItem);
        properties.Items[OAuthConstants.CodeVerifierKey] = verifier;
        var request = new Dictionary<string, string?>
        {
            ["client_id"] = Options.ClientId,
            ["response_type"] = "code",
            ["scope"] = Options.SignIn.Scope,
            ["redirect_uri"] = Options.RedirectAddress,
            ["resource"] = Options.Resource,
            ["nonce"] = nonce,
            [OAuthConstants.CodeChallengeKey] =
                WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            [OAuthConstants.CodeChallengeMethodKey] = OAuthConstants.CodeChallengeMethodS256,
            ["state"] = Options.StateDataFormat.Protect(properties),
        };
        if (isFresh)
        {
            request["prompt"] = "login";
        }

        if (isStrong)
        {
            request["acr_values"] = Options.SignIn.StrongAcr;
        }

        return request;
    }

    private async Task<Dictionary<string, string?>> PushAsync(
        OpenIdConnectConfiguration issuer, Dictionary<string, string?> parameters)
    {
        using var answer = await PostAsync(issuer.PushedAuthorizationRequestEndpoint, parameters)
            ?? throw new AuthenticationFailureException("The issuer took no pushed request.");
        return new Dictionary<string, string?>
        {
            ["client_id"] = Options.ClientId,
            ["request_uri"] = answer.RootElement.GetProperty("request_uri").GetString(),
        };
    }

    private async Task<JsonDocument?> PostAsync(string endpoint, Dictionary<string, string?> form)
    {
        form["client_id"] = Options.ClientId;
        form["client_assertion_type"] = ClientAssertions.AssertionType;
        form["client_assertion"] = assertions.For(Options.Issuer);
        using var content = new FormUrlEncodedContent(form);
        using var answer = await Backchannel.PostAsync(new Uri(endpoint), content, Context.RequestAborted);
        if (!answer.IsSuccessStatusCode)
        {
            Log.IssuerRefused(Logger, Options.SignIn.Id, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return await JsonDocument.ParseAsync(
            await answer.Content.ReadAsStreamAsync(Context.RequestAborted), cancellationToken: Context.RequestAborted);
    }
}
