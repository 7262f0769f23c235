using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Catalogue;
using Navo.Portal.SignIn;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>Stop at the participant's wish. Staff may press stop, never yes.</summary>
internal sealed class HaltModel(GatewayClient gateway, OwnAgencyClient ownAgency, PolicyCatalogue policy) : CasePage(ownAgency, policy)
{
    public bool IsStopped { get; private set; }

    public bool LacksChoice { get; private set; }

    /// <summary>Everything that goes to or from the caller's agency by an agreement in force.</summary>
    public IEnumerable<string> Categories => Policy.Agreements
        .Where(agreement => agreement.IsInForce && (agreement.Holder == User.AgencyId() || agreement.Requestor == User.AgencyId()))
        .Select(agreement => agreement.Category).Distinct(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await NameAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? what, CancellationToken cancellationToken)
    {
        await NameAsync(cancellationToken);
        LacksChoice = what is null || (what != "alt" && !Categories.Contains(what));
        if (LacksChoice)
        {
            return Page();
        }

        var reply = await gateway.StopAsync(Pseudonym, what == "alt" ? new { } : new { category = what }, cancellationToken);
        IsStopped = (int)reply.Status < 400;
        _ = IsStopped ? 0 : throw new UpstreamException(reply.Status, reply.Problem?.Code);
        return Page();
    }
}
