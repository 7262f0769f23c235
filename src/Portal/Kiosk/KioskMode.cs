using Microsoft.Extensions.Options;
using Navo.Portal.Hosting;
using Navo.Portal.SignIn;

namespace Navo.Portal.Kiosk;

/// <summary>
/// A shared machine: one question, no way to anything else of the participant's, a fresh sign-in each time, and an end by itself:
/// the page after two minutes, the session after ten, whatever the browser does.
/// </summary>
internal sealed class KioskMode(IOptions<PortalOptions> options)
{
    public const string Path = "/kiosk";
    public const string EndPath = "/kiosk/slutt";

    /// <summary>Without a press for this long, the page leads out.</summary>
    public const int IdleSeconds = 120;

    /// <summary>No session on a shared machine is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly string[] Open =
        ["/kode", "/kvittering/", "/min-deling/", Path, "/sprak", SignInRegistration.SignInPath, "/signin", "/logg-ut", "/forlat", "/hjelp", "/tilgjengelighet", "/feil", "/css", "/js", "/lib", "/icon", "/health"];

    private readonly string _cookie = SignInRegistration.CookieName(options.Value, "kiosk");

    public bool IsOn(HttpContext context) => context.Request.Cookies.ContainsKey(_cookie);

    /// <summary>Lasts as long as the browser is open: staff set the machine up, staff take it back.</summary>
    public void Begin(HttpContext context) => context.Response.Cookies.Append(_cookie, "1", new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = options.Value.Address.StartsWith("https:", StringComparison.Ordinal),
        IsEssential = true,
    });

    public void Leave(HttpContext context) => context.Response.Cookies.Delete(_cookie);

    /// <summary>What a shared machine never shows: lists, who has looked, other answers.</summary>
    public static bool MayShow(PathString path) =>
        path == "/" || Array.Exists(Open, one => path.Value!.StartsWith(one, StringComparison.Ordinal));
}
