using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Navo.Portal.Hosting;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>What was answered, in the own language and in Norwegian. The QR code leads here: it holds a random number, nothing of the person.</summary>
internal sealed class ReceiptModel(ConsentClient consent, Speech speech, IOptions<PortalOptions> options) : PageModel
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ReceiptItem Item { get; private set; } = new();

    public bool IsNewYes { get; private set; }

    public bool IsNewNo { get; private set; }

    public bool IsNewStop { get; private set; }

    public bool IsNew => IsNewYes || IsNewNo || IsNewStop;

    public IReadOnlyList<ReceiptLine> Lines => Item.Lines.GetValueOrDefault(speech.Language) ?? Norwegian;

    public string LinesLanguage => Item.Lines.ContainsKey(speech.Language) ? speech.Language : UiTexts.Norwegian;

    public IReadOnlyList<ReceiptLine> Norwegian => Item.Lines.GetValueOrDefault(UiTexts.Norwegian) ?? [];

    /// <summary>Where the code on a paper leads as long as there is something to stop: a random number, nothing of the person or the topic.</summary>
    public string StopAddress => Address + "/stopp";

    public string Address => $"{options.Value.Address}/kvittering/{Uri.EscapeDataString(Item.Id)}";

    public async Task<IActionResult> OnGetAsync(string id, int? ny, int? nei, int? stoppet, CancellationToken cancellationToken)
    {
        (IsNewYes, IsNewNo, IsNewStop) = (ny is not null, nei is not null, stoppet is not null);
        var found = await consent.ReceiptAsync(id, cancellationToken);
        if (found.Value.ValueKind != JsonValueKind.Object)
        {
            return NotFound();
        }

        Item = found.Value.Deserialize<ReceiptItem>(ServiceClient.Json) ?? Item;
        return Page();
    }

    /// <summary>The signed, machine-readable receipt (ISO/IEC TS 27560), as the consent service made it.</summary>
    public async Task<IActionResult> OnGetFileAsync(string id, CancellationToken cancellationToken)
    {
        var receipt = await consent.ReceiptAsync(id, cancellationToken);
        return receipt.Value.ValueKind == JsonValueKind.Object
            ? File(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(receipt.Value, Readable)), "application/json", "kvittering.json")
            : NotFound();
    }
}
