using System.Net;
using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me.Pausing;

/// <summary>Puts what is shared on hold, or takes it up again. As easy as a stop, and no reason is asked.</summary>
internal sealed class PauseModel(ConsentClient consent) : ThingPage(consent)
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowSharedAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Thing.Consent is not { } id || !(Thing.IsLive || Thing.IsPaused))
        {
            return Redirect(Here);
        }

        var what = Thing.IsPaused ? "igang" : "pause";
        var reply = Thing.IsPaused ? await Consent.ResumeAsync(id, cancellationToken) : await Consent.PauseAsync(id, cancellationToken);

        // Ended meanwhile, here or by its own time: the page of the thing says how it stands.
        return reply.Status == HttpStatusCode.Conflict ? Redirect(Here)
            : (int)reply.Status < 400 ? Redirect($"/min-deling?{what}=1")
            : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }
}
