using System.Net;
using Microsoft.AspNetCore.Mvc;
using Navo.Portal.Catalogue;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>First why, then what: without a purpose nothing is asked for, with one the overview is fetched, and is a row in the log.</summary>
internal sealed class ParticipantModel(GatewayClient gateway, OwnAgencyClient ownAgency, PolicyCatalogue policy)
    : CasePage(ownAgency, policy)
{
    public Overview? Overview { get; private set; }

    /// <summary>What the caller got about this participant that has been corrected since, whatever is shared now.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    public Problem? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await NameAsync(cancellationToken);
        if (Purpose is null)
        {
            PurposeId = null;
            return Page();
        }

        var reply = await gateway.OverviewAsync(Pseudonym, Purpose.Id, cancellationToken);
        Overview = reply.Value;
        Problem = reply.Problem;
        Corrections = Overview is null ? [] : await gateway.CorrectionsAsync(Pseudonym, cancellationToken);
        return Overview is not null || reply.Status == HttpStatusCode.Forbidden
            ? Page()
            : throw new UpstreamException(reply.Status, Problem?.Code);
    }
}
