using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Catalogue;
using Navo.Portal.SignIn;

namespace Navo.Portal.Pages;

/// <summary>The front door; whoever is signed in goes straight to the own pages.</summary>
internal sealed class IndexModel(Names names) : PageModel
{
    public IActionResult OnGet()
    {
        if (User.IsParticipant())
        {
            return Redirect("/min-deling");
        }

        return User.IsEmployee() ? Redirect(names.IsOversight(User) ? "/tilgangslogg" : "/deltakere") : Page();
    }
}
