using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Navo.Portal.Hosting;
using Navo.Portal.Kiosk;

namespace Navo.Portal.SignIn;

internal static class SignInRegistration
{
    public const string SignInPath = "/logg-inn";

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);

    /// <summary>One scheme per issuer, one cookie for the session, one policy per kind of user.</summary>
    public static void AddSignIn(this IServiceCollection services, PortalOptions portal, string audience)
    {
        // Sessions live in this process' memory; so do the keys that guard their cookies. Nothing is left on disk.
        services.AddDataProtection().SetApplicationName("navo-portal").UseEphemeralDataProtectionProvider();
        services.AddSingleton<ClientAssertions>();
        services.AddSingleton<IdTokens>();
        services.AddSingleton<ITicketStore, MemoryTicketStore>();
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => Cookie(cookie, portal));
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<ITicketStore>((cookie, store) => cookie.SessionStore = store);
        foreach (var signIn in portal.SignIns)
        {
            authentication.AddOAuth<OidcOptions, OidcHandler>(signIn.Id, oidc => Oidc(oidc, signIn, portal, audience));
        }

        services.AddAuthorizationBuilder()
            .AddPolicy(SignInOption.Participant, policy => policy.RequireClaim(Session.Kind, SignInOption.Participant))
            .AddPolicy(SignInOption.Employee, policy => policy.RequireClaim(Session.Kind, SignInOption.Employee));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = CookieName(portal, "form");
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.Cookie.SecurePolicy = Secure(portal);
        });
    }

    /// <summary>Cookies know no ports, so the name does: two copies on one machine do not sign each other out.</summary>
    public static string CookieName(PortalOptions portal, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"navo-{new Uri(portal.Address).Port}-{what}");

    public static CookieSecurePolicy Secure(PortalOptions portal) =>
        portal.Address.StartsWith("https:", StringComparison.Ordinal) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    private static void Cookie(CookieAuthenticationOptions cookie, PortalOptions portal)
    {
        cookie.Cookie.Name = CookieName(portal, "session");
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = Secure(portal);
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInPath;
        cookie.AccessDeniedPath = "/feil/403";
        cookie.ReturnUrlParameter = "tilbake";
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = EndWithTokenAsync;
        cookie.Events.OnSigningIn = static context =>
        {
            if (context.HttpContext.RequestServices.GetRequiredService<KioskMode>().IsOn(context.HttpContext))
            {
                var time = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
                context.Properties.ExpiresUtc = time.GetUtcNow() + KioskMode.Longest;
                context.Properties.AllowRefresh = false;
            }

            return Task.CompletedTask;
        };
    }

    /// <summary>A session is no longer than its token: what no service would accept is not offered.</summary>
    private static async Task EndWithTokenAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var expires = context.Properties.GetTokenValue("expires_at");
        if (expires is null
            || DateTimeOffset.Parse(expires, CultureInfo.InvariantCulture) <= now.AddSeconds(5))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }

    private static void Oidc(OidcOptions oidc, SignInOption signIn, PortalOptions portal, string audience)
    {
        oidc.SignIn = signIn;
        oidc.Issuer = signIn.Issuer.Length > 0 ? signIn.Issuer : $"{portal.Identity}/{signIn.Id}";
        oidc.Resource = audience;
        oidc.ClientId = portal.ClientId;
        oidc.CallbackPath = $"/signin/{signIn.Id}";
        oidc.RedirectAddress = $"{portal.Address}/signin/{signIn.Id}";
        oidc.SaveTokens = true;
        oidc.UsePkce = true;
        oidc.CorrelationCookie.Name = CookieName(portal, "signin-");
        oidc.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oidc.CorrelationCookie.SecurePolicy = Secure(portal);
        oidc.BackchannelTimeout = TimeSpan.FromSeconds(10);
        oidc.Configuration = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{oidc.Issuer}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever { RequireHttps = oidc.Issuer.StartsWith("https:", StringComparison.Ordinal) });
        oidc.Events.OnRemoteFailure = context =>
        {
            var logger = context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger<OidcHandler>();
            Log.SignInFailed(logger, context.Scheme.Name, context.Failure?.GetType().Name ?? "unknown");
            context.Response.Redirect($"{SignInPath}?feil=1");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
