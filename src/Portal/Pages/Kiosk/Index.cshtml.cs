using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Kiosk;
using Navo.Portal.SignIn;

namespace Navo.Portal.Pages.Kiosk;

/// <summary>The start page of a shared machine: the code, a sign-in of one's own, the answer. Whoever was signed in is signed out first.</summary>
internal sealed class IndexModel(KioskMode kiosk) : PageModel
{
    public bool IsEnded { get; private set; }

    public bool IsOn => kiosk.IsOn(HttpContext);

    /// <summary>A link and not a redirect: a form's way may not end at another origin (form-action). Here the machine is handed over.</summary>
    public string? SignInLink { get; private set; }

    public void OnGet(int? slutt) => IsEnded = slutt is not null;

    public async Task<IActionResult> OnPostAsync(string? kode)
    {
        await EndAsync();
        kiosk.Begin(HttpContext);
        var code = string.Concat((kode ?? "").Where(char.IsAsciiLetterOrDigit).Take(12));
        SignInLink = $"{SignInRegistration.SignInPath}/idporten?ny=1&tilbake={Uri.EscapeDataString("/kode/" + code)}";
        return Page();
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await EndAsync();
        kiosk.Leave(HttpContext);
        return Redirect("/");
    }

    private async Task EndAsync()
    {
        await HttpContext.SignOutAsync();
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
    }
}
