using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Oversight;

/// <summary>Releases about people who have become protected since: the officer assesses each, within the time the law gives (GDPR art. 33).</summary>
internal sealed class BreachesModel(OversightClient oversight, TimeProvider time) : PageModel
{
    public static readonly IReadOnlyList<string> Outcomes = ["notified", "no-risk", "no-breach"];

    public Breaches Found { get; private set; } = new();

    public string? Fault { get; private set; }

    public bool IsSaved { get; private set; }

    public DateTimeOffset Now => time.GetUtcNow();

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid entry, string? outcome, CancellationToken cancellationToken)
    {
        if (outcome is null || !Outcomes.Contains(outcome))
        {
            Fault = "Velg hva du kom fram til.";
        }
        else
        {
            var status = (await oversight.AssessAsync(entry, outcome, cancellationToken)).Status;
            (IsSaved, Fault) = status switch
            {
                HttpStatusCode.OK => (true, (string?)null),
                HttpStatusCode.NotFound => (false, "Raden finnes ikke lenger."),
                _ => throw new UpstreamException(status, null),
            };
        }

        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var found = (await oversight.BreachesAsync(cancellationToken)).Required();
        Found = found with { Items = [.. found.Items.OrderByDescending(one => one.IsOpen).ThenBy(one => one.IsOpen ? one.Due : DateTimeOffset.MaxValue).ThenByDescending(one => one.At)] };
    }
}
