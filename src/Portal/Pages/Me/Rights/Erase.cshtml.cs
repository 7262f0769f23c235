using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Hosting;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me.Rights;

/// <summary>The wish to be erased (GDPR art. 17), in two steps: what goes and what stays, then "are you sure". What comes of it is answered on the spot.</summary>
/// <remarks>
/// The receipt is in this answer and nowhere else: there is nobody left to keep it for. So the page that shows it carries the file in itself, and the
/// session has ended when it is sent.
/// </remarks>
internal sealed class EraseModel(RightsClient rights, Speech speech) : PageModel
{
    private const string HeldType = "urn:navo:problem:legal-hold";

    /// <summary>"Are you sure?"</summary>
    public bool IsSecondStep { get; private set; }

    public bool MustTick { get; private set; }

    /// <summary>Null until it has been asked for.</summary>
    public DeletionReply? Deletion { get; private set; }

    /// <summary>The agency whose hold stands in the way.</summary>
    public string? HeldBy { get; private set; }

    /// <summary>There is nobody to erase.</summary>
    public bool IsNobody { get; private set; }

    public IReadOnlyList<ReceiptLine> Lines => Deletion?.Lines.GetValueOrDefault(speech.Language) ?? Deletion?.Lines.GetValueOrDefault(UiTexts.Norwegian) ?? [];

    public string LinesLanguage => Deletion?.Lines.ContainsKey(speech.Language) == true ? speech.Language : UiTexts.Norwegian;

    /// <summary>Agencies whose adapter could not be told at once.</summary>
    public IEnumerable<string> NotYet => Deletion is null ? [] : Deletion.Adapters.Where(one => !one.Value).Select(one => one.Key).Order(StringComparer.Ordinal);

    /// <summary>The receipt's file, in the page itself: the link asks nobody for it.</summary>
    public string ReceiptFile => "data:application/json;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new { record = Deletion!.Record, jws = Deletion.Jws })));

    public void OnGet(int? sikker) => IsSecondStep = sikker is not null;

    public async Task<IActionResult> OnPostAsync(bool forstar, CancellationToken cancellationToken)
    {
        IsSecondStep = true;
        if (!forstar)
        {
            MustTick = true;
            return Page();
        }

        var reply = await rights.EraseAsync(cancellationToken);
        if (reply.Has(HeldType))
        {
            HeldBy = reply.Problem!.Detail ?? "";
            return Page();
        }

        if (reply.Status is HttpStatusCode.NotFound)
        {
            IsNobody = true;
            return Page();
        }

        Deletion = reply.Required();
        await SignOutAsync();
        return Page();
    }

    /// <summary>Whoever was signed in is nobody now, here too.</summary>
    private async Task SignOutAsync()
    {
        await HttpContext.SignOutAsync();
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
        Response.Headers["Clear-Site-Data"] = SmallEndpoints.ClearSiteData;
    }
}
