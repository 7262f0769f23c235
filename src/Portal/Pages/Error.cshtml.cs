using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Hosting;
using Navo.Portal.SignIn;

namespace Navo.Portal.Pages;

/// <summary>One page for everything that goes wrong: what it means, and the way on. Never a trace.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public IActionResult OnGet(int? status) => Show(status);

    public IActionResult OnPost(int? status) => Show(status);

    private IActionResult Show(int? status)
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var code = fault is null ? status ?? StatusCodes.Status404NotFound : FailureStatus.Of(fault.Error);
        if (code == StatusCodes.Status401Unauthorized)
        {
            // The token ran out under way: sign in again and come back to the same place.
            var place = LocalPath.Or((fault?.Path ?? "/") + HttpContext.Request.QueryString, "/");
            return Redirect($"{SignInRegistration.SignInPath}?tilbake={Uri.EscapeDataString(place)}");
        }

        Code = code is 400 or 403 or 404 ? code : 503;
        Response.StatusCode = code is >= 400 and < 600 ? code : Code;
        return Page();
    }
}
