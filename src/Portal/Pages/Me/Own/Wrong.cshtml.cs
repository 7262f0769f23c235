using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Navo.Portal.Upstream;

namespace Navo.Portal.Pages.Me.Own;

/// <summary>"This is wrong": which line, and in which way. Pictures of choices, no text to write: the talk about it is with the holder.</summary>
internal sealed class WrongModel(OwnDataClient own) : PageModel
{
    public static readonly IReadOnlyList<string> Kinds = ["value", "outdated", "not-mine", "missing"];

    [BindProperty(SupportsGet = true)]
    public string Agency { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Category { get; set; } = "";

    public IReadOnlyList<WordedLine> Lines { get; private set; } = [];

    public bool LacksChoice { get; private set; }

    public bool IsAway { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? item, string? what, CancellationToken cancellationToken)
    {
        if (what is null || !Kinds.Contains(what))
        {
            LacksChoice = true;
            return await FindAsync(cancellationToken) ? Page() : NotFound();
        }

        var reply = await own.WrongAsync(Agency, Category, string.IsNullOrEmpty(item) ? new { what } : new { what, item }, cancellationToken);
        if ((int)reply.Status is 503)
        {
            IsAway = true;
            return await FindAsync(cancellationToken) ? Page() : NotFound();
        }

        return (int)reply.Status < 400 ? Redirect("/mine-opplysninger?meldt=1") : throw new UpstreamException(reply.Status, reply.Problem?.Code);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var agency = (await own.DataAsync(cancellationToken)).FirstOrDefault(one => one.Agency == Agency);
        var category = agency?.Categories.FirstOrDefault(one => one.Category == Category);
        Lines = [.. (category?.Observations ?? []).SelectMany(observation => observation.Lines)];
        IsAway |= agency?.IsAway == true;
        return category is not null || IsAway;
    }
}
