using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>How often offices ask: signs of asking in bulk or of pressure, never persons.</summary>
internal sealed class AskedModel(OversightClient oversight) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "fra")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "til")]
    public string? To { get; set; }

    public AskedUnits Found { get; private set; } = new();

    public bool IsBad { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var reply = await oversight.AskedAsync(From, To, cancellationToken);
        IsBad = reply.Status == HttpStatusCode.BadRequest;
        Found = IsBad ? new AskedUnits() : reply.Required();
    }
}
