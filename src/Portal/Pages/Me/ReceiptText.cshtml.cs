using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me;

/// <summary>The exact words a yes was given on, as they were then; a draft with the Norwegian words that were agreed to.</summary>
internal sealed class ReceiptTextModel(ConsentClient consent) : PageModel
{
    public string Id { get; private set; } = "";

    public ConsentText Text { get; private set; } = new();

    public IEnumerable<ConsentText> Texts => Text.Agreed is { } agreed ? [Text, agreed] : [Text];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Id = id;
        var receipt = await consent.ReceiptAsync(id, cancellationToken);
        if (receipt.Value.ValueKind != JsonValueKind.Object
            || receipt.Value.Deserialize<ReceiptItem>(ServiceClient.Json) is not { Consent: { } yes }
            || (await consent.GivenOnAsync(yes, cancellationToken)).Value is not { } text)
        {
            return NotFound();
        }

        Text = text;
        return Page();
    }
}
