using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me;

/// <summary>"Min deling": what is shared now, with its stop button, what someone asks for, and what is not shared.</summary>
internal sealed class HomeModel(ConsentClient consent) : PageModel
{
    public IReadOnlyList<CategoryState> All { get; private set; } = [];

    public IEnumerable<CategoryState> Waiting => All.Where(one => one.IsWaiting);

    /// <summary>What is shared and nobody asks more of.</summary>
    public IEnumerable<CategoryState> Shared => All.Where(one => one.IsLive && !one.IsWaiting);

    public IEnumerable<CategoryState> NotShared => All.Where(one => !one.IsLive && !one.IsWaiting);

    /// <summary>The participant just chose to wait: say that this is fine.</summary>
    public bool IsWaitingChosen { get; private set; }

    /// <summary>What was just done with a pause, as a key of the words; null otherwise.</summary>
    public string? Done { get; private set; }

    public async Task OnGetAsync(int? venter, int? pause, int? igang, CancellationToken cancellationToken)
    {
        IsWaitingChosen = venter is not null;
        Done = pause is not null ? "pause.done" : igang is not null ? "pause.resumed" : null;
        All = await consent.CategoriesAsync(cancellationToken);
    }
}
