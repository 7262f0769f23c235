using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Catalogue;
using Navo.Portal.Proofs;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>One row with its reasons in words and its proof, checked here and checkable anywhere.</summary>
internal sealed class EntryModel(GatewayClient gateway, ProofCheck check, PolicyCatalogue policy) : PageModel
{
    public LogRow Row { get; private set; } = new();

    public ProofResult Result { get; private set; } = new() { Verdict = ProofVerdict.NotReady };

    public string Law(string id) => policy.Law(id) ?? id;

    public async Task<IActionResult> OnGetAsync(Guid entry, CancellationToken cancellationToken)
    {
        if ((await gateway.EntryAsync(entry.ToString(), cancellationToken)).Value is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Result = await check.OfAsync(row, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetProofAsync(Guid entry, CancellationToken cancellationToken) =>
        (await gateway.ProofAsync(entry.ToString(), cancellationToken)).Value is { } proof
            ? File(Encoding.UTF8.GetBytes(proof), "text/plain; charset=utf-8", $"{entry}.tlog-proof")
            : NotFound();

    public async Task<IActionResult> OnGetLeafAsync(Guid entry, CancellationToken cancellationToken) =>
        (await gateway.EntryAsync(entry.ToString(), cancellationToken)).Value?.Canonical is { } canonical
            ? File(Convert.FromBase64String(canonical), "application/octet-stream", $"{entry}.bin")
            : NotFound();
}
