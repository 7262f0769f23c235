using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me.Rights;

/// <summary>How far a wish to be erased has come, for whoever has its number: signed in anew, the participant is someone else.</summary>
internal sealed class WaitingModel(RightsClient rights) : PageModel
{
    public string Order { get; private set; } = "";

    public bool IsDone { get; private set; }

    public bool IsHeld { get; private set; }

    public async Task<IActionResult> OnGetAsync(string order, CancellationToken cancellationToken)
    {
        Order = order;
        var reply = await rights.ErasureAsync(order, cancellationToken);
        IsHeld = reply.Status is HttpStatusCode.Conflict;
        IsDone = reply.Value?.IsDone == true;
        return IsHeld || reply.Value is not null ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetFileAsync(string order, CancellationToken cancellationToken) =>
        (await rights.ErasureAsync(order, cancellationToken)).Value is { IsDone: true } done
            ? File(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { record = done.Record, jws = done.Jws })), "application/json", "navo-slettet.json")
            : NotFound();
}
