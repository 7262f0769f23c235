using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Navo.Portal.Hosting;
using Navo.Portal.SignIn;

namespace Navo.Portal.Pages.SignIn;

/// <summary>Ends the session here, and offers to end it at the issuer too (OpenID Connect RP-Initiated Logout).</summary>
internal sealed class OutModel(IOptionsMonitor<OidcOptions> issuers, IOptions<PortalOptions> options) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var issuer = User.FindFirst(Session.SignInId)?.Value;
        WasStaff = User.IsEmployee();
        await HttpContext.SignOutAsync();
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
        Response.Headers["Clear-Site-Data"] = SmallEndpoints.ClearSiteData;
        IssuerSignOut = issuer is null ? null : await AddressAsync(issuer, cancellationToken);
        return Page();
    }

    public string? IssuerSignOut { get; private set; }

    public bool WasStaff { get; private set; }

    /// <summary>No id_token_hint: ID-porten's id_token holds the fødselsnummer, and that must not stand in an address.</summary>
    private async Task<string?> AddressAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            OpenIdConnectConfiguration issuer = await issuers.Get(id).Configuration.GetConfigurationAsync(cancellationToken);
            return string.IsNullOrEmpty(issuer.EndSessionEndpoint) ? null : QueryHelpers.AddQueryString(
                issuer.EndSessionEndpoint,
                new Dictionary<string, string?>
                {
                    ["client_id"] = options.Value.ClientId,
                    ["post_logout_redirect_uri"] = options.Value.Address + "/",
                });
        }
        catch (InvalidOperationException)
        {
            // The issuer does not answer: we are signed out here all the same.
            return null;
        }
    }
}
