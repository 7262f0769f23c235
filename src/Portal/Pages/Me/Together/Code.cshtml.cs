using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me.Together;

/// <summary>
/// A one-time code of NAV or the school, on the participant's own sign-in. Opening the address does nothing: programs open addresses too,
/// so the code is used by pressing on. It opens the question; the answer is the participant's.
/// </summary>
internal sealed class CodeModel(ConsentClient consent) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kode")]
    public string? Code { get; set; }

    public bool IsWrong { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var reply = await consent.UseCodeAsync(Code ?? "", cancellationToken);
        IsWrong = reply.Value is null;
        return reply.Value is { } question
            ? Redirect(Paths.WithQuery("/min-deling/" + Paths.Of(question.Category, question.Holder, question.Requestor), ("formal", question.Purpose)))
            : Page();
    }
}
