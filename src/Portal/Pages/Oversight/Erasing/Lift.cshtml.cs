using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight.Erasing;

/// <summary>A hold on its way out: what it was for, and what may be erased once it is lifted. What is erased does not come back, so it takes a page of its own.</summary>
internal sealed class LiftModel(ErasingClient erasing) : PageModel
{
    public static readonly IReadOnlyList<string> Reasons = ["closed", "mistaken", "other"];

    public LegalHold Hold { get; private set; } = new();

    public bool LacksReason { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid hold, CancellationToken cancellationToken) => FindAsync(hold, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid hold, string? grunn, CancellationToken cancellationToken)
    {
        LacksReason = grunn is null || !Reasons.Contains(grunn);
        if (LacksReason)
        {
            return await FindAsync(hold, cancellationToken);
        }

        var reply = await erasing.LiftAsync(hold, grunn!, cancellationToken);
        return reply.Status is HttpStatusCode.OK ? Redirect("/sletting?gjort=opphevet") : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }

    private async Task<IActionResult> FindAsync(Guid hold, CancellationToken cancellationToken)
    {
        var id = hold.ToString("D");
        if ((await erasing.HoldsAsync(cancellationToken)).FirstOrDefault(one => one.Hold == id && one.LiftedAt is null) is not { } found)
        {
            return NotFound();
        }

        Hold = found;
        return Page();
    }
}
