using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Navo.Portal.Hosting;
using Navo.Portal.SignIn;

namespace Navo.Portal.Kiosk;

internal static class KioskRegistration
{
    /// <summary>On a shared machine the way to any other page is the way out.</summary>
    public static void UseKiosk(this WebApplication app) => app.Use(static async (context, next) =>
    {
        if (context.RequestServices.GetRequiredService<KioskMode>().IsOn(context))
        {
            if (!KioskMode.MayShow(context.Request.Path))
            {
                context.Response.Redirect(KioskMode.EndPath);
                return;
            }

            context.Response.OnStarting(LeadOutAsync, context);
        }

        await next(context);
    });

    /// <summary>A page of a signed-in participant leads out by itself, without script. The start page says so beforehand (WCAG 2.2.1).</summary>
    private static Task LeadOutAsync(object state)
    {
        var context = (HttpContext)state;
        if (context.User.IsParticipant())
        {
            context.Response.Headers["Refresh"] = string.Create(CultureInfo.InvariantCulture, $"{KioskMode.IdleSeconds};url={KioskMode.EndPath}");
        }

        return Task.CompletedTask;
    }

    public static void MapKiosk(this IEndpointRouteBuilder routes) => _ = routes.MapGet(KioskMode.EndPath, (Delegate)EndAsync);

    /// <summary>Signs out and starts over. Another site cannot do it with a link.</summary>
    private static async Task<IResult> EndAsync(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none")
        {
            await context.SignOutAsync();
            context.Response.Headers["Clear-Site-Data"] = SmallEndpoints.ClearSiteData;
        }

        return TypedResults.Redirect(KioskMode.Path + "?slutt=1");
    }
}
