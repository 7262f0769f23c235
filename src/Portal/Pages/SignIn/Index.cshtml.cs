using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Navo.Portal.Hosting;

namespace Navo.Portal.Pages.SignIn;

/// <summary>Choose how to sign in, and come back to where one was.</summary>
internal sealed class IndexModel(IOptions<PortalOptions> options) : PageModel
{
    public string Back { get; private set; } = "/";

    public bool HasFailed { get; private set; }

    public IEnumerable<SignInOption> Participants => options.Value.SignIns.Where(one => one.Kind == SignInOption.Participant);

    public IEnumerable<SignInOption> Employees => options.Value.SignIns.Where(one => one.Kind == SignInOption.Employee);

    public IActionResult OnGet(string? tilbake, int? feil)
    {
        Back = LocalPath.Or(tilbake, "/");
        HasFailed = feil is not null;
        return Page();
    }
}
