using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Navo.Portal.Kiosk;
using Navo.Portal.SignIn;
using Navo.Portal.Words;

namespace Navo.Portal.Hosting;

/// <summary>What is a step and not a page: choosing a language, starting a sign-in, leaving in a hurry.</summary>
internal static class SmallEndpoints
{
    public static void MapSmallEndpoints(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet("/sprak/{language}", ChooseLanguage);
        // A link, not a form: form-action 'self' would block the way on to the issuer.
        _ = routes.MapGet("/logg-inn/{id}", SignIn);
        _ = routes.MapGet("/forlat", LeaveAsync);
    }

    private static RedirectHttpResult ChooseLanguage(
        string language, string? tilbake, HttpContext context, UiTexts texts, PortalNames names, IOptions<PortalOptions> options)
    {
        if (texts.Knows(language))
        {
            context.Response.Cookies.Append(names.LanguageCookie, language, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = options.Value.Address.StartsWith("https:", StringComparison.Ordinal),
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
        }

        return TypedResults.LocalRedirect(LocalPath.Or(tilbake, "/"));
    }

    private static IResult SignIn(
        string id, string? tilbake, string? sikker, string? ny, HttpContext context, KioskMode kiosk, IOptions<PortalOptions> options)
    {
        if (!options.Value.SignIns.Exists(signIn => signIn.Id == id))
        {
            return TypedResults.NotFound();
        }

        var properties = new AuthenticationProperties { RedirectUri = LocalPath.Or(tilbake, "/") };
        if (ny is not null || kiosk.IsOn(context))
        {
            properties.Items[OidcHandler.FreshItem] = "1";
        }

        if (sikker is not null)
        {
            properties.Items[OidcHandler.StrongItem] = "1";
        }

        return TypedResults.Challenge(properties, [id]);
    }

    /// <summary>Out at once, to a page that says nothing. Another site cannot sign anyone out with a link.</summary>
    private static async Task<IResult> LeaveAsync(HttpContext context, IOptions<PortalOptions> options)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none")
        {
            await context.SignOutAsync();
            context.Response.Headers["Clear-Site-Data"] = ClearSiteData;
        }

        return TypedResults.Redirect(options.Value.QuickExit);
    }

    /// <summary>Not "cookies": cookies know no ports, so that would sign out of everything on the host. Ours are deleted by name.</summary>
    public const string ClearSiteData = "\"cache\", \"storage\"";
}
