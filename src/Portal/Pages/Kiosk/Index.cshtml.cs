using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Hosting;
using Navo.Portal.Kiosk;
using Navo.Portal.SignIn;

namespace Navo.Portal.Pages.Kiosk;

/// <summary>The start page of a shared machine: the code, a sign-in of one's own, the answer. Whoever was signed in is signed out first.</summary>
internal sealed class IndexModel(KioskMode kiosk, PortalNames names) : PageModel
{
    public bool IsEnded { get; private set; }

    public bool IsOn => kiosk.IsOn(HttpContext);

    /// <summary>A link and not a redirect: a form's way may not end at another origin (form-action). Here the machine is handed over.</summary>
    public string? SignInLink { get; private set; }

    public void OnGet(int? slutt, string? kode)
    {
        IsEnded = slutt is not null;
        if (IsOn && Code(kode) is { Length: > 0 } code)
        {
            SignInLink = $"{SignInRegistration.SignInPath}/idporten?ny=1&tilbake={Uri.EscapeDataString("/kode/" + code)}";
        }
    }

    public async Task<IActionResult> OnPostAsync(string? kode)
    {
        // Handed over by staff: in Norwegian, whatever the one before read. Who types a code has chosen a language already.
        if (User.IsEmployee())
        {
            Response.Cookies.Delete(names.LanguageCookie);
        }

        await EndAsync();
        kiosk.Begin(HttpContext);

        // An address of its own: choosing a language comes back to it with the code still there.
        return Redirect($"{KioskMode.Path}?kode={Code(kode)}");
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await EndAsync();
        kiosk.Leave(HttpContext);
        return Redirect("/");
    }

    private static string Code(string? kode) => string.Concat((kode ?? "").Where(char.IsAsciiLetterOrDigit).Take(12));

    private async Task EndAsync()
    {
        await HttpContext.SignOutAsync();
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
    }
}
