using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Proofs;
using Navo.Portal.Upstream;
using Navo.Portal.Words;

namespace Navo.Portal.Pages.Me;

/// <summary>One look, with the proof that its row stands in the log, checked now and checkable by anyone.</summary>
internal sealed class ProofModel(ConsentClient consent, GatewayClient gateway, ProofCheck check, Speech speech) : PageModel
{
    public AccessItem? Access { get; private set; }

    public LogRow Row { get; private set; } = new();

    public ProofResult Result { get; private set; } = new() { Verdict = ProofVerdict.NotReady };

    public async Task<IActionResult> OnGetAsync(string entry, CancellationToken cancellationToken)
    {
        if ((await gateway.EntryAsync(entry, cancellationToken)).Value is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Access = (await consent.AccessesAsync(speech.Language, cancellationToken)).FirstOrDefault(one => one.Entry == entry);
        Result = await check.OfAsync(row, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetProofAsync(string entry, CancellationToken cancellationToken) =>
        (await gateway.ProofAsync(entry, cancellationToken)).Value is { } proof
            ? File(Encoding.UTF8.GetBytes(proof), "text/plain; charset=utf-8", "bevis.tlog-proof")
            : NotFound();

    public async Task<IActionResult> OnGetLeafAsync(string entry, CancellationToken cancellationToken) =>
        (await gateway.EntryAsync(entry, cancellationToken)).Value?.Canonical is { } canonical
            ? File(Convert.FromBase64String(canonical), "application/octet-stream", "rad.bin")
            : NotFound();
}
