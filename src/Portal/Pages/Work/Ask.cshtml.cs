using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>Ask for a yes: one thing, one coded reason. The answer page is the same whatever happens to the question.</summary>
internal sealed class AskModel(GatewayClient gateway, OwnAgencyClient ownAgency, PolicyCatalogue policy) : CasePage(ownAgency, policy)
{
    public static readonly IReadOnlyList<string> Reasons =
        ["avoid-reassessment", "plan-together", "choose-offer", "practical-contact", "other"];

    [BindProperty(SupportsGet = true, Name = "kategori")]
    public string Category { get; set; } = "";

    public bool IsSent { get; private set; }

    public bool LacksReason { get; private set; }

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await NameAsync(cancellationToken);
        return Purpose is null || Category.Length == 0 ? Redirect(Here) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? reason, CancellationToken cancellationToken)
    {
        if (Purpose is null || Category.Length == 0)
        {
            return Redirect(Here);
        }

        await NameAsync(cancellationToken);
        if (reason is null || !Reasons.Contains(reason))
        {
            LacksReason = true;
            return Page();
        }

        var reply = await gateway.AskAsync(Pseudonym, new { category = Category, purpose = Purpose.Id, reason }, cancellationToken);
        Problem = reply.Problem;
        IsSent = (int)reply.Status < 400;
        return IsSent || (int)reply.Status == 403 ? Page() : throw new UpstreamException(reply.Status, Problem?.Code);
    }
}
