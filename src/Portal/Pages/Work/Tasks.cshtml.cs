using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work;

/// <summary>What own participants say is wrong in what the own agency holds. The tasks and their answers never pass the gateway.</summary>
internal sealed class TasksModel(OwnAgencyClient ownAgency) : PageModel
{
    public static readonly IReadOnlyList<(string Status, IReadOnlyList<string> Reasons)> Answers =
        [("handled", ["corrected", "removed", "added"]), ("refused", ["holds", "not-ours", "needs-talk"])];

    public IReadOnlyList<ReportTask> Open { get; private set; } = [];

    public IReadOnlyList<ReportTask> Done { get; private set; } = [];

    public bool IsAnswered { get; private set; }

    public bool IsAway { get; private set; }

    public async Task OnGetAsync(int? svart, CancellationToken cancellationToken)
    {
        IsAnswered = svart is not null;
        await ReadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? id, string? answer, CancellationToken cancellationToken)
    {
        var parts = (answer ?? "").Split('/');
        if (string.IsNullOrEmpty(id) || parts is not [var status, var reason])
        {
            await ReadAsync(cancellationToken);
            return Page();
        }

        var reply = await ownAgency.DecideAsync(id, status, reason, cancellationToken);

        // Answered by a colleague in the meantime: the list shows it.
        return (int)reply.Status is < 400 or 409 ? Redirect("/meldt-feil?svart=1") : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var all = await ownAgency.ReportsAsync(cancellationToken);
            (Open, Done) = ([.. all.Where(task => task.IsOpen)], [.. all.Where(task => !task.IsOpen)]);
        }
        catch (UpstreamException fault) when (fault.Status != System.Net.HttpStatusCode.Unauthorized)
        {
            IsAway = true;
        }
    }
}
