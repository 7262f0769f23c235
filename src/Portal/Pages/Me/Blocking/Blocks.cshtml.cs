using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me.Blocking;

/// <summary>Whom the participant keeps out, and how to let them in again.</summary>
internal sealed class BlocksModel(ConsentClient consent, BlockWords words) : PageModel
{
    public IReadOnlyList<BlockItem> All { get; private set; } = [];

    public bool IsNew { get; private set; }

    public bool IsLifted { get; private set; }

    public string Name(BlockItem block) => words.Name(block);

    public async Task OnGetAsync(int? ny, int? tatt, CancellationToken cancellationToken)
    {
        (IsNew, IsLifted) = (ny is not null, tatt is not null);
        All = await consent.BlocksAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        var reply = await consent.UnblockAsync(id, cancellationToken);

        // Gone already is what was wished.
        return (int)reply.Status < 400 || reply.Status == HttpStatusCode.NotFound
            ? Redirect("/sperrer?tatt=1")
            : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }
}
