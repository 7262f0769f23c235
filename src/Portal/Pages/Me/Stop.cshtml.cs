using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me;

/// <summary>Two taps from the first page to a stop. No reason is asked (GDPR art. 7(3)), and the words are true.</summary>
internal sealed class StopModel(ConsentClient consent) : ThingPage(consent)
{
    /// <summary>One press, however often it is sent.</summary>
    [BindProperty(Name = "akt")]
    public Guid? Act { get; set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowSharedAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var id = Thing.Consent ?? (await Consent.ConsentsAsync(cancellationToken)).FirstOrDefault(one =>
            one.State is "given" or "paused" && one.Category == Category && one.Holder == Holder && one.Requestor == Requestor)?.Id;
        if (id is null)
        {
            // Stopped meanwhile, here or by a caseworker at the participant's word: the wish is already true.
            return Redirect("/min-deling");
        }

        var reply = await Consent.WithdrawAsync(id, Act, cancellationToken);
        _ = (int)reply.Status < 400 ? 0 : throw new UpstreamException(reply.Status, reply.Problem?.Code);
        var receipt = (await Consent.ReceiptsAsync(cancellationToken))
            .Where(one => one.Kind == "withdrawn" && one.Category == Category && one.Holder == Holder && one.Requestor == Requestor)
            .MaxBy(one => one.At);
        return Redirect(receipt is null ? "/min-deling" : $"/kvittering/{Uri.EscapeDataString(receipt.Id)}?stoppet=1");
    }
}
