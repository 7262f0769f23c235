using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Work.Recalls;

/// <summary>What the own agency wrote down and is asked to delete. Tasks and answers are the own agency's; the answer goes on from there.</summary>
internal sealed class IndexModel(OwnAgencyClient ownAgency) : PageModel
{
    public IReadOnlyList<RecallTask> Open { get; private set; } = [];

    public IReadOnlyList<RecallTask> Done { get; private set; } = [];

    public IReadOnlyList<Provision> Provisions { get; private set; } = [];

    public bool IsAnswered { get; private set; }

    public bool IsAway { get; private set; }

    public string TextOf(string provision) => Provisions.FirstOrDefault(one => one.Code == provision)?.Text ?? provision;

    public async Task OnGetAsync(int? svart, CancellationToken cancellationToken)
    {
        IsAnswered = svart is not null;
        await ReadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? id, string? answer, CancellationToken cancellationToken)
    {
        var parts = (answer ?? "").Split('/');
        if (string.IsNullOrEmpty(id) || parts[0] is not ("deleted" or "kept"))
        {
            await ReadAsync(cancellationToken);
            return Page();
        }

        var reply = await ownAgency.AnswerRecallAsync(id, parts[0], parts is [_, var provision] ? provision : null, cancellationToken);

        // Answered by a colleague in the meantime: the list shows it.
        return (int)reply.Status is < 400 or 409 ? Redirect("/bedt-slettet?svart=1") : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var all = await ownAgency.RecallsAsync(cancellationToken);
            (Open, Done, Provisions) = ([.. all.Recalls.Where(task => task.IsOpen)], [.. all.Recalls.Where(task => !task.IsOpen)], all.Provisions);
        }
        catch (UpstreamException fault) when (fault.Status != System.Net.HttpStatusCode.Unauthorized)
        {
            IsAway = true;
        }
    }
}
