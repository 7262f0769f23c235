using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Own;

/// <summary>The own words once more, as others would read them. Only this yes lets them out.</summary>
internal sealed class ConfirmModel(OwnDataClient own) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public string Words { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = (await own.SkillsAsync(cancellationToken)).Value?.Find(skill => skill.Id == Id && skill.Choice is null);
        Words = found?.Label.In(UiTexts.Norwegian) ?? "";
        return found is null ? NotFound() : found.Confirmed ? Redirect("/mine-opplysninger/det-jeg-kan") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string words, CancellationToken cancellationToken)
    {
        var reply = await own.ConfirmAsync(Id, words, cancellationToken);
        return (int)reply.Status < 400 ? Redirect("/mine-opplysninger/det-jeg-kan?lagt=1") : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }
}
