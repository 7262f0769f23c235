using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Navo.Portal.Hosting;

namespace Navo.Portal.SignIn;

/// <summary>One OpenID Connect issuer behind the framework's OAuth handler.</summary>
internal sealed class OidcOptions : OAuthOptions
{
    public SignInOption SignIn { get; set; } = new();

    public string Issuer { get; set; } = "";

    /// <summary>Sent whole, because an address behind a proxy cannot be told from the request.</summary>
    public string RedirectAddress { get; set; } = "";

    /// <summary>The API the access token is for (RFC 8707).</summary>
    public string Resource { get; set; } = "";

    public IConfigurationManager<OpenIdConnectConfiguration> Configuration { get; set; } = null!;

    /// <summary>Endpoints come from discovery and the client proves itself with a key, so the base class' demands do not hold.</summary>
    public override void Validate()
    {
        if (!CallbackPath.HasValue || Issuer.Length == 0 || Resource.Length == 0)
        {
            throw new InvalidOperationException("An issuer needs a callback path, an address and a resource.");
        }
    }
}
