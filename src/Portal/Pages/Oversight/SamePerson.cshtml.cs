using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>Two participants who are one: an officer of one agency proposes, an officer of another answers.</summary>
internal sealed class SamePersonModel(OversightClient oversight) : PageModel
{
    public static readonly IReadOnlyList<string> Reasons = ["registry", "double-registration", "other"];

    public Merges Found { get; private set; } = new();

    public string? Fault { get; private set; }

    public string? Done { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostProposeAsync(string? pair, string? reason, CancellationToken cancellationToken)
    {
        if (pair?.Split(' ') is not [var keep, var merge] || reason is null || !Reasons.Contains(reason))
        {
            Fault = "Velg hvem som blir stående.";
            await ReadAsync(cancellationToken);
            return Page();
        }

        return await SaidAsync(await oversight.ProposeAsync(keep, merge, reason, cancellationToken), "Forslaget er sendt. Et ombud i en annen etat svarer.", cancellationToken);
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid merge, bool approves, CancellationToken cancellationToken) => await SaidAsync(
        await oversight.AnswerAsync(merge, approves, cancellationToken), approves ? "De to er nå én. Alle ja er stoppet." : "Forslaget er avvist.", cancellationToken);

    private async Task<IActionResult> SaidAsync(Reply<JsonElement> reply, string done, CancellationToken cancellationToken)
    {
        (Done, Fault) = reply.Status switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => (done, (string?)null),
            HttpStatusCode.BadRequest or HttpStatusCode.NotFound => (null, "Fant ikke to deltakere å slå sammen."),
            HttpStatusCode.Conflict => (null, "Forslaget er allerede besvart, eller en av de to er slått sammen siden."),
            HttpStatusCode.Forbidden when reply.Has("urn:navo:problem:second-person") => (null, "Et ombud i en annen etat må svare."),
            _ => throw new UpstreamException(reply.Status, reply.Problem?.Code),
        };
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Found = (await oversight.MergesAsync(cancellationToken)).Required();
}
