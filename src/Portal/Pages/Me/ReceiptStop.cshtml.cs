using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me;

/// <summary>Where the code on a paper receipt leads: to the stop of what the receipt is about. Nothing stops by scanning alone.</summary>
internal sealed class ReceiptStopModel(ConsentClient consent) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var found = await consent.ReceiptAsync(id, cancellationToken);
        return found.Value.ValueKind == JsonValueKind.Object && found.Value.Deserialize<ReceiptItem>(ServiceClient.Json) is { } item
            ? Redirect($"/min-deling/{Paths.Of(item.Category, item.Holder, item.Requestor)}/stopp")
            : NotFound();
    }
}
